using System.Collections.Immutable;
using CustomerCentric.Complaints;
using Stateless;

namespace CustomerCentric.Stateless;

/// <summary>
/// The way of one complaint as a machine of Stateless over the workflow's table, for hosts whose code is built on Stateless. A trigger's parameter is the
/// command; guards ask <see cref="Complaint.Decide"/>, once for each question, and carry code and message of the rules as
/// their descriptions; a step that is taken changes <see cref="Complaint"/> and leaves its events with <see cref="TakeEvents"/>. A refused
/// step throws a <see cref="ComplaintRefusedException"/> and changes nothing.
/// </summary>
/// <remarks>
/// Not thread-safe, and costly beside <see cref="Complaint.Decide"/>: one machine for one complaint and one piece of work. Nothing is stored; two machines over
/// one complaint know nothing of each other until the store answers one of them with a conflict. Hosts may add entry, exit and transition
/// actions. An action that throws does not undo the step. An exit action must not ask the machine anything, and transitions that
/// a host adds are none of the workflow: both throw an <see cref="InvalidOperationException"/> when the step is taken.
/// </remarks>
public sealed class ComplaintStateMachine : StateMachine<ComplaintState, ComplaintTrigger>
{
    private readonly DecidedComplaint _decided;
    private readonly TriggerWithParameters<ComplaintCommand>[] _triggers;

    /// <summary>A machine that stands where the complaint stands.</summary>
    /// <param name="complaint">The complaint as loaded, or <see cref="Complaint.Unreceived"/>.</param>
    /// <param name="workflow">The workflow, the same as in every context.</param>
    /// <param name="context">
    /// Who acts, when, and what is known: asked anew for every decision, with the complaint at that moment and the command; the command is null where
    /// somebody asks without one (<c>CanFire(trigger)</c>, <c>GetPermittedTriggersAsync()</c>), and the facts should then be those of all steps. It cannot
    /// wait: hosts load facts before they fire.
    /// </param>
    public ComplaintStateMachine(Complaint complaint, ComplaintWorkflow workflow, Func<Complaint, ComplaintCommand?, DecisionContext> context)
        : this(new DecidedComplaint(complaint, workflow, context), workflow)
    {
    }

    // The mutator has nothing left to do: Stateless writes the state of a self loop only after every action has run, and tells the command to
    // nobody but the listeners of transitions, of which the first takes the step.
    private ComplaintStateMachine(DecidedComplaint decided, ComplaintWorkflow workflow)
        : base(() => decided.Complaint.State, static _ => { })
    {
        _decided = decided;
        _triggers = [.. Enum.GetValues<ComplaintTrigger>().Select(SetTriggerParameters<ComplaintCommand>)];
        OnTransitioned(transition => decided.Take(transition.Parameters.FirstOrDefault() as ComplaintCommand));
        OnUnhandledTrigger((_, trigger, _) => throw decided.WhyNot(trigger));
        new TableConfiguration(this, workflow, decided).Apply();
    }

    /// <summary>The complaint after every step taken so far.</summary>
    public Complaint Complaint => _decided.Complaint;

    /// <summary>The trigger with its command as the parameter, for Stateless' own <c>Fire</c>, <c>FireAsync</c> and <c>CanFire</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The trigger is not one of the named ones.</exception>
    public TriggerWithParameters<ComplaintCommand> WithCommand(ComplaintTrigger trigger)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)trigger, (uint)_triggers.Length, nameof(trigger));
        return _triggers[(int)trigger];
    }

    /// <summary>Takes the step of the command; from within an action of the machine, once the present step is done.</summary>
    /// <exception cref="ComplaintRefusedException">The step is refused; carries the reasons. Nothing has changed.</exception>
    public void Fire(ComplaintCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Fire(WithCommand(command.Trigger), command);
    }

    /// <summary>As <see cref="Fire(ComplaintCommand)"/>, and waits for asynchronous actions of the host. The decision itself waits for nothing.</summary>
    /// <exception cref="ComplaintRefusedException">The step is refused; carries the reasons. Nothing has changed.</exception>
    public Task FireAsync(ComplaintCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return FireAsync(WithCommand(command.Trigger), command);
    }

    /// <summary>
    /// The events since the last call, for a <see cref="ComplaintCommit"/>: they follow version <c>Complaint.Version - events.Length</c>. After a
    /// <see cref="CommitResult.Conflict"/> the machine is of no more use: load the complaint and make another.
    /// </summary>
    public ImmutableArray<ComplaintEvent> TakeEvents() => _decided.TakeEvents();
}
