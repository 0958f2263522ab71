using System.Text;
using System.Text.RegularExpressions;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code and the outputs of docs/guide/policies.md.</summary>
public partial class PolicyGuideTests
{
    private const string ThisFile = "PolicyGuideTests.cs";
    private const string PagePath = "docs/guide/policies.md";

    private static readonly string Page = Repository.Read(PagePath);

    [Fact]
    public void A_built_in_policy_is_taken_by_its_id()
    {
        // built-in: begin
        var policy = DeadlinePolicy.Find("uk-fca-disp-1.6-general")!;
        Console.WriteLine(policy.ToText());                       // every milestone in words; ToText("vi") in Vietnamese
        Console.WriteLine(policy.Rules.Source!.Verified);         // how far the wording was verified
        // built-in: end
        policy.Rules.Source.Verified.ShouldBe(SourceVerification.TextSeen);
    }

    [Fact]
    public void The_same_policy_is_built_in_code()
    {
        // in-code: begin
        var policy = new DeadlinePolicy(
            "our-promise",
            new Milestone("acknowledgement", new BusinessDays(1, DueTimeOfDay.CloseOfBusiness))
            {
                StopsOn = [ClockEvents.Acknowledged, ClockEvents.Answered],
            },
            new Milestone("reply", new BusinessDays(5))
            {
                MayPause = true,
                Extension = new(new BusinessDays(3)),
                Variants = [new("complex", new BusinessDays(10))],
            });
        // in-code: end
        policy.Version.ShouldBe(DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(Example())).Version);
    }

    [Fact]
    public void A_complaint_runs_through_pause_extension_and_timeline_as_the_page_shows()
    {
        var json = Example();

        // read: begin
        var policy = DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(json)); // ConfigurationException: all faults, with path and line
        var calendar = WorkingCalendar.Build(c => c.Zone("Asia/Ho_Chi_Minh")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
            .Holidays(HolidaySet.Vietnam));
        // read: end

        // clock: begin
        var received = Instant.FromUtc(2026, 3, 2, 3, 0); // Monday, 10:00 in Vietnam
        var clock = ComplaintClock.New(new DeadlineTerms(policy, calendar))
            .Apply(new ClockEvent(ClockEvents.Received, received)).State;
        foreach (var deadline in clock.Deadlines)
            Console.WriteLine($"{deadline.Milestone}: {deadline.State}, due {deadline.Due?.At}");
        // clock: end
        ShouldShow(string.Join('\n', clock.Deadlines.Select(deadline => $"{deadline.Milestone}: {deadline.State}, due {deadline.Due?.At}")));

        // pause: begin
        var paused = clock.Apply(new ClockEvent(ClockEvents.Paused, received + Duration.FromDays(2))).State;
        var reply = paused.Deadlines.Single(deadline => deadline.Milestone == "reply");
        var left = paused.UseOf(reply, received + Duration.FromDays(3))!.Value.LeftDays; // 3 business days
        var resumed = paused.Apply(new ClockEvent(ClockEvents.Resumed, received + Duration.FromDays(4))).State;
        // pause: end
        reply.ShouldSatisfyAllConditions(() => reply.State.ShouldBe(DeadlineState.Paused), () => reply.Due.ShouldBeNull());
        left.ShouldBe(3);

        // extend: begin
        var asked = new ClockEvent(ClockEvents.Extended, received + Duration.FromDays(5)) { Milestone = "reply" };
        var refused = resumed.Apply(asked);                                                   // no reason: refused, nothing changed
        Console.WriteLine(refused.Refusals[0].Text());
        var extended = resumed.Apply(asked with { Reason = "parts are missing" }).State;
        // extend: end
        ShouldShow(refused.Refusals[0].Text());

        // facts: begin
        var regraded = extended.Apply(new ClockEvent(ClockEvents.Regraded, received + Duration.FromDays(6)) { Facts = ["complex"] }).State;
        // facts: end

        // explain: begin
        var now = received + Duration.FromDays(7);
        var due = regraded.At(now).Deadlines.Single(deadline => deadline.Milestone == "reply");
        Console.WriteLine(regraded.Explain(due));                                             // where every day went
        var warnings = regraded.AtRisk(due);                                                  // after 75 % of the working time
        Console.WriteLine(regraded.ToText(now));                                              // ToHtml() for a browser
        // explain: end
        ShouldShow(regraded.Explain(due)!.ToString());
        ShouldShow(regraded.ToText(now).TrimEnd('\n'));
        warnings.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("built-in")]
    [InlineData("in-code")]
    [InlineData("read")]
    [InlineData("clock")]
    [InlineData("pause")]
    [InlineData("extend")]
    [InlineData("facts")]
    [InlineData("explain")]
    public void The_guide_shows_the_code_that_is_tested(string region) => GuideCode.ShouldStandIn(PagePath, ThisFile, region);

    private static string Example() => ExampleBlock().Match(Page).Groups[1].Value;

    private static void ShouldShow(string output) => Page.ShouldContain($"```text\n{output}\n```", Case.Sensitive);

    [GeneratedRegex("```json our-policy.json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExampleBlock();
}
