using System.Diagnostics;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>
/// Many complaints, all in memory and received at instants of their own: counted at first, counted again under a calendar with
/// one more holiday, and a tenth of them asked what that holiday would move. One pass each, as a night's run would be.
/// </summary>
internal static class BulkRun
{
    public static void Run(int complaints)
    {
        var terms = PolicyBenchmarks.Terms();
        var other = PolicyBenchmarks.WithOneMoreHoliday(terms);
        var now = PolicyBenchmarks.AllDue;
        Random random = new(44);
        var clocks = new ComplaintClock[complaints];
        // So that a pass is not charged for compiling it.
        for (var i = 0; i < 2_000; i++)
            PolicyBenchmarks.Received(terms, Any()).WhatIf(other, now);

        Measured("count", complaints, () =>
        {
            for (var i = 0; i < clocks.Length; i++)
                clocks[i] = PolicyBenchmarks.Received(terms, Any());
            return clocks.Sum(clock => clock.Deadlines.Length);
        });
        Measured("recalculate", complaints, () => clocks.Sum(clock => clock.Under(other, now, out _).Deadlines.Length));
        Measured("what if, affected", complaints / 10, () => Outlook.Affected(
            clocks.Take(complaints / 10).Select((clock, i) => KeyValuePair.Create(i, clock)), clock => clock.WhatIf(other, now)).Count());
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak memory of the process {process.PeakWorkingSet64 / 1e6:N0} MB");

        Instant Any() => Instant.FromUtc(2005, 1, 3, 0, 0).PlusNanoseconds(random.NextInt64(20L * NodaConstants.NanosecondsPerDay * 365));
    }

    private static void Measured(string what, int complaints, Func<int> pass)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var answer = pass();
        watch.Stop();
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)complaints;
        Console.WriteLine($"{what}: {complaints:N0} complaints in {watch.Elapsed.TotalSeconds:N2} s, {watch.Elapsed.TotalNanoseconds / complaints:N0} ns and {bytes:N0} B each, answer {answer:N0}");
    }
}
