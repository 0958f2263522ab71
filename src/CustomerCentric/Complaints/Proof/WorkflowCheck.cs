using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Proves a workflow under a policy: explores every combination of state, level, obligations and running clocks that steps and passing
/// limits can bring about, by the same table, rules and effects by which decisions are made.
/// </summary>
/// <remarks>
/// Taken for granted: the policy and its calendar are at hand whenever somebody decides; steps come in any order, also after a limit passed and
/// before the sweep noticed; a judgement may refuse or not; a fact of the policy may hold or not, and may change by regrading. Times are left out, so a limit
/// may pass at any moment at which it runs. Thread-safe: nothing is kept.
/// </remarks>
public static class WorkflowCheck
{
    /// <summary>Explores the workflow and judges every property.</summary>
    /// <param name="workflow">Ladder, rules, permissions and settings.</param>
    /// <param name="policy">The deadlines.</param>
    /// <param name="progress">Gets the number of states found, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the exploration.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The policy promises one complaint more than 37 milestones that matter.</exception>
    /// <exception cref="InvalidOperationException">More than eight million states can be reached.</exception>
    public static WorkflowProof Run(
        ComplaintWorkflow workflow, DeadlinePolicy policy, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Run(workflow, policy, ComplainantLetters.Standard, progress, cancellationToken);

    internal static WorkflowProof Run(
        ComplaintWorkflow workflow, DeadlinePolicy policy, ComplainantLetters letters, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(policy);
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
