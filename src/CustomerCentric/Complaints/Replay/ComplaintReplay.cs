using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>
/// Leads one logged complaint through the table, the decisions and the clocks. The log is the truth: what is refused is a deviation, and the
/// way goes on from where the log says it is. A missed limit is a breach and no escalation, as nobody escalated. Used once.
/// </summary>
internal sealed class ComplaintReplay
{
    private const string OutOfOrder = "row out of order";
    private const string Because = "The log says so.";

    private static readonly OrganisationId s_log = new("log");
    private static readonly ActorId s_nobody = new("log");
    private static readonly Actor s_system = Actor.System(s_log);
    private static readonly ComplaintDraft s_draft = new("");
    private static readonly Answer s_answer = new(Outcome.Upheld, [], null, null);

    private readonly ReplayCase _case;
    private readonly LoggedComplaint _log;
    private readonly bool _keepsHistory;
    private readonly List<ComplaintEvent> _history = [];
    private ImmutableArray<string> _facts = [];
    private Complaint _complaint;
    private Instant _now = Instant.MinValue;

    public ComplaintReplay(ReplayCase replayed, LoggedComplaint log)
    {
        (_case, _log) = (replayed, log);
        _keepsHistory = replayed.ReadsFacts;
        _complaint = Complaint.Unreceived(new(s_log, new(log.Id)));
    }

    /// <summary>The complaint as it stands.</summary>
    public Complaint Complaint => _complaint;

    /// <summary>Every step, in order.</summary>
    public List<WayStep> Way { get; } = [];

    /// <summary>How many rows are allowed as they stand.</summary>
    public int Allowed { get; private set; }

    /// <summary>Every deviation, in order.</summary>
    public List<RowDeviation> Deviations { get; } = [];

    /// <summary>Takes all rows.</summary>
    public ComplaintReplay Run()
    {
        List<RowStep> steps = [];
        LogRow? standing = null;
        for (var i = 0; i < _log.Rows.Count; i++)
        {
            var row = _log.Rows[i];
            var before = Deviations.Count;
            if (i > 0 && row.At < _log.Rows[i - 1].At)
                Deviations.Add(new(OutOfOrder, "RES-11"));
            steps.Clear();
            _case.Steps.Add(_log.Rows, i, standing, steps);
            _now = Instant.Max(_now, row.At);
            foreach (var step in steps)
            {
                if (IsNews(step, row))
                    Take(Command(step, row), row);
            }
            Regrade(row);
            if (!row.Activity.SaysNothing)
                standing = row;
            Allowed += Deviations.Count == before ? 1 : 0;
        }
        return this;
    }

    /// <summary>Lets every due instant before an instant pass.</summary>
    public void PassUntil(Instant at)
    {
        _now = Instant.Max(_now, at);
        PassDue();
    }

    private bool IsNews(in RowStep step, in LogRow row) => step.Step.Trigger switch
    {
        // Whoever works on it already takes nothing up when a pause ends.
        Trigger.TakeUp => _complaint.State != ComplaintState.InProgress || _case.Steps.RowsAreSteps || (row.Actor is { } actor && _complaint.Handler?.Value != actor),
        // On a shorter ladder two of the log's levels are one.
        Trigger.Escalate or Trigger.HandBack => step.To is not { } to || Math.Min(to, _case.Workflow.Ladder.Last) != _complaint.Level,
        _ => true,
    };

    private void Take(ComplaintCommand command, in LogRow row)
    {
        var before = _complaint;
        if (command.Trigger is not Trigger.Receive)
            PassDue();
        before = _complaint;
        var context = Context(row.Actor, command);
        var decision = before.Decide(command, context);
        RowDeviation? refused = null;
        if (decision.IsAccepted)
        {
            Follow(decision.Events);
        }
        else
        {
            refused = Deviation(command.Trigger, before.State, decision.Refusals);
            Deviations.Add(refused.Value);
            Force(command, context);
        }
        Way.Add(new(row.Line, command.OccurredAt ?? _now, command.Trigger, before.State, before.Level, _complaint.State, _complaint.Level, refused));
    }

    private void Regrade(in LogRow row)
    {
        if (row.Facts.IsDefaultOrEmpty || !_keepsHistory || _complaint.Version == 0)
            return;
        ImmutableArray<string> facts = [.. row.Facts.Where(_case.PolicyFacts.Contains)];
        if (facts.SequenceEqual(_facts))
            return;
        Regrade regrade = new([.. facts.Except(_facts)], [.. _facts.Except(facts)], Because) { OccurredAt = _now };
        _facts = facts;
        if (_complaint.Decide(regrade, Context(row.Actor, regrade)) is { IsAccepted: true } decision)
            Follow(decision.Events);
    }

    private void PassDue()
    {
        while (NextMissed() is { } missed)
        {
            MilestonePassed passed = new(missed.Milestone, missed.Occurrence, missed.Epoch);
            var decision = _complaint.Decide(passed, new(_case.Workflow, s_system, _now, _case.Facts));
            if (decision.Events.IsEmpty)
                return;
            // What would have followed here did not follow there.
            Follow([decision.Events[0]]);
        }
    }

    private Deadline? NextMissed()
    {
        Deadline? first = null;
        foreach (var deadline in _complaint.Deadlines)
        {
            if (deadline.IsMissedAt(_now) && (first is null || deadline.Due!.Value.At < first.Due!.Value.At))
                first = deadline;
        }
        return first;
    }

    private void Follow(ImmutableArray<ComplaintEvent> events)
    {
        foreach (var next in events)
        {
            _complaint = _complaint.Apply(next);
            if (_keepsHistory)
                _history.Add(next);
        }
    }

    // As the decider would have, had the table allowed it.
    private void Force(ComplaintCommand command, DecisionContext context)
    {
        var before = _complaint;
        var plan = _case.Workflow.Plan(command.Trigger);
        var level = LevelMoves.After(before.Level, command, _case.Workflow.Ladder) ?? LevelOf(command) ?? before.Level;
        var at = Instant.Max(command.OccurredAt ?? _now, before.Version > 0 ? before.ReceivedAt : Instant.MinValue);
        StepClock clock = new(before, command, context, at, level);
        var deadlines = clock.After(plan);
        Moment moment = new(before, command, context, at, level) { Deadlines = deadlines };
        Follow([new ComplaintEvent
        {
            Complaint = before.Key,
            Sequence = before.Version + 1,
            Step = command,
            Actor = context.Actor,
            OccurredAt = at,
            RecordedAt = Instant.Max(_now, before.RecordedAt),
            From = before.State,
            To = _case.TargetOf(command.Trigger, before.State),
            Level = level,
            Obligations = (before.Obligations & ~plan.Clears) | plan.SetBy(moment),
            Remarks = [],
            Deadlines = clock.Refusal is null ? deadlines.Changed : [],
            Facts = new(_case.Terms.Version),
        }]);
    }

    private int? LevelOf(ComplaintCommand command) =>
        (command as Escalate)?.To is { } up ? Math.Min(up, _case.Workflow.Ladder.Last) : (command as HandBack)?.To is { } down ? Math.Min(down, _case.Workflow.Ladder.Last) : null;

    private DecisionContext Context(string? actor, ComplaintCommand command) => new(
        _case.Workflow, ActorOf(actor, command.Trigger), _now,
        command is Regrade ? _case.Facts with { History = [.. _history] } : _case.Facts);

    private Actor ActorOf(string? id, Trigger trigger) => new(s_log, id is null ? s_nobody : new(id), trigger switch
    {
        Trigger.Accept or Trigger.AcceptInPart or Trigger.Object or Trigger.Withdraw => ActorRole.Complainant,
        _ => _case.Workflow.Ladder[_complaint.Level].Roles[0],
    });

    private ComplaintCommand Command(in RowStep step, in LogRow row)
    {
        var to = step.To is { } level ? Math.Min(level, _case.Workflow.Ladder.Last) : (int?)null;
        // What was done was done to a complaint that had been received; rows that say otherwise are a deviation already.
        var at = step.Step.Trigger != Trigger.Receive ? Instant.Max(row.At, _complaint.Version > 0 ? _complaint.ReceivedAt : row.At)
            : _log.Received is { } received && received < row.At ? received
            : row.At;
        return Bare(step.Step, to) with { OccurredAt = at, BackdatingReason = at < _now ? Because : null };
    }

    private static ComplaintCommand Bare(in LogStep step, int? to) => step.Trigger switch
    {
        Trigger.Receive => new Receive(s_draft) { Level = to ?? 1 },
        Trigger.Acknowledge => new Acknowledge(),
        Trigger.Assess => new Assess(),
        Trigger.DeclareInterest => new DeclareInterest(HasConflict: false),
        Trigger.TakeUp => new TakeUp(),
        Trigger.DelegateTo => new DelegateTo(s_nobody, null),
        Trigger.Consult => new Consult(s_nobody, ""),
        Trigger.Advise => new Advise(null),
        Trigger.Hear => new Hear(null, null),
        Trigger.Pause => new Pause(step.Ground, Because),
        Trigger.Resume => new Resume(),
        Trigger.Extend => new Extend(Because),
        Trigger.Propose => new Propose(Outcome.Upheld, []),
        Trigger.Approve => new Approve(),
        Trigger.SendBack => new SendBack(null),
        Trigger.HandOver => new HandOver(null, null, null, null),
        Trigger.HandBack => new HandBack(Because, null, to),
        Trigger.Escalate => new Escalate(Because, null, to),
        Trigger.Answer => s_answer,
        Trigger.Accept => new Accept(),
        Trigger.AcceptInPart => new AcceptInPart([]),
        Trigger.Object => new RaiseObjection(),
        Trigger.DeliverRemedy => new DeliverRemedy(),
        Trigger.Refer => new Refer(Because, HasConsent: true),
        Trigger.ConcludeReferral => new ConcludeReferral(null),
        Trigger.Close => new Close(),
        Trigger.Thank => new Thank(),
        Trigger.AskSatisfaction => new AskSatisfaction(),
        Trigger.Withdraw => new Withdraw(),
        Trigger.Refuse => new Refuse(RefusalGround.NotOurs, null),
        Trigger.Cancel => new Cancel(Because),
        Trigger.MarkDuplicate => new MarkDuplicate(ReplayCase.Another),
        Trigger.JoinGroup => new JoinGroup(ReplayCase.Another),
        Trigger.Transfer => new Transfer(Because),
        Trigger.Reopen => new Reopen(Because),
        _ => throw new InvalidOperationException($"A mapping cannot mean {step.Trigger}."),
    };

    private static RowDeviation Deviation(Trigger trigger, ComplaintState state, ImmutableArray<Refusal> refusals)
    {
        var broken = refusals.FirstOrDefault(refusal => refusal.Principle is not null) ?? refusals[0];
        return new($"{trigger} in {state}", broken.Code);
    }
}
