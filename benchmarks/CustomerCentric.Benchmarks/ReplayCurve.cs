using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Benchmarks;

/// <summary>What an event of a log costs to replay, from ten thousand to a million of them: a real log again and again, with other ids, each time a week later.</summary>
internal static partial class ReplayCurve
{
    public static void Run(string log, string mapping)
    {
        var lines = File.ReadAllLines(log);
        LogReplay replay = new(
            LogMapping.Read(File.ReadAllBytes(mapping)),
            new DeadlineTerms(DeadlinePolicies.Standard, WorkingCalendar.Build(c => c.Zone(DateTimeZone.Utc).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"))));
        foreach (var events in new[] { 10_000, 10_000, 100_000, 1_000_000 })
        {
            using MemoryStream text = new(Repeated(lines, events));
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var report = replay.RunAsync(text).GetAwaiter().GetResult();
            watch.Stop();
            var peak = GC.GetGCMemoryInfo().HeapSizeBytes;
            Console.WriteLine($"{report.Events:N0} events, {report.Complaints:N0} complaints in {watch.Elapsed.TotalSeconds:N2} s, {watch.Elapsed.TotalMicroseconds / report.Events:N2} us each; heap {(peak - text.Length) / 1e6:N0} MB besides the log's {text.Length / 1e6:N0} MB");
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
