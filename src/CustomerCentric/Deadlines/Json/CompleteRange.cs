using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Gives a calendar whose holidays are complete, because it names no set, the dates over which it is to answer.</summary>
internal static class CompleteRange
{
    private const int MoreYears = DefinitionReader.MostYears - 1;

    /// <summary>Sets each end that the builder was not told; an end that was not told also gives way before the range grows too long to be built.</summary>
    public static void Apply(WorkingCalendarBuilder builder, DateInterval over)
    {
        LocalDate[] given =
        [
            .. builder.Dates.Select(date => date.Date), .. builder.HolidayDates.Select(holiday => holiday.Date), .. builder.Breaks.Select(pause => pause.Date),
        ];
        bool isFromOpen = builder.GivenFrom is null && builder.AssumedFrom is null;
        bool isUntilOpen = builder.GivenUntil is null && builder.AssumedUntil is null;
        LocalDate from = builder.AssumedFrom ?? builder.GivenFrom ?? given.Aggregate(over.Start, LocalDate.Min);
        LocalDate until = builder.AssumedUntil ?? builder.GivenUntil ?? given.Aggregate(over.End, LocalDate.Max);
        if (isUntilOpen && until.Year - from.Year > MoreYears)
            until = given.Aggregate(new LocalDate(from.Year + MoreYears, 12, 31), LocalDate.Max);
        if (isFromOpen && until.Year - from.Year > MoreYears)
            from = given.Aggregate(new LocalDate(until.Year - MoreYears, 1, 1), LocalDate.Min);
        if (isFromOpen)
            builder.KnownFrom(from);
        if (isUntilOpen)
            builder.KnownUntil(until);
    }
}
