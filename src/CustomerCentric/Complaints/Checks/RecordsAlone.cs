using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Audit rules that look at the organisation's records and at no complaint.</summary>
internal sealed class RecordsAlone(Func<IEnumerable<IReadOnlyDictionary<string, string>>> judge) : AuditCount
{
    public override IEnumerable<IReadOnlyDictionary<string, string>> Findings() => judge();

    /// <summary>COM-05.</summary>
    internal static RecordsAlone PolicyReviews(AuditFacts facts, DateInterval period) => new(() =>
        from policy in facts.Setup.Policies
        where policy.IsInForceOn(period.End)
        let last = policy.ReviewedOn ?? policy.EffectiveFrom
        let limit = facts.Limits.MonthsBetweenPolicyReviews
        where last.PlusMonths(limit) < period.End
        select Found.Facts(("version", policy.Version), ("n", Period.Between(last, period.End, PeriodUnits.Months).Months), ("limit", limit)));

    /// <summary>COM-08.</summary>
    internal static RecordsAlone StaffMarks(AuditFacts facts, DateInterval period) => new(() =>
        from review in facts.StaffReviews
        where review.IsNegative && !string.IsNullOrWhiteSpace(review.PromiseKept) && period.Contains(review.On)
        select Found.Facts(("staff", review.Staff), ("promise", review.PromiseKept!), ("complaint", review.Complaint?.Value ?? "–")));

    /// <summary>ACC-06.</summary>
    internal static RecordsAlone PublishedGuidance(AuditFacts facts, DateInterval period) => new(() =>
        from channel in facts.Setup.Channels.Distinct()
        from language in facts.Setup.Languages.Distinct()
        where !facts.Guidance.Any(guidance => guidance.Channel == channel && LanguageTag.IsSameLanguage(guidance.Language, language)
            && guidance.PublishedOn <= period.End && !(guidance.CurrentUntil < period.End))
        let words = CheckWords.Of(channel)
        select Found.Facts(("channel", words.En), ("channelVi", words.Vi), ("locale", language)));

    /// <summary>RES-08.</summary>
    internal static RecordsAlone SubmittedReports(AuditFacts facts, DateInterval period) => new(() =>
        from cycle in Enum.GetValues<ReportCycle>()
        from end in EndsOf(cycle, period.Start.PlusDays(-facts.Limits.DaysToReport), period.End.PlusDays(-facts.Limits.DaysToReport))
        let due = end.PlusDays(facts.Limits.DaysToReport)
        where !facts.Reports.Any(report => report.Cycle == cycle && report.End == end && report.SubmittedOn <= due)
        let words = CheckWords.Of(cycle)
        select Found.Facts(("period", words.En), ("periodVi", words.Vi), ("end", end.Iso()), ("due", due.Iso())));

    /// <summary>RES-09.</summary>
    internal static RecordsAlone SystemReviews(AuditFacts facts, DateInterval period) => new(() =>
        from kind in new (LocalizedText Words, ImmutableArray<LocalDate> Dates)[]
        {
            (CheckWords.SystemCheck, facts.SystemChecks),
            (CheckWords.ManagementReview, facts.ManagementReviews),
        }
        let since = period.End.PlusMonths(-facts.Limits.MonthsBetweenSystemReviews)
        where !kind.Dates.Any(date => since <= date && date <= period.End)
        select Found.Facts(("what", kind.Words.En), ("whatVi", kind.Words.Vi), ("date", since.Iso())));

    /// <summary>The last days of the weeks, months or years that end between two days, both included.</summary>
    private static IEnumerable<LocalDate> EndsOf(ReportCycle cycle, LocalDate from, LocalDate to)
    {
        for (var end = NextEnd(cycle, from); end <= to; end = NextEnd(cycle, end.PlusDays(1)))
            yield return end;
    }

    private static LocalDate NextEnd(ReportCycle cycle, LocalDate from) => cycle switch
    {
        ReportCycle.Weekly => from.PlusDays(-1).Next(IsoDayOfWeek.Sunday),
        ReportCycle.Monthly => from.With(DateAdjusters.EndOfMonth),
        _ => new(from.Year, 12, 31),
    };
}
