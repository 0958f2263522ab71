using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>What a manager, and a program, is shown.</summary>
public class ConformanceReportTests
{
    private const string Mapping = """
        {"id":"desk <1>","complaint":"id","time":"at","activity":"state","receipt":["Receive","Assess"],
         "activities":{"queued":[],"working":["TakeUp"],"waiting":["Pause"],"solved":["Answer"],"closed":["Close"]},
         "level":{"column":"level"},"verdict":{"column":"who","met":"yes","breached":"no","milestone":"level"}}
        """;

    private static readonly ConformanceReport s_report = Logs.Replay("""
        id,at,state,level,who
        A,2026-03-02T10:00,working,1,
        A,2026-03-03T10:00,queued,2,
        A,2026-03-04T10:00,working,2,
        A,2026-03-05T10:00,waiting,2,
        A,2026-03-09T10:00,solved,2,
        A,2026-03-10T10:00,closed,2,yes
        B|<b>,2026-03-02T10:00,working,1,
        B|<b>,2026-03-03T10:00,queued,3,
        B|<b>,2026-03-04T10:00,queued,1,
        B|<b>,2026-03-20T10:00,solved,1,no
        B|<b>,2026-03-21T10:00,working,1,
        C,2026-03-02T10:00,working,1,
        C,2026-03-02T10:00,sleeping,1,
        C,2026-03-20T10:00,waiting,1,
        C,2026-03-23T10:00,closed,1,yes

        """, Mapping, replay => replay.HeldAgainst(new(DeadlinePolicy.ForLevels("fifteen days", new BusinessDays(15)), Logs.Terms.Calendar)));

    [Fact]
    public void As_JSON()
    {
        Snapshot.Match(s_report.ToJson());
        new SchemaCheck("conformance.schema.json").Breaks(s_report.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public void As_Markdown() => Snapshot.Match(s_report.ToMarkdown());

    [Fact]
    public void As_a_page()
    {
        var page = s_report.ToHtml();
        Snapshot.Match(page);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http");
        page.ShouldNotContain("<b>,");
    }

    [Fact]
    public void What_Markdown_needs_stays_out_of_the_page()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1")) with { Policy = "five [business] days" };
        report.ToHtml().ShouldContain("Policy five [business] days");
        report.ToMarkdown().ShouldContain("Policy five \\[business] days");
    }

    [Fact]
    public void One_round_after_another_that_changes_alike_is_told_once()
    {
        ChangedMilestone Reminder(int occurrence, DeadlineState? after = DeadlineState.Met) => new("reminder", occurrence, null, after);
        BackTest against = new("p", "office", Logs.Terms.Version, 2, 0, [new("A", [Reminder(1), Reminder(2), Reminder(3), Reminder(5), Reminder(6, null), new("level", 7, null, DeadlineState.Met)])]);
        ConformanceText.Changed(against).ShouldHaveSingleItem()[1]
            .ShouldBe("reminder 1 to 3: none → met, reminder 5: none → met, reminder 6: none → none, level 7: none → met");
    }

    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 5, "0.0 %")]
    [InlineData(5, 5, "100.0 %")]
    [InlineData(99_999, 100_000, "99.9 %")]
    [InlineData(1, 100_000, "0.1 %")]
    [InlineData(1, 3, "33.3 %")]
    public void What_is_not_all_is_not_shown_as_all(long part, long whole, string shown) => ConformanceText.Percent(part, whole).ShouldBe(shown);
}
