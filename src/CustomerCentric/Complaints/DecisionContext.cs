using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Everything a decision may look at besides the complaint and the command. Immutable.</summary>
/// <param name="Workflow">The table, rules and ladder.</param>
/// <param name="Actor">Who takes the step.</param>
/// <param name="Now">The present instant.</param>
/// <param name="Facts">What the rules of the trigger asked for.</param>
public sealed record DecisionContext(ComplaintWorkflow Workflow, Actor Actor, Instant Now, RuleFacts Facts);
