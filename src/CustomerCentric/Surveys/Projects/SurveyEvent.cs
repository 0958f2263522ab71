using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>A step of a survey project that was taken, with what it led to: enough to fold the project again without table or calendar. Immutable.</summary>
public sealed record SurveyEvent
{
    /// <summary>The organisation that holds the survey.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The project it belongs to.</summary>
    public required string Project { get; init; }

    /// <summary>1 for the first, then rising by one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The command that was carried out.</summary>
    public required SurveyCommand Step { get; init; }

    /// <summary>Who took the step.</summary>
    public required Actor Actor { get; init; }

    /// <summary>When it happened, as claimed.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When it was recorded; never before the previous event's.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The state before.</summary>
    public required SurveyState From { get; init; }

    /// <summary>The state afterwards.</summary>
    public required SurveyState To { get; init; }

    /// <summary>The date that the calendar gave: when an accepted action is due, or when the survey that was planned runs again; otherwise null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>
    /// The event on one line, without a line end: members in a fixed order, names of enums as text, instants in ISO 8601 with Z, what is
    /// empty left out. The same event always gives the same text.
    /// </summary>
    public string ToJson() => SurveyEventForms.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; the event is written the same again.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="ConfigurationException">The text is no event; carries all faults with place and line.</exception>
    public static SurveyEvent FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return SurveyEventForms.Read(json);
    }
}
