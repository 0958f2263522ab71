using System.Collections.Immutable;
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
    private readonly string _version;

    /// <summary>Makes a verifier for explanations from one calendar.</summary>
    /// <param name="calendar">The calendar that the due time was counted in; only its definition is read.</param>
    public ExplanationVerifier(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        (_definition, _version) = (calendar.Definition, calendar.Version);
    }

    /// <summary>Compares everything an explanation says with the calendar's definition.</summary>
    /// <param name="explanation">Whatever claims to explain a due time; a forged one gives faults, not exceptions.</param>
    /// <param name="pauses">When the clock stood still, half-open, in any order; they may overlap. None by default.</param>
    /// <returns>
    /// The faults, at most one a segment; empty when the explanation is confirmed. Segments that do not follow each other
    /// from the start to the due instant (going back: from there to the start) are reported for that alone.
    /// </returns>
    /// <exception cref="ArgumentException">A pause has no start or no end.</exception>
    public IReadOnlyList<ExplanationFault> Verify(DeadlineExplanation explanation, IEnumerable<Interval>? pauses = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return Verify(explanation, [.. pauses ?? []], [], ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty);
    }

    /// <summary>Compares everything an explanation says with the calendar's definition and with all that the clock stood still for.</summary>
    /// <param name="explanation">As in <see cref="Verify(DeadlineExplanation, IEnumerable{Interval}?)"/>.</param>
    /// <param name="counting">What the limit was counted in; its calendar must be the verifier's own, and its other parts are believed.</param>
    /// <returns>As in <see cref="Verify(DeadlineExplanation, IEnumerable{Interval}?)"/>.</returns>
    /// <exception cref="ArgumentException">A pause has no start or no end, or the calendar is another one.</exception>
    public IReadOnlyList<ExplanationFault> Verify(DeadlineExplanation explanation, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(counting);
        if (counting.Calendar.Version != _version)
            throw new ArgumentException("The limit was counted in another calendar than the verifier's.", nameof(counting));
        return Verify(explanation, [.. counting.Pauses], [.. counting.PausedDates], counting.Schedules);
    }

    /// <summary>Compares everything that is said of a complaint's due time with the calendar's definition and with what the milestone allows.</summary>
    /// <param name="explanation">Whatever claims to explain a due time; a forged one gives faults, not exceptions.</param>
    /// <param name="milestone">What was promised, with its rule for extensions.</param>
    /// <param name="counting">
    /// As in <see cref="Verify(DeadlineExplanation, Counting)"/>, of pauses those that began before the occurrence ended.
    /// </param>
    /// <returns>
    /// The faults of every step; empty when the explanation is confirmed. That the event happened, and that an extension was granted, is
    /// believed, and so is the limit that was counted first, which the complaint's facts and level choose.
    /// </returns>
    /// <exception cref="ArgumentException">A pause has no start or no end, or the calendar is another one.</exception>
    public IReadOnlyList<ExplanationFault> Verify(ClockExplanation explanation, Milestone milestone, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(milestone);
        if (ExplanationForm.StepFault(explanation) is { } unreadable)
            return [unreadable];
        var hours = new DefinedHours(_definition);
        return
        [
            .. explanation.Steps.SelectMany((step, place) =>
                step.Counted is { } counted ? Verify(counted, counting).Select(fault => fault with { Step = place }) : []),
            .. StepCheck.Start(explanation, hours),
            .. new StepCheck(explanation, milestone.Extension, hours).Faults(),
        ];
    }

    private ExplanationFault[] Verify(
        DeadlineExplanation explanation, Interval[] pauses, DateInterval[] pausedDates, ImmutableDictionary<string, ImmutableArray<LocalDate>> schedules)
    {
        if (pauses.Any(pause => !pause.HasStart || !pause.HasEnd))
            throw new ArgumentException("A pause needs a start and an end.", nameof(pauses));

        ExplanationFault[] unreadable = [.. ExplanationForm.Faults(explanation)];
        if (unreadable.Length > 0)
            return unreadable;

        var hours = new DefinedHours(_definition);
        if (LimitCheck.For(explanation, hours, new Standstill(pauses, pausedDates, hours), schedules) is not { } check)
            return [new(null, "explains several limits at once", "a due time is explained by the one that counts")];
        ExplanationFault[] broken = [.. SegmentCheck.Chain(explanation, check.From, hours)];
        return
        [
            .. ExplanationForm.ZoneFaults(explanation, _definition.Zone),
            .. check.Whole(),
            .. broken.Length > 0 || !check.IsAnswered ? broken : SegmentCheck.Moments(explanation, hours, check),
        ];
    }
}
