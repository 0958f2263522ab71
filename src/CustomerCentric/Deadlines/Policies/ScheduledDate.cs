using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A date that only the host knows: the n-th of a schedule after the start's date, e.g. the end of the second complete billing
/// cycle, or the day of a sale. Pauses do not move it.
/// </summary>
/// <param name="Schedule">The name of the schedule in <see cref="Counting.Schedules"/>.</param>
/// <param name="Count">Which of its dates after the start's, from 1.</param>
/// <param name="TimeOfDay">When on that date it falls due; by default when the day ends.</param>
public sealed record ScheduledDate(string Schedule, int Count, DueTimeOfDay TimeOfDay = default) : DayLimit(Count, TimeOfDay)
{
    internal override string Canonical => $"schedule:{ContentHash.Text(Schedule)}:{Count}:{TimeOfDay}{CanonicalRules}";

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, Counting counting)
    {
        var due = DueAfter(start, counting);
        var segments = new SegmentList(start);
        segments.Until(due.At, SegmentKind.Elapsed);
        return new(this, counting.Calendar.Zone, start, due, segments.ToImmutable());
    }

    internal override TimeLimit? Rest(LimitUse used, Instant begun, Counting counting) => null;

    internal override bool IsMovedBy(Instant pause, Instant start, Counting counting) => false;

    internal override LocalizedText Words => new(
        FormattableString.Invariant($"date {Count} of schedule '{Schedule}'"), FormattableString.Invariant($"ngày thứ {Count} của lịch '{Schedule}'"));

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in base.Faults(path))
            yield return fault;
        if (string.IsNullOrWhiteSpace(Schedule))
            yield return new($"{path}.schedule", "is empty: name the host's schedule");
        if (TimeOfDay == DueTimeOfDay.CloseOfBusiness && FinalRoll == Roll.None)
            yield return new($"{path}.timeOfDay", "is CloseOfBusiness, but the host's date may have no business: use EndOfDay, or roll the last day");
        if (CountsStartDay)
            yield return new($"{path}.countsStartDay", "is set, but dates of a schedule are not counted by days: leave it out");
        if (Count == 0)
            yield return new($"{path}.count", "is 0: the first date of a schedule is 1");
    }

    private protected override LocalDate CountedTo(LocalDate first, Counting counting)
    {
        if (counting.Schedules.TryGetValue(Schedule, out ImmutableArray<LocalDate> dates))
        {
            var after = dates.BinarySearch(first);
            var index = (after >= 0 ? after + 1 : ~after) + Count - 1;
            if (index < dates.Length)
                return dates[index];
        }
        throw new CalendarRangeException(
            $"date {Count} after {first:uuuu-MM-dd} of the schedule '{Schedule}', which the host did not give",
            counting.Calendar.AnswersFrom, counting.Calendar.AnswersUntil, FaultCodes.UnknownSchedule);
    }

    private protected override int Counted(LocalDate first, LocalDate until, Counting counting) =>
        Math.Max(0, Period.DaysBetween(first, until));
}
