using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>
/// Leads one logged complaint through the table, the decisions and the clocks. The log is the truth: what is refused is a deviation, and the
/// way goes on from where the log says it is. A missed limit is a breach and no escalation, as nobody escalated. Used once; keeps no rows.
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

    private readonly ReplaySetup _setup;
    private readonly Instant? _received;
    private readonly Action<WayStep>? _told;
    private List<ComplaintEvent>? _history;
    private ImmutableArray<string> _facts = [];
    private Complaint _complaint;
    private Instant _now = Instant.MinValue;

    /// <param name="setup">Under what.</param>
    /// <param name="log">Which complaint.</param>
    /// <param name="told">Told of every step, in order; null tells nobody.</param>
    public ComplaintReplay(ReplaySetup setup, LoggedComplaint log, Action<WayStep>? told)
    {
        (_setup, _received, _told) = (setup, log.Received, told);
        _history = setup.ReadsFacts ? [] : null;
        _complaint = Complaint.Unreceived(new(s_log, new(log.Id)));
    }

    /// <summary>The complaint as it stands.</summary>
    public Complaint Complaint => _complaint;

    /// <summary>How many rows are allowed as they stand.</summary>
    public int Allowed { get; private set; }

    /// <summary>Whether a deadline could not be dated, because the calendar does not reach so far; it is missing then.</summary>
    public bool IsUndated { get; private set; }

    /// <summary>Every deviation, in order.</summary>
    public List<RowDeviation> Deviations { get; } = [];

    /// <summary>Takes all rows.</summary>
    public ComplaintReplay Run(List<LogRow> rows, CancellationToken cancellationToken)
    {
        List<RowStep> steps = [];
        LogRow? standing = null;
        var (named, last) = (0, _setup.Workflow.Ladder.Last);
        for (var i = 0; i < rows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = rows[i];
            var before = Deviations.Count;
            if (i > 0 && row.At < rows[i - 1].At)
                Deviations.Add(new(OutOfOrder, "RES-11"));
            // Told where the log first says so; the complaint goes on at the last level.
            if (row.Level > last && row.Level != named)
                Deviations.Add(new(FormattableString.Invariant($"level {row.Level} on a ladder of {last}"), TechnicalGrounds.NoLevel));
            named = row.Level > 0 ? row.Level : named;
            steps.Clear();
            _setup.Steps.Add(rows, i, standing, (_complaint.Level, _setup.Workflow.Ladder.Last), steps);
            _now = Instant.Max(_now, row.At);
            Take(steps, row);
            if (!row.Activity.SaysNothing)
                standing = row;
            Allowed += Deviations.Count == before ? 1 : 0;
        }
        // Nothing is regraded after the last row.
        _history = null;
        return this;
    }

    /// <summary>Lets every due instant before an instant pass.</summary>
    public void PassUntil(Instant at)
    {
        _now = Instant.Max(_now, at);
        PassDue();
    }

    private void Take(List<RowStep> steps, in LogRow row)
    {
        if (HasOtherFacts(row, out _))
        {
            // What was missed by the facts so far stays missed.
            PassDue();
            Regrade(row);
        }
        foreach (var step in steps)
        {
            if (!IsNews(step, row))
                continue;
            Take(Command(step, row), row);
            // The facts of the first row are those of the receipt, before any limit passes.
            if (step.Step.Trigger == Trigger.Receive)
                Regrade(row);
        }
        Regrade(row);
    }

    private bool IsNews(in RowStep step, in LogRow row) => step.Step.Trigger switch
    {
        // Whoever works on it already takes nothing up when a pause ends.
        Trigger.TakeUp => _complaint.State != ComplaintState.InProgress || _setup.Steps.RowsAreSteps || (row.Actor is { } actor && _complaint.Handler?.Value != actor),
        // On a shorter ladder two of the log's levels are one.
        Trigger.Escalate or Trigger.HandBack => step.To is not { } to || Math.Min(to, _setup.Workflow.Ladder.Last) != _complaint.Level,
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
        _told?.Invoke(new(row.Line, command.OccurredAt ?? _now, command.Trigger, before.State, before.Level, _complaint.State, _complaint.Level, refused));
    }

    private bool HasOtherFacts(in LogRow row, out ImmutableArray<string> facts)
    {
        facts = _facts;
        if (_history is null || _complaint.Version == 0)
            return false;
        facts = [.. row.Facts.Where(_setup.PolicyFacts.Contains)];
        return !facts.SequenceEqual(_facts);
    }

    // Where it is refused, because nothing is open, the same facts are tried again later.
    private void Regrade(in LogRow row)
    {
        if (!HasOtherFacts(row, out var facts))
            return;
        Regrade regrade = new([.. facts.Except(_facts)], [.. _facts.Except(facts)], Because) { OccurredAt = _now };
        if (_complaint.Decide(regrade, Context(row.Actor, regrade)) is not { IsAccepted: true } decision)
            return;
        Follow(decision.Events);
        _facts = facts;
    }

    private void PassDue()
    {
        while (NextMissed() is { } missed)
        {
            MilestonePassed passed = new(missed.Milestone, missed.Occurrence, missed.Epoch);
            var decision = _complaint.Decide(passed, new(_setup.Workflow, s_system, _now, _setup.Facts));
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
            _history?.Add(next);
            IsUndated |= next.Remarks.Any(remark => remark.Code == "EFF-02");
        }
    }

    // As the decider would have, had the table allowed it.
    private void Force(ComplaintCommand command, DecisionContext context)
    {
        var before = _complaint;
        var plan = _setup.Workflow.Plan(command.Trigger);
        var level = LevelMoves.After(before.Level, command, _setup.Workflow.Ladder) ?? LevelOf(command) ?? before.Level;
        var at = Instant.Max(command.OccurredAt ?? _now, before.Version > 0 ? before.ReceivedAt : Instant.MinValue);
        StepClock clock = new(before, command, context, at, level);
        var deadlines = clock.After(plan);
        IsUndated |= !deadlines.Undated.IsEmpty;
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
            To = _setup.TargetOf(command.Trigger, before.State),
            Level = level,
            Obligations = (before.Obligations & ~plan.Clears) | plan.SetBy(moment),
            Remarks = [],
            Deadlines = clock.Refusal is null ? deadlines.Changed : [],
            Facts = new(_setup.Terms.Version),
        }]);
    }

    private int? LevelOf(ComplaintCommand command) =>
        (command as Escalate)?.To is { } up ? Math.Min(up, _setup.Workflow.Ladder.Last) : (command as HandBack)?.To is { } down ? Math.Min(down, _setup.Workflow.Ladder.Last) : null;

    private DecisionContext Context(string? actor, ComplaintCommand command) => new(
        _setup.Workflow, ActorOf(actor, command.Trigger), _now,
        command is Regrade ? _setup.Facts with { History = [.. _history ?? []] } : _setup.Facts);

    private Actor ActorOf(string? id, Trigger trigger) => new(s_log, id is null ? s_nobody : new(id), trigger switch
    {
        Trigger.Accept or Trigger.AcceptInPart or Trigger.Object or Trigger.Withdraw => ActorRole.Complainant,
        _ => _setup.Workflow.Ladder[_complaint.Level].Roles[0],
    });

    private ComplaintCommand Command(in RowStep step, in LogRow row)
    {
        var to = step.To is { } level ? Math.Min(level, _setup.Workflow.Ladder.Last) : (int?)null;
        // What was done was done to a complaint that had been received; rows that say otherwise are a deviation already.
        var at = step.Step.Trigger != Trigger.Receive ? Instant.Max(row.At, _complaint.Version > 0 ? _complaint.ReceivedAt : row.At)
            : _received is { } received && received < row.At ? received
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
        Trigger.MarkDuplicate => new MarkDuplicate(ReplaySetup.Another),
        Trigger.JoinGroup => new JoinGroup(ReplaySetup.Another),
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
