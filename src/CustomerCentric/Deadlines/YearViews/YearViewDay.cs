using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>What a date of a year view counts as; the first that applies, in this order.</summary>
internal enum YearViewKind
{
    /// <summary>The calendar does not answer for it.</summary>
    Unknown,

    /// <summary>A break takes working time out of it.</summary>
    Break,

    /// <summary>It has hours of its own.</summary>
    Override,

    Holiday,

    Working,

    Closed,
}

/// <summary>One date of a year view.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">What it is shown as.</param>
/// <param name="Hours">What it owns, breaks taken out, as local times; empty when it is no business day.</param>
/// <param name="WorkingTime">Elapsed time of these hours.</param>
/// <param name="Holiday">The name of its holiday, also when its own hours win.</param>
/// <param name="IsAssumed">Whether its holidays are not known and the plain week was assumed.</param>
internal sealed record YearViewDay(
    LocalDate Date, YearViewKind Kind, IReadOnlyList<string> Hours, Duration WorkingTime, LocalizedText? Holiday, bool IsAssumed)
{
    private static readonly LocalTimePattern s_minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static YearViewDay Of(LocalDate date, WorkingCalendar calendar)
    {
        if (date < calendar.AnswersFrom || date > calendar.AnswersUntil)
            return new(date, YearViewKind.Unknown, [], Duration.Zero, null, false);
        var definition = calendar.Definition;
        var periods = calendar.Periods(date);
        var kind = calendar.HasBreakOn(date) ? YearViewKind.Break
            : definition.Dates.ContainsKey(date) ? YearViewKind.Override
            : definition.IsHoliday(date) ? YearViewKind.Holiday
            : periods.Count > 0 ? YearViewKind.Working
            : YearViewKind.Closed;
        return new(
            date,
            kind,
            [.. periods.Select(period => Text(period, date, calendar.Zone))],
            periods.Aggregate(Duration.Zero, (sum, period) => sum + period.Duration),
            definition.Holidays.GetValueOrDefault(date),
            definition.IsAssumed(date));
    }

    // A close at the midnight that ends the date reads 24:00; a time on the next day is marked +1.
    private static string Text(Interval period, LocalDate date, DateTimeZone zone)
    {
        var (opens, closes) = (period.Start.InZone(zone).LocalDateTime, period.End.InZone(zone).LocalDateTime);
        if (opens.Date > date)
            return $"(+1) {s_minutes.Format(opens.TimeOfDay)}-{s_minutes.Format(closes.TimeOfDay)}";
        if (closes == date.PlusDays(1).AtMidnight())
            return $"{s_minutes.Format(opens.TimeOfDay)}-24:00";
        return $"{s_minutes.Format(opens.TimeOfDay)}-{s_minutes.Format(closes.TimeOfDay)}{(closes.Date > date ? " (+1)" : "")}";
    }
}
