using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>
/// The calendars and questions of the calendar benchmarks: an office open Monday to Friday 09:00-17:00 in New York, known
/// from 2000 on. Starts vary, so that nothing is folded to a constant and the branch predictor does not learn one answer.
/// </summary>
internal static class CalendarFixture
{
    public const int Mask = 1023;

    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static PlainCalendar Plain(int holidays, int years) => new()
    {
        ZoneId = NewYork.Id,
        Week = [["09:00-17:00"], ["09:00-17:00"], ["09:00-17:00"], ["09:00-17:00"], ["09:00-17:00"], [], []],
        From = new LocalDate(2000, 1, 1),
        Until = new LocalDate(2000 + years - 1, 12, 31),
        Holidays = [.. Enumerable.Range(0, holidays).Select(i => new LocalDate(2000, 1, 3).PlusDays(i * ((years * 365) - 10) / Math.Max(holidays, 1)))],
    };

    public static WorkingCalendar Calendar(int holidays, int years) => Plain(holidays, years).Build()!;

    /// <summary>Instants spread over a range of years, always the same ones.</summary>
    public static Instant[] Starts(int fromYear, double years)
    {
        Random random = new(42);
        Instant first = Instant.FromUtc(fromYear, 1, 3, 0, 0);
        long length = (long)(years * 365 * 86_400_000_000_000L);
        return [.. Enumerable.Range(0, Mask + 1).Select(_ => first.PlusNanoseconds(random.NextInt64(length)))];
    }
}
