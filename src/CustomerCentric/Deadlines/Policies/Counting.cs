using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What a time limit is counted in: a calendar, when the clock stood still, and dates that only the host knows. Immutable, thread-safe.</summary>
/// <param name="Calendar">The working calendar; its zone is that of all dates.</param>
public sealed record Counting(WorkingCalendar Calendar)
{
    /// <summary>
    /// When the clock stood still, half-open, in any order; they may overlap. Hours lose exactly what a pause covers; of days,
    /// a pause takes those after the date on which it began, up to the date on which it ended. None by default.
    /// </summary>
    public ImmutableArray<Interval> Pauses { get; init; } = [];

    /// <summary>Dates that do not count at all, e.g. by statute, both ends included. None by default.</summary>
    public ImmutableArray<DateInterval> PausedDates { get; init; } = [];

    /// <summary>Dates by the name of a schedule, e.g. the ends of billing cycles, ascending. None by default.</summary>
    public ImmutableDictionary<string, ImmutableArray<LocalDate>> Schedules { get; init; } = ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty;

    /// <summary>Whether nothing is paused, which is nearly always so.</summary>
    internal bool IsPlain => Pauses.IsEmpty && PausedDates.IsEmpty;

    /// <summary>The pauses and the paused dates as spans of time.</summary>
    internal ImmutableArray<Interval> Stops => PausedDates.IsEmpty
        ? Pauses
        : [.. Pauses, .. PausedDates.Select(dates => new Interval(
            PeriodResolver.StartOf(dates.Start, Calendar.Zone), PeriodResolver.StartOf(dates.End.PlusDays(1), Calendar.Zone)))];

    /// <summary>The dates that pauses take from a limit counted in days, each once, in order and disjoint.</summary>
    internal ImmutableArray<DateInterval> LostDates()
    {
        if (IsPlain)
            return [];
        List<DateInterval> lost = [.. PausedDates];
        foreach (Interval pause in Pauses)
        {
            LocalDate from = PeriodResolver.DateAt(pause.Start, Calendar.Zone).PlusDays(1);
            LocalDate to = PeriodResolver.DateAt(pause.End, Calendar.Zone);
            if (from <= to)
                lost.Add(new DateInterval(from, to));
        }
        lost.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var merged = ImmutableArray.CreateBuilder<DateInterval>(lost.Count);
        foreach (DateInterval dates in lost)
        {
            if (merged.Count > 0 && dates.Start <= merged[^1].End.PlusDays(1))
                merged[^1] = new DateInterval(merged[^1].Start, LocalDate.Max(merged[^1].End, dates.End));
            else
                merged.Add(dates);
        }
        return merged.DrainToImmutable();
    }
}
