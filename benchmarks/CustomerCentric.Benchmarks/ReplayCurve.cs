using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Benchmarks;

/// <summary>What an event of a log costs to replay, from ten thousand to a million of them: a real log again and again, with other ids, each time a week later.</summary>
internal static partial class ReplayCurve
{
    public static void Run(string log, string mapping)
    {
        var lines = File.ReadAllLines(log);
        LogReplay replay = new(
            LogMapping.FromJson(File.ReadAllBytes(mapping)),
            new DeadlineTerms(DeadlinePolicy.Standard, WorkingCalendar.Build(c => c.Zone(DateTimeZone.Utc).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"))));
        // The first is charged for compiling.
        foreach (var (events, runs) in new[] { (10_000, 20), (10_000, 20), (100_000, 10), (1_000_000, 3) })
        {
            var text = Repeated(lines, events);
            var best = TimeSpan.MaxValue;
            for (var run = 0; run < runs; run++)
            {
                var watch = Stopwatch.StartNew();
                var report = replay.RunAsync(new MemoryStream(text)).GetAwaiter().GetResult();
                best = watch.Elapsed < best ? watch.Elapsed : best;
                if (report.Events != events)
                    throw new InvalidOperationException($"{report.Events} events were replayed of {events}.");
            }
            var heap = GC.GetGCMemoryInfo().HeapSizeBytes - text.Length;
            Console.WriteLine($"{events:N0} events: best of {runs} runs {best.TotalSeconds:N3} s, {best.TotalMicroseconds / events:N2} us each; heap {heap / 1e6:N0} MB besides the log's {text.Length / 1e6:N0} MB");
        }
    }

    private static byte[] Repeated(string[] lines, int events)
    {
        using MemoryStream into = new();
        using (StreamWriter text = new(into, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            text.WriteLine(lines[0]);
            for (var i = 0; i < events; i++)
            {
                var (round, line) = (i / (lines.Length - 1), lines[1 + (i % (lines.Length - 1))]);
                text.WriteLine(round == 0 ? line : $"{round}-{Times().Replace(line, time => Later(time.Value, round))}");
            }
        }
        return into.ToArray();
    }

    private static string Later(string time, int weeks) =>
        $"{LocalDatePattern.Iso.Format(LocalDatePattern.Iso.Parse(time[..10]).Value.PlusWeeks(weeks % 200))}{time[10..]}";

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:]+")]
    private static partial Regex Times();
}
