using System.Collections.Immutable;

namespace CustomerCentric;

/// <summary>
/// The answer to a command: either the new state with the events that lead to it, or refusals and nothing changed.
/// </summary>
/// <typeparam name="TEntity">What was decided about.</typeparam>
/// <typeparam name="TEvent">What is recorded when the command is accepted.</typeparam>
public sealed class Decision<TEntity, TEvent>
    where TEntity : class
{
    private Decision(TEntity state, ImmutableArray<TEvent> events, ImmutableArray<Refusal> refusals) =>
        (State, Events, Refusals) = (state, events, refusals);

    /// <summary>The state afterwards; when refused or ignored, the unchanged state from before.</summary>
    public TEntity State { get; }

    /// <summary>What happened, in order; empty when the command was refused, or ignored because it came too late to matter.</summary>
    public ImmutableArray<TEvent> Events { get; }

    /// <summary>Every reason for which the command was refused; empty when it was not.</summary>
    public ImmutableArray<Refusal> Refusals { get; }

    /// <summary>Whether the command was not refused.</summary>
    public bool IsAccepted => Refusals.IsEmpty;

    internal static Decision<TEntity, TEvent> Accept(TEntity after, ImmutableArray<TEvent> events) => new(after, events, []);

    internal static Decision<TEntity, TEvent> Ignore(TEntity unchanged) => new(unchanged, [], []);

    internal static Decision<TEntity, TEvent> Refuse(TEntity unchanged, ImmutableArray<Refusal> refusals) => new(unchanged, [], refusals);
}
