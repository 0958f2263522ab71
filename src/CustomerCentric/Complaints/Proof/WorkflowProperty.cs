using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Judges a state: null where the property holds, otherwise what is wrong.</summary>
internal delegate LocalizedText? StateCheck(StepModel model, ModelState state);

/// <summary>Judges a step: null where the property holds, otherwise what is wrong.</summary>
internal delegate LocalizedText? StepCheck(StepModel model, ModelState from, in ModelStep step);

/// <summary>What is proved of a workflow. Comments, which promise nothing, are exempt but for their way to an end.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Sentence">The property.</param>
internal sealed record WorkflowProperty(string Id, LocalizedText Sentence)
{
    /// <summary>What must be so in every state that can be reached; null for nothing.</summary>
    internal StateCheck? AtState { get; init; }

    /// <summary>What must be so of every step that can be taken; null for nothing.</summary>
    internal StepCheck? AtStep { get; init; }

    /// <summary>What must be so of the table, before any step; null for nothing.</summary>
    internal Func<ComplaintWorkflow, LocalizedText?>? OfTable { get; init; }

    /// <summary>Whether a step is what every state must be able to come to; null where the property does not ask for that.</summary>
    internal Func<ModelState, ModelStep, bool>? Reaches { get; init; }

    /// <summary>All of them.</summary>
    internal static ImmutableArray<WorkflowProperty> All { get; } =
    [
        EndingProperties.Told, RunningProperties.AlwaysADate, RunningProperties.LadderEnds, EndingProperties.WayOnward, EndingProperties.ReachesAnEnding,
        TableProperties.Unhindered, TableProperties.EveryCell,
    ];
}
