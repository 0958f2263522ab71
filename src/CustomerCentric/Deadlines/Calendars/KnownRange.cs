using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// For which dates the holidays of a calendar count as known. What is not stated follows from the holiday sets; without
/// any, the given holidays are complete, over some years at least.
/// </summary>
internal static class KnownRange
{
    /// <summary>Over which years holidays without a set are complete when nobody says more: so many that building stays cheap.</summary>
    public static readonly DateInterval Usual = new(new(2000, 1, 1), new(2049, 12, 31));

    private const int UsualYears = 50;
    private const int MoreYears = DefinitionReader.MostYears - 1;

    /// <summary>The first and last known date; they contradict each other only where the builder does.</summary>
    public static (LocalDate From, LocalDate Until) Of(WorkingCalendarBuilder raw, LocalDate[] given)
    {
        if (raw.HolidaySets.Count > 0)
        {
            return (raw.GivenFrom ?? raw.HolidaySets.Max(set => set.KnownFrom), raw.GivenUntil ?? raw.HolidaySets.Min(set => set.KnownUntil));
        }
        DateInterval over = raw.CompleteOver ?? Usual;
        LocalDate from = raw.GivenFrom ?? given.Aggregate(over.Start, LocalDate.Min);
        LocalDate until = raw.GivenUntil ?? given.Aggregate(over.End, LocalDate.Max);
        // An end that is stated beyond these years takes the other along.
        if (raw.GivenUntil is null && from > until)
            until = EndOf(from.Year + UsualYears - 1);
        if (raw.GivenFrom is null && from > until)
            from = StartOf(until.Year - UsualYears + 1);
        // An end that was not stated gives way before the range grows too long to be built.
        LocalDate first = raw.AssumedFrom ?? from;
        if (raw.GivenUntil is null && until.Year - first.Year > MoreYears)
            until = given.Aggregate(EndOf(first.Year + MoreYears), LocalDate.Max);
        LocalDate last = raw.AssumedUntil ?? until;
        if (raw.GivenFrom is null && last.Year - from.Year > MoreYears)
            from = given.Aggregate(StartOf(last.Year - MoreYears), LocalDate.Min);
        return (from, until);
    }

    private static LocalDate StartOf(int year) => new(Math.Max(year, DefinitionReader.Earliest.Year), 1, 1);

    private static LocalDate EndOf(int year) => new(Math.Min(year, DefinitionReader.Latest.Year), 12, 31);
}
