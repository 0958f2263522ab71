using CustomerCentric;
using CustomerCentric.Complaints;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>Drives a log through the office in simulated time: every receipt and closing at the log's time, every limit by the sweep.</summary>
internal sealed class Simulation(WaterOffice office)
{
    // The log counts in seconds, so the sweep comes round a second after a limit has passed.
    private static readonly Duration s_sweepDelay = Duration.FromSeconds(1);

    private readonly Dictionary<string, ComplaintId> _ids = [];
    private readonly Dictionary<ComplaintId, List<Refusal>> _refusals = [];
    private readonly Dictionary<string, ComplaintId> _latestOfType = [];
    private readonly Dictionary<ComplaintId, ComplaintId> _sameTypeBefore = [];

    /// <summary>Runs the log until an instant (inclusive); what comes later has not happened yet.</summary>
    internal async Task<IReadOnlyList<HandledRequest>> RunAsync(
        IReadOnlyList<Request> requests, Instant until, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var moments = Moments(requests).Where(moment => moment.At <= until).OrderBy(moment => moment.At).ToList();
        for (var i = 0; i < moments.Count; i++)
        {
            var moment = moments[i];
            await SweepUntilAsync(moment.At, cancellationToken);
            office.Clock.Now = moment.At;
            if (moment.IsClosing)
                await CloseAsync(moment.Number, moment.Request, cancellationToken);
            else
                await ReceiveAsync(moment.Number, moment.Request, cancellationToken);
            progress?.Report((i + 1.0) / moments.Count);
        }
        await SweepUntilAsync(until, cancellationToken);
        return await CollectAsync(requests, cancellationToken);
    }

    // Stable order: a request closed the second it came in is received first.
    private IEnumerable<(Instant At, bool IsClosing, int Number, Request Request)> Moments(IReadOnlyList<Request> requests)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            yield return (office.At(requests[i].Created), false, i + 1, requests[i]);
            if (requests[i].Closed is { } closed)
                yield return (office.At(closed), true, i + 1, requests[i]);
        }
    }

    private async Task ReceiveAsync(int number, Request request, CancellationToken cancellationToken)
    {
        var draft = new ComplaintDraft(request.Type)
        {
            Complainant = new($"caller-{request.Id}"),
            Category = request.Type,
            Channel = request.Channel switch
            {
                "Phone" => Channel.Telephone,
                "API" => Channel.Online,
                _ => Channel.Other,
            },
            RemedySought = "that it is put right",
            IntakeKey = request.Id,
        };
        var answer = await office.Desk.ReceiveAsync(draft, WaterOffice.CareAgent, cancellationToken: cancellationToken);
        var id = answer.Complaint!.Key.Id;
        _ids.Add(request.Id, id);
        _refusals.Add(id, []);
        _sameTypeBefore.Add(id, _latestOfType.GetValueOrDefault(request.Type, Script.NotInTheLog));
        _latestOfType[request.Type] = id;
        await TakeAsync(id, Script.AtReceipt(number), cancellationToken);
    }

    private async Task CloseAsync(int number, Request request, CancellationToken cancellationToken)
    {
        var id = _ids[request.Id];
        var complaint = await office.Desk.FindAsync(new(WaterOffice.Organisation, id), cancellationToken);
        await TakeAsync(id, Script.AtClosing(number, request.Fate, complaint!, _sameTypeBefore[id]), cancellationToken);
    }

    private async Task TakeAsync(ComplaintId id, IEnumerable<Step> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            var answer = await office.Desk.SendAsync(id, step.Command, step.Actor, cancellationToken: cancellationToken);
            _refusals[id].AddRange(answer.Refusals);
        }
    }

    private async Task SweepUntilAsync(Instant until, CancellationToken cancellationToken)
    {
        var nextDue = await SweepAsync(cancellationToken);
        while (nextDue is { } due && due + s_sweepDelay <= until)
        {
            office.Clock.Now = due + s_sweepDelay;
            nextDue = await SweepAsync(cancellationToken);
        }
    }

    private async Task<Instant?> SweepAsync(CancellationToken cancellationToken)
    {
        var sweep = await office.Desk.SweepOnceAsync(office.Clock.Now, cancellationToken);
        foreach (var climb in sweep.Events.Where(e => e.Step is Escalate))
            await TakeAsync(climb.Complaint.Id, Script.AfterMissedLimit(climb.Level), cancellationToken);
        return sweep.NextDue;
    }

    private async Task<IReadOnlyList<HandledRequest>> CollectAsync(IReadOnlyList<Request> requests, CancellationToken cancellationToken)
    {
        var handled = new List<HandledRequest>();
        foreach (var request in requests)
        {
            if (!_ids.TryGetValue(request.Id, out var id))
                continue;
            var key = new ComplaintKey(WaterOffice.Organisation, id);
            var complaint = await office.Desk.FindAsync(key, cancellationToken);
            handled.Add(new(request, complaint!, await office.Desk.HistoryAsync(key, cancellationToken), _refusals[id]));
        }
        return handled;
    }
}
