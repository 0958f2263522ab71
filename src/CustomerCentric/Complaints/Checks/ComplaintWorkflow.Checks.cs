using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <content>What no single step shows: how an organisation is set up, and the complaints and records of a period.</content>
public sealed partial class ComplaintWorkflow
{
    private const int ReportsEvery = 1000;

    /// <summary>
    /// Judges how an organisation is set up; for a host's start, its health check or its settings page. Everything that the configuration rules find, in
    /// the order of the catalogue; empty when all is well. What is of severity <see cref="Severity.Block"/> should keep a host from going live; complaints
    /// that come in all the same are never refused for it.
    /// </summary>
    /// <param name="setup">What the organisation has set up.</param>
    /// <param name="day">The day for which it is judged, in the organisation's zone.</param>
    public ImmutableArray<Refusal> Check(OrganisationSetup setup, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return
        [
            .. from rule in RuleCatalogue.Configuration.Concat(Settings.ConfigurationRules)
               from found in rule.Judge(setup, this, day)
               select rule.Broken(Settings, found),
        ];
    }

    /// <summary>
    /// Judges the complaints and records of a period. Everything that the audit rules find, in the order of the catalogue; empty when all is well. Reads each
    /// complaint once and keeps none of them, only what the rules count.
    /// </summary>
    /// <param name="complaints">
    /// The organisation's complaints, each once, in any order, as they stood at the end of the period. Those received before the period count
    /// where a rule looks back: for repeated problems <see cref="AuditLimits.RepeatedWithinDays"/>.
    /// </param>
    /// <param name="facts">What else is known, and the bounds.</param>
    /// <param name="period">The days of the audit, both ends included, in the organisation's zone; what must be current is judged on the last one.</param>
    /// <param name="progress">Is told now and then, and at the end, how many complaints were read; null for nobody.</param>
    /// <param name="cancellationToken">Stops the audit, which then has no result.</param>
    /// <exception cref="ConfigurationException">The bounds make no sense; carries all faults.</exception>
    public async Task<ImmutableArray<Refusal>> AuditAsync(
        IAsyncEnumerable<Complaint> complaints, AuditFacts facts, DateInterval period, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(period);
        ConfigurationException.ThrowIfAny("Audit limits", [.. facts.Limits.Faults()]);

        var counts = RuleCatalogue.Audits.Concat(Settings.AuditRules).Select(rule => (Rule: rule, Count: rule.Begin(facts, period))).ToList();
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
        return [.. from at in counts from found in at.Count.Findings() select at.Rule.Broken(Settings, found)];
    }
}
