using System.Buffers;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A complaint that had not ended when its rows did: judged when the end of the log is known.</summary>
/// <param name="Log">Its rows.</param>
/// <param name="Replay">Its way.</param>
/// <param name="Other">Its way under the other terms; null where there are none.</param>
internal sealed record OpenReplay(LoggedComplaint Log, ComplaintReplay Replay, ComplaintReplay? Other);

/// <summary>Some complaints of a log, decided one after the other. Used once, by one thread.</summary>
internal sealed class ReplayBatch(ReplayCase replayed, ReplayCase? against, bool writesWays)
{
    private readonly ArrayBufferWriter<byte> _ways = new();
    private readonly Dictionary<string, Duration> _waits = new(StringComparer.Ordinal);

    public ReplayTotals Totals { get; } = new();

    public List<OpenReplay> Open { get; } = [];

    /// <summary>The ways of those that were judged, a line each.</summary>
    public ReadOnlyMemory<byte> Ways => _ways.WrittenMemory;

    /// <summary>Decides complaints; those that have not ended are kept.</summary>
    public ReplayBatch Run(List<LoggedComplaint> complaints, CancellationToken cancellationToken)
    {
        foreach (var log in complaints)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OpenReplay one = new(log, new ComplaintReplay(replayed, log).Run(), against is null ? null : new ComplaintReplay(against, log).Run());
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

    private void Judge(OpenReplay one)
    {
        _waits.Clear();
        var raw = RawCounts.Of(one.Log, _waits);
        Totals.Add(one.Log, one.Replay, raw, _waits, replayed.Judged);
        if (one.Other is not null && BackTest.Between(one.Replay.Complaint.Deadlines, one.Other.Complaint.Deadlines) is { IsEmpty: false } changed)
            Totals.Add(new ChangedComplaint(one.Log.Id, changed));
        if (writesWays)
            WayWriter.Write(_ways, one.Log, one.Replay, _waits);
    }
}
