using CustomerCentric;
using CustomerCentric.Complaints;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>
/// Drives a log through the office in simulated time: every receipt and closing at the log's time, every limit by the sweep, and what
/// the script plans in between.
/// </summary>
internal sealed class Simulation(WaterOffice office)
{
    // The log counts in seconds, so the sweep comes round a second after a limit has passed.
    private static readonly Duration s_sweepDelay = Duration.FromSeconds(1);

    // In order of time, and of planning where several fall on one instant: a request closed the second it came in is received first.
    private readonly PriorityQueue<Func<CancellationToken, Task>, (Instant At, int Order)> _agenda = new();
    private readonly Dictionary<string, Case> _byRequest = [];
    private readonly Dictionary<ComplaintId, Case> _byComplaint = [];
    private readonly Dictionary<string, ComplaintId> _latestOfType = [];
    private ComplaintId _latest;
    private int _planned;

    /// <summary>Runs the log until an instant (inclusive); what comes later has not happened yet.</summary>
    internal async Task<IReadOnlyList<HandledRequest>> RunAsync(
        IReadOnlyList<Request> requests, Instant until, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            var (number, request) = (i + 1, requests[i]);
            Plan(office.At(request.Created), cancel => ReceiveAsync(number, request, cancel));
            if (Closing(request) is { } closing)
                Plan(closing, cancel => CloseAsync(_byRequest[request.Id], closing, cancel));
        }
        var (done, ofTheLog) = (0, _planned);
        Instant? nextSweep = null;
        while (NextMoment(nextSweep) is { } now && now <= until)
        {
            office.Clock.Now = now;
            // What a limit brings about comes before what is planned for the same second.
            if (nextSweep != now)
            {
                _agenda.TryDequeue(out var act, out var moment);
                await act!(cancellationToken);
                if (moment.Order < ofTheLog)
                    progress?.Report(++done / (double)ofTheLog);
            }
            nextSweep = await SweepAsync(cancellationToken) + s_sweepDelay;
        }
        return await CollectAsync(requests, until, cancellationToken);
    }

    private Instant? NextMoment(Instant? nextSweep) =>
        !_agenda.TryPeek(out _, out var moment) || nextSweep <= moment.At ? nextSweep : moment.At;

    private void Plan(Instant at, Func<CancellationToken, Task> act) => _agenda.Enqueue(act, (at, _planned++));

    private void Plan(Case of, IEnumerable<PlannedStep> steps)
    {
        foreach (var (at, step) in steps)
            Plan(at, cancel => TakeAsync(of, [step], cancel));
    }

    private Instant? Closing(Request request) => request.Closed is { } closed ? office.At(closed) : null;

    private async Task ReceiveAsync(int number, Request request, CancellationToken cancellationToken)
    {
        var channel = request.Channel switch
        {
            "Phone" => Channel.Telephone,
            "API" => Channel.Online,
            _ => Channel.Other,
        };
        var caller = new Actor(WaterOffice.Organisation, new($"caller-{request.Id}"), ActorRole.Complainant);
        var draft = new ComplaintDraft(request.Type)
        {
            Complainant = new(caller.Id.Value),
            Category = request.Type,
            Channel = channel,
            RemedySought = "that it is put right",
            FirstContact = channel == Channel.Telephone ? "Asked whether a tap is shut; somebody has to go there." : null,
            IntakeKey = request.Id,
        };
        var answer = await office.Desk.ReceiveAsync(draft, WaterOffice.CareAgent, cancellationToken: cancellationToken);
        var id = answer.Complaint!.Key.Id;
        var received = new Case(number, request, id, caller, _latestOfType.GetValueOrDefault(request.Type, _latest));
        _byRequest.Add(request.Id, received);
        _byComplaint.Add(id, received);
        // Whatever repeats it must name one that is carried on.
        if (request.Fate != RequestFate.Duplicate)
            _latestOfType[request.Type] = _latest = id;
        await TakeAsync(received, Script.AtReceipt(number), cancellationToken);
    }

    private async Task CloseAsync(Case closing, Instant at, CancellationToken cancellationToken)
    {
        var complaint = await office.Desk.FindAsync(new(WaterOffice.Organisation, closing.Id), cancellationToken);
        var steps = Script.AtClosing(closing.Number, closing.Request.Fate, complaint!.Level, closing.Complainant, closing.Repeated);
        await TakeAsync(closing, steps, cancellationToken);
        if (closing.Request.Fate == RequestFate.Answered)
            Plan(closing, Script.AfterClosing(at));
    }

    private async Task TakeAsync(Case of, IEnumerable<Step> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            var answer = await office.Desk.SendAsync(of.Id, step.Command, step.Actor, cancellationToken: cancellationToken);
            if (answer.Status == DeskStatus.Refused)
                of.Refused.Add(new(office.Clock.Now, answer.Complaint!.Version, step, answer.Refusals));
        }
    }

    private async Task<Instant?> SweepAsync(CancellationToken cancellationToken)
    {
        var sweep = await office.Desk.SweepOnceAsync(office.Clock.Now, cancellationToken);
        foreach (var climb in sweep.Events.Where(e => e.Step is Escalate))
        {
            var climbed = _byComplaint[climb.Complaint.Id];
            await TakeAsync(climbed, Script.AfterMissedLimit(climb.Level), cancellationToken);
            if (climb.Level == 2)
                Plan(climbed, Script.AtSecondLevel(climbed.Number, climbed.Request.Fate, climb.OccurredAt, Closing(climbed.Request), climbed.Complainant));
        }
        return sweep.NextDue;
    }

    private async Task<IReadOnlyList<HandledRequest>> CollectAsync(IReadOnlyList<Request> requests, Instant until, CancellationToken cancellationToken)
    {
        var handled = new List<HandledRequest>();
        foreach (var request in requests)
        {
            if (!_byRequest.TryGetValue(request.Id, out var received))
                continue;
            var key = new ComplaintKey(WaterOffice.Organisation, received.Id);
            var complaint = await office.Desk.FindAsync(key, cancellationToken);
            var history = await office.Desk.HistoryAsync(key, cancellationToken);
            var clock = await office.Desk.ClockAsync(key, cancellationToken);
            handled.Add(new(request, complaint!, history, clock!, received.Refused, Closing(request) is { } closed && closed <= until ? closed : null));
        }
        return handled;
    }

    private sealed record Case(int Number, Request Request, ComplaintId Id, Actor Complainant, ComplaintId Repeated)
    {
        internal List<RefusedStep> Refused { get; } = [];
    }
}
