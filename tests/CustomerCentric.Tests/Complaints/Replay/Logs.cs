using System.IO.Compression;
using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>Small logs, and what replaying them gives.</summary>
internal static class Logs
{
    internal const string States = """
        {"id":"desk","complaint":"id","time":"at","activity":"state","receipt":["Receive","Assess"],
         "activities":{"queued":[],"working":["TakeUp"],"waiting":["Pause"],"asked":["Consult"],"solved":["Answer"],"closed":["Close"],"lost":null},
         "level":{"column":"level"},"actor":"who"}
        """;

    internal static readonly DeadlineTerms Terms = new(DeadlinePolicy.Standard, WorkingCalendar.Build(c => c
        .Zone(DateTimeZone.Utc).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")));

    /// <summary>Rows of id, day, state and level, in the columns of <see cref="States"/>, at noon of days of March 2026.</summary>
    internal static string Rows(params IEnumerable<string> rows) =>
        "id,at,state,level,who\n" + string.Concat(rows.Select(row => row.Split(' ')).Select(part => $"{part[0]},2026-03-{int.Parse(part[1]):00}T12:00,{part[2]},{(part.Length > 3 ? part[3] : "")},\n"));

    internal static ConformanceReport Replay(string log, string mapping = States, Func<LogReplay, LogReplay>? against = null) => Replay(Encoding.UTF8.GetBytes(log), mapping, against);

    internal static ConformanceReport Replay(byte[] log, string mapping = States, Func<LogReplay, LogReplay>? against = null) => ReplayWithWays(log, mapping, against).Report;

    internal static (ConformanceReport Report, string Ways) ReplayWithWays(byte[] log, string mapping = States, Func<LogReplay, LogReplay>? against = null)
    {
        using MemoryStream ways = new();
        LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(mapping)), Terms);
        replay = against?.Invoke(replay) ?? replay;
        var report = replay.RunAsync(new MemoryStream(log), ways).GetAwaiter().GetResult();
        return (report, Encoding.UTF8.GetString(ways.ToArray()));
    }

    internal static byte[] Gzip(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>A deterministic crowd of complaints that go astray in every way that rows can say.</summary>
    internal static List<List<string>> Crowd(int complaints, int seed)
    {
        Random random = new(seed);
        string[] states = ["queued", "working", "working", "waiting", "asked", "solved", "closed", "lost"];
        return [.. Enumerable.Range(1, complaints).Select(i =>
        {
            var day = random.Next(1, 8);
            return Enumerable.Range(0, random.Next(1, 12)).Select(_ => $"C{i:0000} {day = Math.Min(31, day + random.Next(0, 4))} {states[random.Next(states.Length)]} {random.Next(1, 4)}").Distinct().ToList();
        })];
    }
}
