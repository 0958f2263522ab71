using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>As of when what is still open is judged: a few mistyped years do not move it.</summary>
public class LogEndTests
{
    private static readonly Instant s_start = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Theory]
    [InlineData(0, 0, 0)] // nothing
    [InlineData(1, 0, 0)]
    [InlineData(98, 1, 0)] // too few to tell
    [InlineData(99, 1, 1)]
    [InlineData(200, 1, 1)]
    [InlineData(200, 2, 2)]
    [InlineData(198, 2, 2)] // one in a hundred
    [InlineData(197, 2, 0)]
    [InlineData(5000, 10, 10)]
    [InlineData(5000, 11, 0)] // so many are no slips
    public void Rows_far_after_all_others_are_stray_when_they_are_few(int rows, int ahead, int stray)
    {
        var last = s_start + Duration.FromHours(rows - 1);
        var beyond = last + Duration.FromDays(91);
        LogEnd end = new(Duration.FromDays(90));
        foreach (var at in Enumerable.Range(0, ahead).Select(i => beyond + Duration.FromHours(i)).Concat(Enumerable.Range(0, rows).Select(i => s_start + Duration.FromHours(i))))
            end.Add(at);
        Instant? expected = rows == 0 ? null : stray == ahead ? last : beyond + Duration.FromHours(ahead - 1);
        end.Found().ShouldBe((expected, stray));
    }

    [Fact]
    public void Of_two_rows_far_apart_only_as_many_are_stray_as_may_be()
    {
        LogEnd end = new(Duration.FromDays(90));
        for (var i = 0; i < 197; i++)
            end.Add(s_start);
        end.Add(s_start + Duration.FromDays(400));
        end.Add(s_start + Duration.FromDays(800));
        end.Found().ShouldBe((s_start + Duration.FromDays(400), 1));
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(91, 1)]
    public void Far_is_more_than_the_days_after_which_the_mapping_takes_a_complaint_for_done(int days, int stray)
    {
        LogEnd end = new(Duration.FromDays(90));
        for (var i = 0; i < 300; i++)
            end.Add(s_start);
        end.Add(s_start + Duration.FromDays(days));
        end.Found().Stray.ShouldBe(stray);
    }

    [Fact]
    public void A_mistyped_year_does_not_let_what_is_open_run_out_and_is_told()
    {
        var rows = Logs.Crowd(200, 4).SelectMany(each => each).ToList();
        var log = Logs.Rows([.. rows, "Z 30 working 1"]);
        var mistyped = Logs.Replay(log + "Y,2062-03-02T12:00,working,1,\n");
        var plain = Logs.Replay(log);
        (mistyped.AsOf, mistyped.StrayRows, plain.StrayRows).ShouldBe((plain.AsOf, 1, 0));
        LogReplayTests.Tally(mistyped, DeadlinePolicy.Level).Breached.ShouldBe(LogReplayTests.Tally(plain, DeadlinePolicy.Level).Breached);
        mistyped.ToMarkdown().ShouldContain("after all others: 1;");
        mistyped.ToHtml().ShouldContain("after all others: 1;");
        plain.ToMarkdown().ShouldNotContain("after all others");
    }
}
