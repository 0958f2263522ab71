using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Facts from outside the complaint, loaded for one decision. Immutable.</summary>
/// <param name="Terms">Policy and calendar; null when there are none.</param>
/// <param name="Roster">Who answers for each level; null when no rule of the trigger reads it.</param>
/// <param name="Authority">Who may grant what; null when no rule of the trigger reads it.</param>
public sealed record RuleFacts(DeadlineTerms? Terms = null, Roster? Roster = null, AuthorityLimits? Authority = null);

/// <summary>
/// The facts that a decision used, kept in its event so that nobody has to ask again. Terms are named by their version,
/// under which the store archives them.
/// </summary>
/// <param name="Terms">The terms by which deadlines were counted; null when there were none.</param>
/// <param name="Roster">As in <see cref="RuleFacts"/>.</param>
/// <param name="Authority">As in <see cref="RuleFacts"/>.</param>
public sealed record EventFacts(TermsVersion? Terms, Roster? Roster = null, AuthorityLimits? Authority = null);

/// <summary>What a rule reads from outside the complaint, besides the terms, which every decision has.</summary>
[Flags]
internal enum FactKinds
{
    None = 0,
    Roster = 1,
    Authority = 2,
}
