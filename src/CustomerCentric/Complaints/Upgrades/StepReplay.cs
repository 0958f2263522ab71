using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Decides the steps of one complaint again, by another workflow, with the facts that their events kept. Used once.</summary>
internal sealed class StepReplay(ComplaintWorkflow workflow, IReadOnlyList<ComplaintEvent> history, Func<TermsVersion, DeadlineTerms?> archive)
{
    private static readonly Obligations[] s_flags = [.. Enum.GetValues<Obligations>().Except([Obligations.None])];

    private readonly SortedDictionary<Obligations, ComplaintEvent> _since = [];

    // What would be owed if the new rules had held from the start.
    private Obligations _owed;

    private readonly HashSet<TermsVersion> _lost = [];

    public List<UpgradeFinding> Findings { get; } = [];

    /// <summary>Decides the next step from the complaint as it stood.</summary>
    public void Next(Complaint stood, ComplaintEvent e)
    {
        var facts = FactsOf(e, e.Facts.Terms is { } version ? TermsOf(version, e) : null, history);
        if (facts.Terms is null && e.Facts.Terms is not null)
            return;
        var decision = stood.Decide(e.Step, new(workflow, e.Actor, e.RecordedAt, facts));
        if (!decision.IsAccepted)
            Findings.Add(UpgradeFindings.Refused(e, decision.Refusals.Select(refusal => refusal.Code)));
        Compare(stood, e, decision.Events.IsEmpty ? e.Obligations : decision.Events[0].Obligations);
    }

    /// <summary>What is owed now, and would not be, or the other way round.</summary>
    public IEnumerable<UpgradeFinding> Owed() => _since.OrderBy(each => each.Value.Sequence)
        .Select(each => (_owed & each.Key) != 0 ? UpgradeFindings.NotOwedYet(each.Value, each.Key) : UpgradeFindings.OwedNoMore(each.Value, each.Key));

    /// <summary>What the decision knew, but the terms.</summary>
    public static RuleFacts FactsOf(ComplaintEvent e, DeadlineTerms? terms, IReadOnlyList<ComplaintEvent> history) =>
        new(terms, e.Facts.Roster, e.Facts.Authority)
        {
            Office = e.Facts.Office,
            History = e.Step is Regrade ? [.. history.Take(e.Sequence - 1)] : [],
        };

    private DeadlineTerms? TermsOf(TermsVersion version, ComplaintEvent e)
    {
        var terms = archive(version);
        if (terms is null && _lost.Add(version))
            Findings.Add(UpgradeFindings.NoTerms(e.Sequence, version));
        return terms;
    }

    // Only what the step itself sets, clears or loses counts for both: what was owed before it differs where it differed.
    private void Compare(Complaint stood, ComplaintEvent e, Obligations decided)
    {
        var plan = workflow.Plan(e.Step.Trigger);
        var kept = stood.Obligations & ~plan.Clears;
        var set = decided & (plan.Sets | ~kept);
        var lost = kept & ~decided;
        _owed = ((_owed & ~plan.Clears) | set) & ~lost;
        if (_owed == e.Obligations && _since.Count == 0)
            return;
        foreach (var flag in s_flags)
        {
            if (((_owed ^ e.Obligations) & flag) == 0)
                _since.Remove(flag);
            else
                _since.TryAdd(flag, e);
        }
    }
}
