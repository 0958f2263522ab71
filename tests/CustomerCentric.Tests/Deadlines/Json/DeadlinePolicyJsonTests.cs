using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

public class DeadlinePolicyJsonTests
{
    [Fact]
    public void A_policy_says_only_what_is_not_the_default()
    {
        var policy = Read("""{"id":"short","milestones":[{"name":"answer","limit":{"amount":5,"unit":"business-days"}}]}""");
        policy.Version.ShouldBe(new DeadlinePolicy("short", new Milestone("answer", new BusinessDays(5))).Version);
    }

    [Theory]
    [InlineData("""{"amount":1.5,"unit":"hours"}""")]
    [InlineData("""{"amount":8,"unit":"working-hours"}""", "working-nanoseconds:28800000000000")]
    [InlineData("""{"amount":8,"unit":"working-hours","landing":"open"}""", "working-nanoseconds:28800000000000:Opening")]
    [InlineData("""{"amount":5,"unit":"calendar-days","timeOfDay":"keep"}""", "calendar-days:5:SameClockTime")]
    [InlineData("""{"amount":5,"unit":"business-days","roll":"following","timeOfDay":"close"}""", "business-days:5:CloseOfBusiness:Following")]
    [InlineData("""{"amount":5,"unit":"weeks","timeOfDay":"open"}""", "calendar-Weeks:5:WhenOpen")]
    [InlineData("""{"amount":5,"unit":"months","timeOfDay":"09:30","finalRoll":"modifiedPreceding"}""", "calendar-Months:5:09:30:final-ModifiedPreceding")]
    [InlineData("""{"amount":5,"unit":"years","countsStartDay":true,"strictlyBefore":true}""", "calendar-Years:5:EndOfDay:start-day:strictly-before")]
    [InlineData("""{"amount":2,"unit":"schedule","schedule":"billing-cycle"}""", "schedule:13:billing-cycle:2:EndOfDay")]
    [InlineData("""{"latestOf":[{"amount":24,"unit":"hours"},{"amount":1,"unit":"business-days"}]}""", "Latest(elapsed-nanoseconds:86400000000000;business-days:1:EndOfDay)")]
    [InlineData("""{"earliestOf":[{"amount":1,"unit":"years"},{"amount":1,"unit":"weeks"}]}""", "Earliest(calendar-Years:1:EndOfDay;calendar-Weeks:1:EndOfDay)")]
    public void A_limit_means_what_it_says(string limit, string canonical = "elapsed-nanoseconds:5400000000000") =>
        Read(Text(limit)).Milestones[0].Limit!.Canonical.ShouldBe(canonical);

    [Theory]
    [InlineData("0.3333333333333", 1200)]
    [InlineData("0.333333333333333333333333333333333333", 1200)]
    [InlineData("1e1", 36_000)]
    [InlineData("876600", 876_600L * 3600)]
    public void Hours_are_read_to_the_nearest_nanosecond(string amount, long seconds) =>
        Read(Text($$"""{"amount":{{amount}},"unit":"hours"}""")).Milestones[0].Limit.ShouldBe(new ElapsedTime(Duration.FromSeconds(seconds)));

    [Theory]
    [InlineData(60, "0.0166666666667")]
    [InlineData(1200, "0.3333333333333")]
    [InlineData(5400, "1.5")]
    [InlineData(36_000, "10")]
    public void Hours_are_written_with_as_few_decimals_as_say_them(int seconds, string amount) =>
        new DeadlinePolicy("x", new Milestone("m", new ElapsedTime(Duration.FromSeconds(seconds)))).ToJson()
            .ShouldContain($"\"limit\": {{\"amount\":{amount},\"unit\":\"hours\"}}");

    [Fact]
    public void Dates_of_receipt_may_be_open_at_one_end()
    {
        Received(""" "receivedFrom":"2020-01-01" """).ShouldBe(new DateInterval(new(2020, 1, 1), new(9999, 12, 31)));
        Received(""" "receivedUntil":"2020-01-01" """).ShouldBe(new DateInterval(new(1, 1, 1), new(2020, 1, 1)));
        Received(""" "note":"" """).ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Read("\uFEFF" + Text("""{"amount":5,"unit":"weeks"}""")).Version.ShouldBe(Read(Text("""{"amount":5,"unit":"weeks"}""")).Version);

    [Fact]
    public void The_canonical_text_of_a_policy_reads_like_this()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/schema/policy.schema.json"));
        Snapshot.Match(Read(schema.RootElement.GetProperty("examples")[1].GetRawText()).ToJson());
    }

    [Fact]
    public void The_built_in_policy_survives_its_text() => HasItsText(DeadlinePolicy.Standard);

    [Fact]
    public void Whatever_is_written_is_read_as_the_same_policy()
    {
        HashSet<string> written = [];
        Properties.Hold(300, random => written.Add(HasItsText(PolicyDraw.Draw(random))));
        var all = string.Concat(written);
        // The draw leaves out nothing that can be said.
        foreach (var member in (string[])[
            .. PolicyJsonReader.Members.Except(["$schema"]), .. PolicyJsonReader.PauseMembers, .. PolicySourceJsonReader.Members,
            .. PolicySourceJsonReader.CitationMembers, .. MilestoneJsonReader.Members, .. MilestoneJsonReader.VariantMembers,
            .. ExtensionJsonReader.Members, .. LimitJsonReader.Members, LimitJsonReader.EarliestOf, LimitJsonReader.LatestOf,
            .. PolicyJsonWords.Units.All])
        {
            all.ShouldContain($"\"{member}\"");
        }
    }

    private static string HasItsText(DeadlinePolicy policy)
    {
        var text = policy.ToJson();
        var read = Read(text);
        read.Version.ShouldBe(policy.Version);
        read.ToJson().ShouldBe(text);
        // The version leaves these out.
        (read.Rules.Calendar, read.Rules.Source?.Note).ShouldBe((policy.Rules.Calendar, policy.Rules.Source?.Note));
        read.Milestones.Select(milestone => milestone.Note).ShouldBe(policy.Milestones.Select(milestone => milestone.Note));
        return text;
    }

    private static DateInterval? Received(string members) =>
        Read($$"""{"id":"x","milestones":[{"name":"m","limit":{"amount":1,"unit":"weeks"},{{members}}}]}""").Milestones[0].Received;

    private static string Text(string limit) => $$"""{"id":"x","milestones":[{"name":"m","limit":{{limit}}}]}""";

    private static DeadlinePolicy Read(string text) => DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(text));
}
