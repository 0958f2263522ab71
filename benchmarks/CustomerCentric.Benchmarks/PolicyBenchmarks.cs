using BenchmarkDotNet.Attributes;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>Seven milestones of one complaint, the same again for many, and what one more holiday would move.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private const int Many = 1000;

    private static readonly DeadlinePolicy Seven = new("seven", PolicyRules.Default,
    [
        new Milestone("acknowledgement", new BusinessDays(1)),
        new Milestone("first", new BusinessDays(5)),
        new Milestone("second", new BusinessDays(10)),
        new Milestone("third", new BusinessDays(5)),
        new Milestone("hours", new WorkingTime(Duration.FromHours(40))),
        new Milestone("letter", new CalendarPeriod(8, CalendarUnit.Weeks)),
        new Milestone("month", new CalendarPeriod(1, CalendarUnit.Months) { FinalRoll = Roll.Following }),
    ]);

    private readonly Instant[] _starts = CalendarFixture.Starts(2005, 20);
    private DeadlineTerms _terms = null!;
    private DeadlineTerms _other = null!;
    private ComplaintClock[] _clocks = null!;
    private int _next;

    [GlobalSetup]
    public void SetUp()
    {
        _terms = Terms();
        _other = WithOneMoreHoliday(_terms);
        _clocks = [.. _starts[..Many].Select(at => Received(_terms, at))];
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => CalendarFixture.NewYork.GetUtcOffset(_starts[_next++ & CalendarFixture.Mask]);

    [Benchmark]
    public ComplaintClock SevenMilestones() => Received(_terms, _starts[_next++ & CalendarFixture.Mask]);

    [Benchmark(OperationsPerInvoke = Many)]
    public int Recalculate()
    {
        var deadlines = 0;
        foreach (var clock in _clocks)
            deadlines += clock.Under(_other, AllDue, out _).Deadlines.Length;
        return deadlines;
    }

    [Benchmark(OperationsPerInvoke = Many)]
    public int WhatIfOneMoreHoliday() =>
        Outlook.Affected(_clocks.Select(clock => KeyValuePair.Create(0, clock)), clock => clock.WhatIf(_other, AllDue)).Count();

    internal static Instant AllDue { get; } = Instant.FromUtc(2028, 1, 1, 0, 0);

    internal static DeadlineTerms Terms() => new(Seven, CalendarFixture.Calendar(300, 30));

    internal static DeadlineTerms WithOneMoreHoliday(DeadlineTerms terms) => new(Seven, terms.Calendar.WithHoliday(new(2015, 6, 17)));

    internal static ComplaintClock Received(DeadlineTerms terms, Instant at) => ComplaintClock.New(terms).Apply(new(ClockEvents.Received, at)).State;
}
