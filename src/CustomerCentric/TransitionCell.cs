using System.Collections.Immutable;

namespace CustomerCentric;

/// <summary>What a trigger does in a state. Stored by name.</summary>
internal enum TransitionKind
{
    /// <summary>The step may be taken, if the rules named by the cell allow it.</summary>
    Permitted,

    /// <summary>The step is refused in this state, for the reason given.</summary>
    Refused,

    /// <summary>The trigger has no effect in this state, for the reason given.</summary>
    Ignored,
}

/// <summary>One cell of a transition table: a state met by a trigger.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <param name="Kind">Whether the step is permitted, refused or ignored.</param>
/// <param name="Target">The state afterwards; the same state when refused or ignored.</param>
/// <param name="Rules">Codes of the rules that a permitted step must pass; empty otherwise.</param>
/// <param name="Reason">Why the step is refused or ignored; null when permitted.</param>
internal sealed record TransitionCell<TState>(TransitionKind Kind, TState Target, ImmutableArray<string> Rules, LocalizedText? Reason)
    where TState : struct, Enum;
