using CustomerCentric.Complaints;
using static CustomerCentric.Tests.Complaints.Checks.AuditBench;

namespace CustomerCentric.Tests.Complaints.Checks;

/// <summary>Audit rules that look at the organisation's records.</summary>
public class RecordsAuditTests
{
    [Fact]
    public async Task An_organisation_in_order_has_no_findings() => (await RunAsync(InOrder)).ShouldBeEmpty();

    [Fact]
    public async Task Whoever_has_recorded_nothing_is_told_all_at_once() =>
        (await RunAsync(new(Setups.Whole))).Select(finding => finding.Code).Distinct().ShouldBe(["ACC-06", "RES-08", "RES-09"]);

    [Theory]
    [InlineData("2023-07-31", null, null)]
    [InlineData("2023-07-30", null, "36")]
    [InlineData("2020-01-01", "2023-07-31", null)]
    [InlineData("2020-01-01", "2022-07-31", "48")]
    public async Task A_policy_is_reviewed_within_the_months(string from, string? reviewed, string? months)
    {
        PolicyDocument policy = new("P1", "vi", Day(from)) { ApprovedBy = "director", ReviewedOn = reviewed is null ? null : Day(reviewed) };
        PolicyDocument draft = new("P0", "vi", new(2000, 1, 1));
        var findings = await RunAsync(InOrder with { Setup = Setups.Whole with { Policies = [policy, draft] } });
        findings.Select(finding => (finding.Code, finding.Severity, finding.Facts["n"], finding.Facts["version"]))
            .ShouldBe(months is null ? [] : [("COM-05", Severity.Breach, months, "P1")]);
        (await RunAsync(InOrder with { Setup = Setups.Whole with { Policies = [policy] }, Limits = new() { MonthsBetweenPolicyReviews = 60 } }))
            .Length.ShouldBe(Day(reviewed ?? from).PlusMonths(60) < July.End ? 1 : 0);
    }

    [Theory]
    [InlineData("2026-07-01", true, "answer in a day", true)]
    [InlineData("2026-07-31", true, "answer in a day", true)]
    [InlineData("2026-06-30", true, "answer in a day", false)]
    [InlineData("2026-08-01", true, "answer in a day", false)]
    [InlineData("2026-07-10", false, "answer in a day", false)]
    [InlineData("2026-07-10", true, null, false)]
    public async Task Nobody_is_scolded_for_keeping_a_promise(string on, bool isNegative, string? promise, bool isFound)
    {
        StaffReview review = new(new("an"), Day(on), isNegative) { PromiseKept = promise, Complaint = new("C-9") };
        var findings = await RunAsync(InOrder with { StaffReviews = [review] });
        findings.Select(finding => finding.ToString()).ShouldBe(isFound
            ? ["COM-08: Member of staff an got a negative mark for keeping promise answer in a day (complaint C-9)."] : []);
    }

    [Fact]
    public async Task Guidance_is_current_for_every_channel_in_every_language()
    {
        var one = InOrder.Guidance.Single(guidance => guidance is { Channel: Channel.Letter, Language: "vi" });
        foreach (var broken in new[] { null, one with { PublishedOn = new(2026, 8, 1) }, one with { CurrentUntil = new(2026, 7, 30) }, one with { Language = "fr" } })
        {
            var findings = await RunAsync(InOrder with { Guidance = [.. InOrder.Guidance.Remove(one), .. broken is null ? Array.Empty<Guidance>() : [broken]] });
            var finding = findings.ShouldHaveSingleItem();
            (finding.Code, finding.Severity, finding.Facts["channel"], finding.Facts["locale"]).ShouldBe(("ACC-06", Severity.Breach, "letters", "vi"));
        }
        (await RunAsync(InOrder with { Guidance = [.. InOrder.Guidance.Remove(one), one with { CurrentUntil = null, Language = "vi-VN" }] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_are_submitted_within_their_days()
    {
        foreach (var report in InOrder.Reports)
        {
            foreach (var late in new[] { [], new[] { report with { SubmittedOn = report.End.PlusDays(15) } }, [report with { End = report.End.PlusDays(1) }] })
            {
                var finding = (await RunAsync(InOrder with { Reports = [.. InOrder.Reports.Remove(report), .. late] })).ShouldHaveSingleItem();
                (finding.Code, finding.Severity, finding.Facts["due"]).ShouldBe(("RES-08", Severity.Breach, $"{report.End.PlusDays(14):uuuu-MM-dd}"));
            }
        }
    }

    [Fact]
    public async Task A_year_of_audits_finds_the_missing_reports_of_the_year_once_each()
    {
        var facts = InOrder with { Reports = [] };
        var months = Enumerable.Range(1, 12).Select(month => new DateInterval(new(2026, month, 1), new LocalDate(2026, month, 1).With(DateAdjusters.EndOfMonth)));
        var byMonth = new List<Refusal>();
        foreach (var month in months)
            byMonth.AddRange((await RunAsync(facts, [], month)).Where(finding => finding.Code == "RES-08"));
        var ofYear = (await RunAsync(facts, [], new(new(2026, 1, 1), new(2026, 12, 31)))).Where(finding => finding.Code == "RES-08");

        byMonth.Select(finding => finding.Text()).ShouldBe(ofYear.Select(finding => finding.Text()), ignoreOrder: true);
        byMonth.CountBy(finding => finding.Facts["period"]).ShouldBe([new("weekly", 52), new("monthly", 12), new("annual", 1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2025-07-31", null)]
    [InlineData("2025-07-30", "There was no check of how complaints are handled since 2025-07-31.")]
    [InlineData("2026-08-01", "There was no check of how complaints are handled since 2025-07-31.")]
    public async Task The_system_is_checked_within_the_months(string on, string? said) =>
        (await RunAsync(InOrder with { SystemChecks = [Day(on)] })).Select(finding => finding.Text()).ShouldBe(said is null ? [] : [said]);

    [Fact]
    public async Task The_management_reviews_the_system_within_the_months()
    {
        var finding = (await RunAsync(InOrder with { ManagementReviews = [new(2026, 1, 31)], Limits = new() { MonthsBetweenSystemReviews = 5 }, SystemChecks = [July.End] }))
            .ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("RES-09", Severity.Breach));
        finding.Text().ShouldBe("There was no review by the management since 2026-02-28.");
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
