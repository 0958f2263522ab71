using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Judges what no single step shows: the complaints and records of a period.</summary>
public static class ComplaintAudit
{
    private const int ReportsEvery = 1000;

    /// <summary>
    /// Everything that the audit rules find, in the order of the catalogue; empty when all is well. Reads each complaint once and keeps
    /// none of them, only what the rules count.
    /// </summary>
    /// <param name="complaints">
    /// The organisation's complaints, each once, in any order, as they stood at the end of the period. Those received before the period count
    /// where a rule looks back: for repeated problems <see cref="AuditLimits.RepeatedWithinDays"/>.
    /// </param>
    /// <param name="facts">What else is known, and the bounds.</param>
    /// <param name="period">The days of the audit, both ends included, in the organisation's zone; what must be current is judged on the last one.</param>
    /// <param name="workflow">The host's own rules, and what is less severe here.</param>
    /// <param name="progress">Is told now and then, and at the end, how many complaints were read; null for nobody.</param>
    /// <param name="cancellationToken">Stops the audit, which then has no result.</param>
    /// <exception cref="ConfigurationException">The bounds make no sense; carries all faults.</exception>
    public static async Task<ImmutableArray<Refusal>> RunAsync(
        IAsyncEnumerable<Complaint> complaints, AuditFacts facts, DateInterval period, ComplaintWorkflow workflow, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(workflow);
        ConfigurationException.ThrowIfAny("Audit limits", [.. facts.Limits.Faults()]);

        AuditQuestion question = new(facts, period);
        var counts = RuleCatalogue.Audits.Concat(workflow.Settings.AuditRules).Select(rule => (Rule: rule, Count: rule.Begin(question))).ToList();
        var read = 0L;
        await foreach (var complaint in complaints.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (_, count) in counts)
                count.Add(complaint);
            if (++read % ReportsEvery == 0)
                progress?.Report(read);
        }
        progress?.Report(read);
        return [.. from at in counts from found in at.Count.Findings() select at.Rule.Broken(workflow.Settings, found)];
    }
}
