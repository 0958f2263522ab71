using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Confirms how a due time came about, or says what is wrong with it, from what the calendar was said to be: hours, dates,
/// holidays, breaks and ranges. It shares no code with the index that answers questions and writes explanations, so that
/// a mistake of the one is not repeated by the other; it asks of moment after moment, and is slow.
/// </summary>
/// <remarks>
/// Confirmed is what is true of every moment: like spans may be cut in two or joined, except counted days, of which each is
/// one segment, because they are counted by segments. Immutable and safe for any number of threads.
/// </remarks>
public sealed class ExplanationVerifier
{
    private readonly CalendarDefinition _definition;

    /// <summary>Makes a verifier for explanations from one calendar.</summary>
    /// <param name="calendar">The calendar that the due time was counted in; only its definition is read.</param>
    public ExplanationVerifier(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _definition = calendar.Definition;
    }

    /// <summary>Compares everything an explanation says with the calendar's definition.</summary>
    /// <param name="explanation">Whatever claims to explain a due time; a forged one gives faults, not exceptions.</param>
    /// <param name="pauses">When the clock stood still, half-open, in any order; they may overlap. None by default.</param>
    /// <returns>
    /// The faults, at most one a segment; empty when the explanation is confirmed. Segments that do not follow each other
    /// from the earlier of start and due instant to the later are reported for that alone.
    /// </returns>
    /// <exception cref="ArgumentException">A pause has no start or no end.</exception>
    public IReadOnlyList<ExplanationFault> Verify(DeadlineExplanation explanation, IEnumerable<Interval>? pauses = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        Interval[] stops = [.. pauses ?? []];
        if (stops.Any(pause => !pause.HasStart || !pause.HasEnd))
            throw new ArgumentException("A pause needs a start and an end.", nameof(pauses));

        ExplanationFault[] unreadable = [.. ExplanationForm.Faults(explanation)];
        if (unreadable.Length > 0)
            return unreadable;

        var hours = new DefinedHours(_definition);
        var check = LimitCheck.For(explanation, hours, stops);
        ExplanationFault[] broken = [.. SegmentCheck.Chain(explanation, hours)];
        return
        [
            .. ExplanationForm.ZoneFaults(explanation, _definition.Zone),
            .. check.Whole(),
            .. broken.Length > 0 || !check.IsAnswered ? broken : SegmentCheck.Moments(explanation, hours, check),
        ];
    }
}
