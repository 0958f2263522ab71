using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Explores a workflow under a policy by the same table, rules and effects by which decisions are made, and judges every property.</summary>
internal static class WorkflowCheck
{
    internal static WorkflowProof Run(
        ComplaintWorkflow workflow, DeadlinePolicy policy, ComplainantLetters letters, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var properties = WorkflowProperty.All;
        var results = properties.Select(property => new ProvedProperty(property.Id, property.Sentence, property.OfTable?.Invoke(workflow), [])).ToArray();
        var (states, steps) = (0L, 0L);
        // Complaints received under another edition of the policy run apart.
        foreach (var clock in ClockModel.Of(policy, workflow))
        {
            var exploration = new Exploration(new(workflow, clock, letters), properties);
            var known = states;
            exploration.Run(found => progress?.Report(known + found), cancellationToken);
            (states, steps) = (states + exploration.States.Count, steps + exploration.Steps);
            for (var i = 0; i < results.Length; i++)
                results[i] = results[i].Holds ? exploration.Result(i) : results[i];
        }
        return new(states, steps, [.. results]);
    }
}
