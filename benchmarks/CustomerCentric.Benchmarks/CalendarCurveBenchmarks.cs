using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>Whether adding stays flat: over the length, the number of holidays and the years that the calendar knows.</summary>
[MemoryDiagnoser]
public class CalendarCurveBenchmarks
{
    private const int Mask = CalendarFixture.Mask;

    private WorkingCalendar _calendar = null!;
    private Instant[] _starts = null!;
    private int _next;

    /// <summary>Years that the calendar knows, and holidays in them. A year has no room for 2,000 h beside many holidays.</summary>
    [ParamsSource(nameof(Curve))]
    public (int Years, int Holidays) Known { get; set; }

    public static IEnumerable<(int Years, int Holidays)> Curve => [(1, 0), (1, 5), (1, 10), (30, 0), (30, 100), (30, 1000)];

    [GlobalSetup]
    public void Setup()
    {
        _calendar = CalendarFixture.Calendar(Known.Holidays, Known.Years);
        // In one year all start within its first working day, where 2,000 h still fit.
        _starts = Known.Years == 1 ? CalendarFixture.Starts(2000, 0.002) : CalendarFixture.Starts(2012, 4);
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => CalendarFixture.NewYork.GetUtcOffset(_starts[_next++ & Mask]);

    [Benchmark]
    [Arguments(8)]
    [Arguments(40)]
    [Arguments(400)]
    [Arguments(2000)]
    public Instant Add(int hours) => _calendar.Add(_starts[_next++ & Mask], Duration.FromHours(hours));
}
