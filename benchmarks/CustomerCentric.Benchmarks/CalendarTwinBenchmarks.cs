using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>
/// The same questions put to the twin that walks day by day, beside the same yardstick. The twin remembers what each date
/// owns, so after the warm-up it only walks.
/// </summary>
[MemoryDiagnoser]
public class CalendarTwinBenchmarks
{
    private const int Mask = CalendarFixture.Mask;

    private readonly NaiveCalendar _twin = new(CalendarFixture.Plain(0, 30));
    private readonly NaiveCalendar _manyHolidays = new(CalendarFixture.Plain(1000, 30));
    private readonly Instant[] _starts = CalendarFixture.Starts(2012, 4);
    private readonly LocalDate[] _dates = [.. CalendarFixture.Starts(2012, 4).Select(start => start.InUtc().Date)];
    private readonly Duration _eightHours = Duration.FromHours(8);
    private readonly Duration _twoThousandHours = Duration.FromHours(2000);
    private readonly Duration _tenYears = Duration.FromDays(3652);
    private int _next;

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => CalendarFixture.NewYork.GetUtcOffset(_starts[_next++ & Mask]);

    [Benchmark]
    public Instant? Add8Hours() => _twin.Add(_starts[_next++ & Mask], _eightHours, Landing.Close);

    [Benchmark]
    public Instant? Add2000Hours() => _twin.Add(_starts[_next++ & Mask], _twoThousandHours, Landing.Close);

    [Benchmark]
    public Instant? Add8HoursWith1000Holidays() => _manyHolidays.Add(_starts[_next++ & Mask], _eightHours, Landing.Close);

    [Benchmark]
    public Instant? Subtract8Hours() => _twin.Add(_starts[_next++ & Mask], -_eightHours, Landing.Close);

    [Benchmark]
    public Duration? Between10YearsApart()
    {
        Instant start = _starts[_next++ & Mask];
        return _twin.Between(start, start + _tenYears);
    }

    [Benchmark]
    public bool? IsOpen() => _twin.IsOpen(_starts[_next++ & Mask]);

    [Benchmark]
    public LocalDate? Add10BusinessDays() => _twin.AddBusinessDays(_dates[_next++ & Mask], 10);

    [Benchmark]
    public int? CountBusinessDays() => _twin.CountBusinessDays(_dates[_next & Mask], _dates[(_next++ * 7) & Mask]);
}
