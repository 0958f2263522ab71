using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>Whether adding stays flat: over the length, the number of holidays and the years that the calendar knows.</summary>
[MemoryDiagnoser]
public class CalendarCurveBenchmarks
{
    private const int Mask = CalendarFixture.Mask;

    private static readonly int[] AllYears = [1, 30];
    private static readonly int[] AllHolidays = [0, 10, 100, 1000];
    private static readonly int[] AllHours = [8, 40, 400, 2000];

    private WorkingCalendar _calendar = null!;
    private Instant[] _starts = null!;
    private Duration _amount;
    private int _next;

    /// <summary>Working hours to add, holidays in the calendar, years it knows. A year has no room for a thousand holidays, nor for much after 2,000 h.</summary>
    [ParamsSource(nameof(Curve))]
    public (int Hours, int Holidays, int Years) Point { get; set; }

    public static IEnumerable<(int Hours, int Holidays, int Years)> Curve =>
        from years in AllYears
        from holidays in AllHolidays
        from hours in AllHours
        where years > 1 || (holidays <= 10 && hours <= 400) || (holidays == 0 && hours == 2000)
        select (hours, holidays, years);

    [GlobalSetup]
    public void Setup()
    {
        _calendar = CalendarFixture.Calendar(Point.Holidays, Point.Years);
        // In one year the starts lie where 2,000 h still fit.
        _starts = Point.Years == 1 ? CalendarFixture.Starts(2000, Point.Hours == 2000 ? 0.02 : 0.7) : CalendarFixture.Starts(2012, 4);
        _amount = Duration.FromHours(Point.Hours);
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => CalendarFixture.NewYork.GetUtcOffset(_starts[_next++ & Mask]);

    [Benchmark]
    public Instant Add() => _calendar.Add(_starts[_next++ & Mask], _amount);
}
