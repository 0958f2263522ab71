using System.Collections.Immutable;
using CustomerCentric.Complaints;

namespace CustomerCentric.Stateless;

/// <summary>
/// The complaint of a machine, and the answer to the question asked last. The first guard of a cell asks; all others, and the step itself, look
/// at that one answer, so that a clock or facts that move meanwhile cannot make them disagree.
/// </summary>
internal sealed class DecidedComplaint
{
    private readonly ComplaintWorkflow _workflow;
    private readonly Func<Complaint, ComplaintCommand?, DecisionContext> _context;
    private readonly ImmutableArray<ComplaintEvent>.Builder _events = ImmutableArray.CreateBuilder<ComplaintEvent>();

    // What was asked for, with which command, and what was said: a decision, or without a command what can be foreseen.
    private ComplaintTrigger _trigger;
    private ComplaintCommand? _command;
    private Decision<Complaint, ComplaintEvent>? _decision;
    private ImmutableArray<Refusal> _refusals = [];

    internal DecidedComplaint(Complaint complaint, ComplaintWorkflow workflow, Func<Complaint, ComplaintCommand?, DecisionContext> context)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(context);
        (Complaint, _workflow, _context) = (complaint, workflow, context);
    }

    internal Complaint Complaint { get; private set; }

    /// <summary>Asks anew; whether nothing but the rules named stands in the way.</summary>
    internal bool Ask(ComplaintTrigger trigger, ComplaintCommand? command, IReadOnlyCollection<string> rules)
    {
        (_trigger, _command, _decision, _refusals) = (trigger, command, null, []);
        if (command is null)
        {
            _refusals = Complaint.OfferOf(trigger, ContextFor(null)).Refusals;
        }
        else if (command.Trigger == trigger)
        {
            _decision = Complaint.Decide(command, ContextFor(command));
            _refusals = _decision.Refusals;
        }
        else
        {
            return false;
        }
        return !IsPointless() && _refusals.All(refusal => rules.Contains(refusal.Code));
    }

    /// <summary>Whether the step would keep the rule.</summary>
    internal bool Keeps(string code)
    {
        foreach (var refusal in _refusals)
        {
            if (refusal.Code == code)
                return false;
        }
        return true;
    }

    /// <summary>Whether the step would lead to the state; never without a command, as nobody chooses that a due instant passes.</summary>
    internal bool LeadsTo(ComplaintState state) => _decision is { IsAccepted: true, Events.IsEmpty: false } taken && taken.State.State == state;

    /// <summary>Whether the step would change nothing.</summary>
    internal bool IsPointless() => _decision is { IsAccepted: true, Events.IsEmpty: true };

    /// <summary>Takes the step that was decided.</summary>
    internal void Take(ComplaintCommand? command)
    {
        if (command is null)
            throw FiredWithout(_trigger);
        if (_decision is not { } decision || !ReferenceEquals(command, _command))
            throw new InvalidOperationException(
                $"{command.Trigger} was not decided, or something else was asked since: exit actions must not ask the machine, and the workflow has no other transitions than its own.");
        Complaint = decision.State;
        _events.AddRange(decision.Events);
        _decision = null;
    }

    /// <summary>Why a trigger was not handled.</summary>
    internal Exception WhyNot(ComplaintTrigger trigger)
    {
        // A cell without guards: nothing was asked, but the table refuses whatever the command says.
        if (_workflow.TargetOf(Complaint.State, trigger) is null)
            return new ComplaintRefusedException(Complaint, trigger, Complaint.OfferOf(trigger, ContextFor(null)).Refusals);
        return _command is null ? FiredWithout(trigger)
            : _command.Trigger != trigger ? new ArgumentException($"The trigger {trigger} was fired with the command of {_command.Trigger}.")
            : new ComplaintRefusedException(Complaint, trigger, _refusals);
    }

    internal ImmutableArray<ComplaintEvent> TakeEvents() => _events.DrainToImmutable();

    private static ArgumentException FiredWithout(ComplaintTrigger trigger) =>
        new($"{trigger} was fired without its command: use Fire(command), or Fire(WithCommand(ComplaintTrigger.{trigger}), command).");

    private DecisionContext ContextFor(ComplaintCommand? command)
    {
        var context = _context(Complaint, command);
        return ReferenceEquals(context.Workflow, _workflow) ? context
            : throw new InvalidOperationException("The context has another workflow than the machine: give both the same.");
    }
}
