using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What a <see cref="CalendarPeriod"/> is counted in. Stored by name.</summary>
public enum CalendarUnit
{
    /// <summary>Seven days.</summary>
    Weeks,

    /// <summary>To the same day of a later month, or that month's last day where it has no such day.</summary>
    Months,

    /// <summary>To the same day of a later year; from 29 February to the 28th where the year has no such day.</summary>
    Years,
}

/// <summary>
/// A number of weeks, months or years, holidays and weekends included; by default the start's own day is not counted. Where
/// the last month has no such day, its last day is taken (Vietnam's Civil Code 2015 art. 148, Regulation (EEC) 1182/71 art. 3).
/// </summary>
/// <param name="Count">How many; at most a century.</param>
/// <param name="Unit">Of what.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public sealed record CalendarPeriod(int Count, CalendarUnit Unit, DueTimeOfDay TimeOfDay = default) : CalendarLimit(Count, TimeOfDay)
{
    internal override string Canonical => $"calendar-{Unit}:{Count}:{TimeOfDay}{CanonicalRules}";

    internal override LocalizedText Words
    {
        get
        {
            var (english, vietnamese) = Unit switch
            {
                CalendarUnit.Weeks => ("week", "tuần"),
                CalendarUnit.Months => ("month", "tháng"),
                _ => ("year", "năm"),
            };
            return new(FormattableString.Invariant($"{Count} {english}{(Count == 1 ? "" : "s")}"), FormattableString.Invariant($"{Count} {vietnamese}"));
        }
    }

    // A part of a month is so many of its days.
    internal override TimeLimit? Rest(LimitUse used, Instant begun, Counting counting)
    {
        var first = DateOf(begun, counting);
        return new CalendarDays(used.LeftOf(Period.DaysBetween(first, Step(first))), TimeOfDay) { FinalRoll = FinalRoll };
    }

    internal override TimeLimit? Plus(TimeLimit more) =>
        more is CalendarPeriod period && IsLike(period) && period.Unit == Unit ? this with { Count = Count + period.Count } : null;

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in base.Faults(path))
            yield return fault;
        if (!Enum.IsDefined(Unit))
            yield return new($"{path}.unit", $"is {Unit}: use one of {string.Join(", ", Enum.GetNames<CalendarUnit>())}");
    }

    internal override int MaxCount => Unit switch
    {
        CalendarUnit.Weeks => 5_217,
        CalendarUnit.Months => 1_200,
        _ => 100,
    };

    private protected override LocalDate Step(LocalDate first) => Unit switch
    {
        CalendarUnit.Weeks => first.PlusWeeks(Count),
        CalendarUnit.Months => first.PlusMonths(Count),
        _ => first.PlusYears(Count),
    };
}
