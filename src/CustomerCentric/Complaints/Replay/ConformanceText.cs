using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>A report as Markdown, and the words that it shares with the page.</summary>
internal static class ConformanceText
{
    private const int MostChanged = 50;

    private static readonly FrozenDictionary<string, string> s_titles = RuleRegister.Of(ComplaintWorkflow.Standard).ToFrozenDictionary(code => code.Key, code => code.First().Title);

    /// <summary>The report as Markdown.</summary>
    public static string Markdown(ConformanceReport report)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# How {Cell(report.Mapping)} fits\n\n{Lead(report)}\n\n{Cell(Basis(report))}\n");
        Table(text, "What the log shows", ["", "Complaints", "Share"], Shown(report));
        Table(text, "What differs from the workflow", ["What", "Rule", "Times", "Complaints", "For example"], Deviations(report));
        Table(text, "What was promised", ["Milestone", "Kept", "Missed", "Kept of those", "Open", "Not needed", "Beware"], Milestones(report));
        if (!report.Waits.IsEmpty)
            Table(text, "What was waited for", ["Wait", "Complaints", "Days together"], Waits(report));
        if (report.Verdict is { } verdict)
            text.Append(CultureInfo.InvariantCulture, $"\n## What the log says itself\n\n{Cell(Verdict(verdict))}\n");
        if (report.Against is { } against)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Cell(Under(against))}\n\n{Change(against)}\n");
            if (!against.Changed.IsEmpty)
                Rows(text, ["Complaint", "Milestones"], Changed(against));
        }
        text.Append(CultureInfo.InvariantCulture, $"\n## What was left out\n\n{LeftOut(report)}\n");
        if (report.RefusedRows > 0)
            Rows(text, ["Line", "Code", "What is wrong"], Faults(report));
        return text.ToString();
    }

    internal static string Lead(ConformanceReport report) => report.Events == 0 ? "No complaints, no events: nothing to judge." : FormattableString.Invariant(
        $"{Number(report.Complaints)} complaints, {Number(report.Events)} events; the workflow allows {Percent(report.Allowed, report.Events)} of them.");

    internal static string Basis(ConformanceReport report) => FormattableString.Invariant(
        $"Policy {report.Policy}, calendar {report.Calendar}, {Levels(report.Levels.Length)}. Times without an offset were read as {report.Zone}. Open complaints are judged as of {(report.AsOf is { } asOf ? WayWriter.InstantText(asOf) : "nothing")}, ended ones as of their end. {Stray(report.StrayRows)}{Reach(report.Undated)}").TrimEnd();

    private static string Stray(int rows) => rows == 0 ? "" : FormattableString.Invariant(
        $"Rows that lie far after that, and after all others: {rows}; they do not move the end of the log. ");

    private static string Levels(int levels) => levels == 1 ? "1 level" : FormattableString.Invariant($"{levels} levels");

    private static string Reach(int undated) => undated == 0 ? "" : FormattableString.Invariant(
        $"Beware: of {Number(undated)} complaints deadlines are missing here, because the calendar does not reach so far. ");

    internal static IEnumerable<string[]> Shown(ConformanceReport report) =>
        from each in new (string Name, int Count)[]
        {
            ("escalated to a higher level", report.Escalated), ("handed back to a lower level", report.HandedBack), ("passed over a level", report.SkippedLevel),
            ("reopened after a solution", report.Reopened), ("with a paused clock", report.Paused),
        }
        select new[] { each.Name, Number(each.Count), Percent(each.Count, report.Complaints) };

    internal static IEnumerable<string[]> Deviations(ConformanceReport report) =>
        from each in report.Deviations
        select new[] { each.Kind, $"{each.Rule} {s_titles.GetValueOrDefault(each.Rule, "")}", Number(each.Count), Number(each.Complaints), string.Join(", ", each.Examples) };

    internal static IEnumerable<string[]> Milestones(ConformanceReport report) =>
        from each in report.Milestones
        where each.Met + each.Breached + each.Running + each.Waived > 0
        select new[]
        {
            each.Name, Number(each.Met), Number(each.Breached), Percent(each.Met, each.Met + each.Breached), Number(each.Running), Number(each.Waived),
            string.Join("; ", Beware(each)),
        };

    private static IEnumerable<string> Beware(MilestoneTally each)
    {
        if (each.IsWindow)
            yield return "the complainant's own time: open is not late";
        if (!each.Unseen.IsEmpty)
            yield return $"the log cannot say: {string.Join(", ", each.Unseen)}";
    }

    internal static IEnumerable<string[]> Waits(ConformanceReport report) =>
        from each in report.Waits
        select new[] { each.Activity, Number(each.Complaints), Number((long)each.Waited.TotalDays) };

    internal static string Verdict(LogVerdict verdict)
    {
        var own = FormattableString.Invariant($"Kept in {Number(verdict.Met)} complaints, missed in {Number(verdict.Breached)}.");
        if (verdict.Milestone is not { } milestone)
            return $"{own} There is no milestone to compare that with.";
        var due = verdict.SameDue + verdict.OtherDue == 0 ? "" : FormattableString.Invariant($" Its due time is ours in {Number(verdict.SameDue)} complaints and another in {Number(verdict.OtherDue)}.");
        return FormattableString.Invariant($"{own} The milestone {milestone} agrees in {Number(verdict.Agree)} and differs in {Number(verdict.Disagree)}.{due}");
    }

    internal static string Under(BackTest against) => $"Under {against.Policy}, calendar {against.Calendar}, {Levels(against.Levels)}";

    internal static string Change(BackTest against) => Reach(against.Undated) + (against.Changed.IsEmpty
        ? "Nothing would have ended otherwise."
        : FormattableString.Invariant($"In {Number(against.Changed.Length)} complaints something would have ended otherwise. Of their deadlines {Number(against.MetToBreached)} that were kept would have been missed, {Number(against.BreachedToMet)} that were missed would have been kept, and {Number(against.Otherwise)} would have changed in other ways.{(against.Changed.Length > MostChanged ? FormattableString.Invariant($" The first {MostChanged}; conformance.json has all.") : "")}"));

    internal static IEnumerable<string[]> Changed(BackTest against) =>
        from each in against.Changed.Take(MostChanged)
        select new[] { each.Complaint, string.Join(", ", Runs(each.Milestones)) };

    // One reminder after another says nothing new.
    private static IEnumerable<string> Runs(ImmutableArray<ChangedMilestone> changes)
    {
        for (var i = 0; i < changes.Length;)
        {
            var (first, last) = (changes[i], changes[i]);
            while (++i < changes.Length && changes[i] == last with { Occurrence = last.Occurrence + 1 })
                last = changes[i];
            var occurrences = first == last ? $"{first.Occurrence}" : FormattableString.Invariant($"{first.Occurrence} to {last.Occurrence}");
            yield return FormattableString.Invariant($"{first.Milestone} {occurrences}: {Name(first.Before)} → {Name(first.After)}");
        }
    }

    internal static string LeftOut(ConformanceReport report) => FormattableString.Invariant(
        $"Rows that could not be read: {Number(report.RefusedRows)}{Unlisted(report)}. Rules that read what no column states were not judged: {string.Join(", ", report.NotJudged)}.");

    internal static IEnumerable<string[]> Faults(ConformanceReport report) =>
        from each in report.RowFaults
        where each.IsRefused
        select new[] { each.Line.ToString(CultureInfo.InvariantCulture), each.Code, each.Message };

    private static string Unlisted(ConformanceReport report)
    {
        var more = report.RefusedRows - report.RowFaults.Count(fault => fault.IsRefused);
        return more == 0 ? "" : FormattableString.Invariant($"; {Number(more)} more than are listed here");
    }

    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share with one decimal; a dash of nothing. What is not all is never shown as all, nor what is not none as none.</summary>
    internal static string Percent(long part, long whole)
    {
        if (whole == 0)
            return "–";
        var share = Math.Round(100m * part / whole, 1);
        share = part < whole ? Math.Min(share, 99.9m) : share;
        share = part > 0 ? Math.Max(share, 0.1m) : share;
        return share.ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    private static string Name(Deadlines.DeadlineState? state) => state is { } known ? WayWriter.NameOf(known) : "none";

    private static void Table(StringBuilder text, string title, ImmutableArray<string> head, IEnumerable<string[]> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        Rows(text, head, rows);
    }

    private static void Rows(StringBuilder text, ImmutableArray<string> head, IEnumerable<string[]> rows)
    {
        List<string[]> all = [.. rows];
        if (all.Count == 0)
        {
            text.Append("\nNothing.\n");
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"\n| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "---|"))}\n");
        foreach (var row in all)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Cell))} |\n");
    }

    // Ids and values are the log's own: they may hold anything.
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
}
