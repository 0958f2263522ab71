using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>Every question of a calendar of 30 years as a ratio to the yardstick, a plain zone offset look-up.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private const int Mask = CalendarFixture.Mask;

    private readonly WorkingCalendar _calendar = CalendarFixture.Calendar(0, 30);
    private readonly WorkingCalendar _manyHolidays = CalendarFixture.Calendar(1000, 30);
    private readonly Instant[] _starts = CalendarFixture.Starts(2012, 4);
    private readonly Instant[] _answers = new Instant[Mask + 1];
    private readonly LocalDate[] _dates = new LocalDate[Mask + 1];
    private readonly Duration[] _amounts = new Duration[Mask + 1];
    private readonly Duration _eightHours = Duration.FromHours(8);
    private readonly Duration _twoThousandHours = Duration.FromHours(2000);
    private readonly Duration _tenYears = Duration.FromDays(3652);
    private readonly Period _month = Period.FromMonths(1);
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(43);
        for (int i = 0; i < _starts.Length; i++)
        {
            _dates[i] = _starts[i].InUtc().Date;
            _amounts[i] = Duration.FromMinutes(random.Next(480, 120_000));
        }
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => CalendarFixture.NewYork.GetUtcOffset(_starts[_next++ & Mask]);

    [Benchmark]
    public Instant Add8Hours() => _calendar.Add(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Instant Add2000Hours() => _calendar.Add(_starts[_next++ & Mask], _twoThousandHours);

    [Benchmark]
    public Instant Add8HoursWith1000Holidays() => _manyHolidays.Add(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Instant AddToOpening() => _calendar.Add(_starts[_next++ & Mask], _eightHours, Landing.Opening);

    [Benchmark]
    public Instant Subtract8Hours() => _calendar.Subtract(_starts[_next++ & Mask], _eightHours);

    /// <summary>Per answer, in bulk: lengths from 8 h to 2,000 h.</summary>
    [Benchmark(OperationsPerInvoke = Mask + 1)]
    public int AddAll() => _calendar.AddAll(_starts, _amounts, _answers);

    [Benchmark]
    public Duration Between10YearsApart()
    {
        Instant start = _starts[_next++ & Mask];
        return _calendar.Between(start, start + _tenYears);
    }

    [Benchmark]
    public bool IsOpen() => _calendar.IsOpen(_starts[_next++ & Mask]);

    [Benchmark]
    public Instant NextOpening() => _calendar.NextOpening(_starts[_next++ & Mask]);

    [Benchmark]
    public LocalDate Add10BusinessDays() => _calendar.AddBusinessDays(_dates[_next++ & Mask], 10);

    [Benchmark]
    public LocalDate Roll10BusinessDays() => _calendar.AddBusinessDays(_dates[_next++ & Mask], 10, Roll.ModifiedFollowing);

    [Benchmark]
    public int CountBusinessDays() => _calendar.CountBusinessDays(_dates[_next & Mask], _dates[(_next++ * 7) & Mask]);

    [Benchmark]
    public LocalDate AddMonthAndRoll() => _calendar.Add(_dates[_next++ & Mask], _month, Roll.ModifiedFollowing);

    [Benchmark]
    public WorkingCalendar Build30Years() => CalendarFixture.Calendar(0, 30);
}
