using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Judges how an organisation is set up; for a host's start, its health check or its settings page.</summary>
public static class ConfigurationCheck
{
    /// <summary>
    /// Everything that the configuration rules find, in the order of the catalogue; empty when all is well. What is of severity
    /// <see cref="Severity.Block"/> should keep a host from going live; complaints that come in all the same are never refused for it.
    /// </summary>
    /// <param name="setup">What the organisation has set up.</param>
    /// <param name="workflow">The ladder, the rules, and what of them is less severe here.</param>
    /// <param name="on">The day for which it is judged, in the organisation's zone.</param>
    public static ImmutableArray<Refusal> Run(OrganisationSetup setup, ComplaintWorkflow workflow, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(workflow);
        ConfigurationQuestion question = new(setup, workflow, on);
        return
        [
            .. from rule in RuleCatalogue.Configuration.Concat(workflow.Settings.ConfigurationRules)
               from found in rule.Judge(question)
               select rule.Broken(workflow.Settings, found),
        ];
    }
}
