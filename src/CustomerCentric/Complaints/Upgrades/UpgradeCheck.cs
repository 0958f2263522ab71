using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Asks what a new definition (rules, ladder, permissions, and terms if wished) means for complaints that began under an older
/// one, before it goes live. Every stored step of a complaint that is open is decided again with the facts that its event kept, from the
/// complaint as it stood; then the present is looked at. Of one that has ended only the present is: whether it could be reopened and
/// decided, and whether a deadline still runs that nothing would stop. Changes nothing, reads no clock; safe for any number of threads.
/// </summary>
/// <remarks>
/// A step that would be refused today was legal when it was taken: that is a note. A rule that reads facts nobody asked for then is given
/// none, and mostly has nothing to say. Whether a rule of the host's will refuse a step to come cannot be known; see <see cref="ComplaintUpgrade.IsStranded"/>.
/// </remarks>
public sealed class UpgradeCheck
{
    private const int Stride = 1000;

    private readonly ComplaintWorkflow _workflow;
    private readonly Func<TermsVersion, DeadlineTerms?> _archive;
    private readonly Lazy<WaysOn> _ways;

    /// <summary>A check against a definition that is to go live.</summary>
    /// <param name="workflow">The new rules, ladder and permissions.</param>
    /// <param name="archive">The terms by which complaints were counted so far, by their version; null where they are lost. Must be thread-safe.</param>
    public UpgradeCheck(ComplaintWorkflow workflow, Func<TermsVersion, DeadlineTerms?> archive)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(archive);
        (_workflow, _archive) = (workflow, archive);
        _ways = new(() => new(workflow, Roster));
    }

    /// <summary>Terms to which complaints are to move. Null, the default: each keeps its own, and what runs keeps its due time.</summary>
    public DeadlineTerms? NewTerms { get; init; }

    /// <summary>Who will work at the levels. Null, the default: somebody at each.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Checks one complaint.</summary>
    /// <param name="history">Its events, all of them, in order.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public ComplaintUpgrade Check(IReadOnlyList<ComplaintEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
            throw new ArgumentException("A complaint has at least one event.", nameof(history));
        return new(history[0].Complaint, [.. Findings(history)]);
    }

    /// <summary>Checks any number of complaints as they come, and keeps only those that are affected.</summary>
    /// <param name="histories">The events of each complaint, all of them, in order.</param>
    /// <param name="progress">Is told how many complaints are checked, every thousand and at the end.</param>
    /// <param name="cancellationToken">Stops between two complaints.</param>
    public async Task<UpgradeReport> RunAsync(
        IAsyncEnumerable<IReadOnlyList<ComplaintEvent>> histories, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var totals = new int[Enum.GetValues<UpgradeVerdict>().Length];
        SortedDictionary<string, int> complaints = new(StringComparer.Ordinal);
        var affected = ImmutableArray.CreateBuilder<ComplaintUpgrade>();
        var count = 0;
        await foreach (var history in histories.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var upgrade = Check(history);
            totals[(int)upgrade.Verdict]++;
            foreach (var code in upgrade.Codes)
                complaints[code] = complaints.GetValueOrDefault(code) + 1;
            if (upgrade.Verdict != UpgradeVerdict.Compatible)
                affected.Add(upgrade);
            if (++count % Stride == 0)
                progress?.Report(count);
        }
        progress?.Report(count);
        return new(totals[0], totals[1], totals[2], complaints.ToImmutableSortedDictionary(StringComparer.Ordinal), affected.DrainToImmutable());
    }

    private List<UpgradeFinding> Findings(IReadOnlyList<ComplaintEvent> history)
    {
        for (var i = 0; i < history.Count; i++)
        {
            if (history[i].Sequence != i + 1 || history[i].Complaint != history[0].Complaint)
                return [UpgradeFindings.Broken(history[i].Sequence)];
        }
        return StandardTable.IsEnded(history[^1].To) ? OfEnded(history) : OfOpen(history);
    }

    private List<UpgradeFinding> OfEnded(IReadOnlyList<ComplaintEvent> history)
    {
        var ended = Complaint.Fold(history);
        List<UpgradeFinding> findings = [.. Present(ended)];
        if (NewTerms is { } terms && terms.Version != ended.Terms)
            findings.AddRange(TermsReplay.Unstoppable(ended, history, terms));
        return findings;
    }

    private List<UpgradeFinding> OfOpen(IReadOnlyList<ComplaintEvent> history)
    {
        StepReplay steps = new(_workflow, history, _archive);
        // A comment is promised nothing, whatever the terms.
        var counted = NewTerms is { } terms && Complaint.Fold(history).Terms is { } today && terms.Version != today ? new TermsReplay(_workflow, history, terms) : null;
        var complaint = Complaint.Unreceived(history[0].Complaint);
        foreach (var e in history)
        {
            steps.Next(complaint, e);
            counted?.Next(e);
            complaint = complaint.Apply(e);
        }
        return [.. steps.Findings, .. steps.Owed(), .. Present(complaint), .. counted?.Differences(complaint) ?? []];
    }

    private IEnumerable<UpgradeFinding> Present(Complaint complaint)
    {
        if (complaint.Level > _workflow.Ladder.Last)
            yield return UpgradeFindings.Level(complaint, _workflow.Ladder.Last);
        var hasEnded = StandardTable.IsEnded(complaint.State);
        if (!hasEnded && complaint.Handler is null && !_ways.Value.IsStaffed(complaint.Level))
            yield return UpgradeFindings.Unstaffed(complaint);
        if (!_ways.Value.LeadOn(complaint))
            yield return UpgradeFindings.NoWayOn(complaint);
    }
}
