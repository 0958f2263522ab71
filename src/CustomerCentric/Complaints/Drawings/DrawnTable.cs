namespace CustomerCentric.Complaints;

/// <summary>What of the table is drawn.</summary>
internal static class DrawnTable
{
    /// <summary>The whole table as a Mermaid state diagram.</summary>
    internal static string Mermaid(TransitionTable<ComplaintState, ComplaintTrigger> table) => MermaidDiagram.Of(Whole(table));

    /// <summary>Every permitted step, by its name.</summary>
    internal static WorkflowDrawing Whole(TransitionTable<ComplaintState, ComplaintTrigger> table) => Of(table, (trigger, _) => $"{trigger}");

    /// <param name="table">The table.</param>
    /// <param name="label">What is written at a permitted step; null leaves it out.</param>
    internal static WorkflowDrawing Of(
        TransitionTable<ComplaintState, ComplaintTrigger> table, Func<ComplaintTrigger, TransitionCell<ComplaintState>, string?> label) =>
        WorkflowDrawing.Of(table, StandardTable.Ended, label);
}
