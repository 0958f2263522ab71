using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Facts from outside the complaint. Only those that the rules of the trigger read are loaded; they are kept in the
/// event, so that nobody has to ask again. Immutable.
/// </summary>
/// <param name="Terms">Policy and calendar; null when not needed, or when the host has none.</param>
/// <param name="Roster">Who answers for each level; null when not needed.</param>
/// <param name="Authority">Who may grant what; null when not needed.</param>
public sealed record RuleFacts(DeadlineTerms? Terms = null, Roster? Roster = null, AuthorityLimits? Authority = null);

/// <summary>What a rule reads from outside the complaint.</summary>
[Flags]
internal enum FactKinds
{
    None = 0,
    Terms = 1,
    Roster = 2,
    Authority = 4,
}
