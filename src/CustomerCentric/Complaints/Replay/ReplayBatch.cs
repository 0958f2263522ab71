using System.Buffers;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What is kept of a complaint whose rows were replayed: enough to judge it, at the latest when the end of the log is known.</summary>
/// <param name="Log">What it is called, and the log's own verdict.</param>
/// <param name="Replay">Where it stands.</param>
/// <param name="Other">Where it stands under the other terms; null where there are none.</param>
/// <param name="Way">Its way; null where nobody wants it.</param>
internal sealed record OpenReplay(LoggedVerdict Log, ComplaintReplay Replay, ComplaintReplay? Other, LoggedWay? Way);

/// <summary>Some complaints of a log, decided one after the other. Used once, by one thread.</summary>
internal sealed class ReplayBatch(ReplaySetup setup, ReplaySetup? against, bool writesWays)
{
    private readonly ArrayBufferWriter<byte> _ways = new();
    private readonly Dictionary<string, Duration> _waits = new(StringComparer.Ordinal);
    private readonly List<WayStep> _steps = [];

    public ReplayTotals Totals { get; } = new();

    public List<OpenReplay> Open { get; } = [];

    /// <summary>The ways of those that were judged, a line each.</summary>
    public ReadOnlyMemory<byte> Ways => _ways.WrittenMemory;

    /// <summary>Decides complaints; of those that have not ended what their judgement needs is kept.</summary>
    public ReplayBatch Run(List<LoggedComplaint> complaints, CancellationToken cancellationToken)
    {
        foreach (var log in complaints)
        {
            var one = Replayed(log, cancellationToken);
            if (StandardTable.IsEnded(one.Replay.Complaint.State))
                Judge(one);
            else
                Open.Add(one);
        }
        return this;
    }

    /// <summary>Judges those that were open, as of the end of the log.</summary>
    public void Finish(List<OpenReplay> open, Instant? asOf, CancellationToken cancellationToken)
    {
        foreach (var one in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            one.Replay.PassUntil(asOf!.Value);
            one.Other?.PassUntil(asOf.Value);
            Judge(one);
        }
    }

    private OpenReplay Replayed(LoggedComplaint log, CancellationToken cancellationToken)
    {
        _steps.Clear();
        _waits.Clear();
        var replay = new ComplaintReplay(setup, log, Take).Run(log.Rows, cancellationToken);
        var other = against is null ? null : new ComplaintReplay(against, log, null).Run(log.Rows, cancellationToken);
        Totals.Add(log.Id, log.Rows.Count, replay, RawCounts.Of(log, _waits), _waits);
        return new(new(log.Id, log.Verdict, log.Due), replay, other, writesWays ? new([.. _steps], _waits.ToImmutableSortedDictionary(StringComparer.Ordinal)) : null);
    }

    private void Take(WayStep step)
    {
        Totals.Add(step);
        if (writesWays)
            _steps.Add(step);
    }

    private void Judge(OpenReplay one)
    {
        Totals.Add(one.Log, one.Replay.Complaint.Deadlines, setup.Judged);
        Totals.AddUndated(one.Replay.IsUndated, one.Other is { IsUndated: true });
        if (one.Other is not null && BackTest.Between(one.Replay.Complaint.Deadlines, one.Other.Complaint.Deadlines) is { IsEmpty: false } changed)
            Totals.Add(new ChangedComplaint(one.Log.Id, changed));
        if (one.Way is not null)
            WayWriter.Write(_ways, one.Log.Id, one.Way, one.Replay.Complaint);
    }
}
