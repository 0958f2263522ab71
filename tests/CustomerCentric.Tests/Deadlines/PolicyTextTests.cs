using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>A policy in words: every rule that a policy, a milestone, a limit or an extension can have, at least once.</summary>
public class PolicyTextTests
{
    private static readonly DateInterval Y2026 = new(new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public void Every_rule_reads_like_this() => Snapshot.Match(Text("en"));

    [Fact]
    public void Every_rule_reads_like_this_in_Vietnamese() => Snapshot.Match(Text("vi-VN"));

    [Fact]
    public void An_end_of_the_dates_of_receipt_that_is_open_is_not_told()
    {
        var (first, last) = (new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31));
        MilestoneText.DatesText(new(first, new(2026, 12, 31)), "en").ShouldBe("until 2026-12-31");
        MilestoneText.DatesText(new(new(2026, 1, 1), last), "vi").ShouldBe("từ 2026-01-01");
        MilestoneText.DatesText(Y2026, "vi").ShouldBe("từ 2026-01-01 đến 2026-12-31");
        MilestoneText.DatesText(new(first, last), "en").ShouldBe("");
    }

    private static string Text(string language) => string.Join('\n', Policies().Select(policy => policy.ToText(language)));

    private static IEnumerable<DeadlinePolicy> Policies()
    {
        var days = new CalendarDays(3);
        yield return new("all", new PolicyRules
        {
            WaitsForOpening = true,
            Calendar = "vn-office",
            StatutoryPauses = [new(new(new(2024, 1, 11), new(2026, 5, 31)), Y2026), new(new(new(2026, 8, 1), new(2026, 8, 31)))],
            Source = new("VN", "water", "2026", SourceVerification.TextSeen, [new("art. 5", "https://example.org/5"), new("art. 6", "https://example.org/6")], "No word\non pauses."),
        },
        [
            new("plain", days),
            new("full", new BusinessDays(5, DueTimeOfDay.CloseOfBusiness, Roll.Following) { CountsStartDay = true, IsStrictlyBefore = false, FinalRoll = Roll.Following })
            {
                Kind = MilestoneKind.Recurring, Variants = [new("complex", new BusinessDays(9)), new("simple", new CalendarDays(2, DueTimeOfDay.SameClockTime))],
                Condition = "leak", StartsOn = ["received", "called"], StartsOnExpiryOf = ["plain"], StopsOn = ["answered", "settled"], WaivedOn = ["closed"], WaivedWhenMet = ["plain"], DueOn = ["deadlock"],
                Escalates = false, MayPause = true, Received = Y2026, Note = "By letter.", Extension = new(new BusinessDays(2)) { Cap = new CalendarDays(30) { FinalRoll = Roll.Preceding } },
            },
            new("bare", new CalendarDays(3) { IsStrictlyBefore = true }) { StartsOn = [], StartsOnExpiryOf = ["plain"], StopsOn = [], WaivedOn = [], Escalates = true, Extension = new(null) { Maximum = 3, NeedsReason = false, NeedsNoticeBeforeExpiry = false, Condition = "agreed" } },
            new("from-due", new CalendarPeriod(2, CalendarUnit.Weeks, DueTimeOfDay.WhenOpen)) { Kind = MilestoneKind.NotBefore, Extension = new(days, ExtensionFrom.PreviousDue) { Maximum = 2 } },
            new("earlier", new CalendarPeriod(1, CalendarUnit.Months, DueTimeOfDay.At(new(12, 0)))) { Kind = MilestoneKind.Window, Extension = new(days, ExtensionFrom.EarlierOfBoth) },
            new("instead", new WorkingTime(Duration.FromHours(8), Landing.Opening)) { Extension = new(days, ExtensionFrom.InPlace) },
            new("duty", null) { Kind = MilestoneKind.Duty },
            new("either", new CombinedLimit(Combination.Earliest, [new ElapsedTime(Duration.FromHours(4)), new BusinessDays(2) { CountsStartDay = true, FinalRoll = Roll.Following }, new WorkingTime(Duration.FromHours(1), Landing.Opening)])),
        ]);
        foreach (var verified in new[] { SourceVerification.SecondarySeen, SourceVerification.Memory, SourceVerification.Proposal })
            yield return new($"{verified}", new PolicyRules { Source = new("GB", "all", "2025", verified, default) }, [new Milestone("reply", days)]);
    }
}
