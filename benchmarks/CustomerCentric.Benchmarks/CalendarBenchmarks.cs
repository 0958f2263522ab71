using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>
/// Working-time questions as ratios to the yardstick, a plain zone offset look-up. Starts vary, so that nothing is folded
/// to a constant and the branch predictor does not learn one answer.
/// </summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private const int Mask = 1023;

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly WorkingCalendar _calendar = WithHolidays(0);
    private readonly WorkingCalendar _manyHolidays = WithHolidays(1000);
    private readonly NaiveCalendar _naive = Naive();
    private readonly Instant[] _starts = new Instant[Mask + 1];
    private readonly LocalDate[] _dates = new LocalDate[Mask + 1];
    private readonly Duration _eightHours = Duration.FromHours(8);
    private readonly Duration _twoThousandHours = Duration.FromHours(2000);
    private readonly Duration _tenYears = Duration.FromDays(3652);
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(42);
        for (int i = 0; i < _starts.Length; i++)
        {
            _starts[i] = Instant.FromUtc(2012, 1, 1, 0, 0).PlusNanoseconds(random.NextInt64(4 * 365 * 86_400_000_000_000L));
            _dates[i] = _starts[i].InUtc().Date;
        }
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => NewYork.GetUtcOffset(_starts[_next++ & Mask]);

    [Benchmark]
    public Instant Add8Hours() => _calendar.Add(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Instant Add2000Hours() => _calendar.Add(_starts[_next++ & Mask], _twoThousandHours);

    [Benchmark]
    public Instant Add8HoursWith1000Holidays() => _manyHolidays.Add(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Instant Subtract8Hours() => _calendar.Subtract(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Duration Between10YearsApart()
    {
        Instant start = _starts[_next++ & Mask];
        return _calendar.Between(start, start + _tenYears);
    }

    [Benchmark]
    public bool IsOpen() => _calendar.IsOpen(_starts[_next++ & Mask]);

    [Benchmark]
    public LocalDate Add10BusinessDays() => _calendar.AddBusinessDays(_dates[_next++ & Mask], 10);

    [Benchmark]
    public int CountBusinessDays() => _calendar.CountBusinessDays(_dates[_next & Mask], _dates[(_next++ * 7) & Mask]);

    [Benchmark]
    public WorkingCalendar Build30Years() => WithHolidays(0);

    [Benchmark]
    public Instant? NaiveAdd8Hours() => _naive.Add(_starts[_next++ & Mask], _eightHours);

    [Benchmark]
    public Instant? NaiveAdd2000Hours() => _naive.Add(_starts[_next++ & Mask], _twoThousandHours);

    private static WorkingCalendar WithHolidays(int count) => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone(NewYork)
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
            .KnownFrom(new LocalDate(2000, 1, 1))
            .KnownUntil(new LocalDate(2029, 12, 31));
        for (int i = 0; i < count; i++)
            calendar.Closed(new LocalDate(2000, 1, 3).PlusDays(i * 10));
    });

    private static NaiveCalendar Naive()
    {
        (LocalTime, LocalTime)[] day = [(new LocalTime(9, 0), new LocalTime(17, 0))];
        return new NaiveCalendar(
            NewYork,
            [day, day, day, day, day, [], []],
            new Dictionary<LocalDate, (LocalTime, LocalTime)[]>(),
            new HashSet<LocalDate>(),
            new LocalDate(2000, 1, 1),
            new LocalDate(2029, 12, 31));
    }
}
