using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Complaints;

/// <summary>
/// What the columns of somebody else's log mean in the words of the workflow. Read from JSON (docs/schema/log-mapping.schema.json).
/// Immutable, thread-safe.
/// </summary>
public sealed record LogMapping
{
    internal LogMapping()
    {
    }

    /// <summary>The name of the mapping.</summary>
    public string Id { get; init; } = "";

    /// <summary>The zone of times that state none. Default: UTC.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>What a row is.</summary>
    internal LogRows Rows { get; init; }

    /// <summary>Whether rows stand in the order of time instead of by complaint.</summary>
    internal bool IsInTimeOrder { get; init; }

    /// <summary>In a log in time order: how long after its last row an ended complaint is taken for done.</summary>
    internal Duration DoneAfter { get; init; } = Duration.FromDays(90);

    internal char Delimiter { get; init; } = ',';

    internal string Complaint { get; init; } = "";

    /// <summary>When it happened; null where a row is a whole complaint.</summary>
    internal string? Time { get; init; }

    /// <summary>How times are written where not in ISO 8601; null where they are.</summary>
    internal LocalDateTimePattern? TimeFormat { get; init; }

    /// <summary>When the complaint was received; null where its first row says so.</summary>
    internal string? Received { get; init; }

    /// <summary>The columns that together say what happened, or where the complaint stands.</summary>
    internal ImmutableArray<string> Activity { get; init; } = [];

    internal ImmutableDictionary<string, LogActivity> Activities { get; init; } = ImmutableDictionary<string, LogActivity>.Empty;

    /// <summary>What every value means that is not listed; null refuses its rows.</summary>
    internal LogActivity? Otherwise { get; init; }

    /// <summary>The steps that the first row of a complaint shows besides its own.</summary>
    internal ImmutableArray<LogStep> Receipt { get; init; } = [new(ComplaintTrigger.Receive)];

    internal ImmutableArray<LogTime> Times { get; init; } = [];

    internal string? Actor { get; init; }

    internal LogLevels? Level { get; init; }

    internal ImmutableArray<LogFact> Facts { get; init; } = [];

    internal LogVerdictColumns? Verdict { get; init; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="utf8">The text, as UTF-8 bytes.</param>
    /// <exception cref="ConfigurationException">It is no mapping; carries all faults with path and line.</exception>
    public static LogMapping FromJson(ReadOnlySpan<byte> utf8) => LogMappingReader.Read(utf8);

    /// <summary>Every trigger that some row can mean.</summary>
    internal ImmutableHashSet<ComplaintTrigger> Triggers
    {
        get
        {
            List<ComplaintTrigger> found = [ComplaintTrigger.Receive, ComplaintTrigger.Reopen];
            found.AddRange(Receipt.Concat(Times.SelectMany(time => time.Activity?.Steps ?? [])).Select(step => step.Trigger));
            found.AddRange(Activities.Values.Append(Otherwise).SelectMany(activity => activity?.Steps ?? []).Select(step => step.Trigger));
            if (found.Contains(ComplaintTrigger.Pause))
                found.Add(ComplaintTrigger.Resume);
            if (Level is not null)
                found.AddRange([ComplaintTrigger.Escalate, ComplaintTrigger.HandOver, ComplaintTrigger.HandBack]);
            return [.. found];
        }
    }

    /// <summary>Every column that is named.</summary>
    internal IEnumerable<string> Columns => new[] { Complaint, Time, Received, Actor, Level?.Column, Verdict?.Column, Verdict?.Due, Verdict?.Stopped }
        .OfType<string>().Concat(Activity).Concat(Times.Select(time => time.Column)).Concat(Facts.Select(fact => fact.Column)).Distinct();
}
