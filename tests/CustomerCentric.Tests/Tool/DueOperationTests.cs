namespace CustomerCentric.Tests.Tool;

/// <summary>The operation <c>due</c>: what a policy promises, after what happened.</summary>
public class DueOperationTests
{
    private const string Office = """
        "calendar":{"timeZone":"Asia/Ho_Chi_Minh","week":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}}
        """;

    private const string Hours = """
        "policy":{"id":"p","milestones":[{"name":"reply","limit":{"amount":4,"unit":"working-hours"},"mayPause":true,"extension":{"by":{"amount":8,"unit":"working-hours"}}}]}
        """;

    [Fact]
    public void A_built_in_policy_counts_in_the_calendar_that_it_names() => Ask("""
        "policy":"vn-consumer-law-2023-art57","events":[{"type":"received","at":"2026-02-11T14:00:00+07:00"}]
        """).ShouldBe("""
        "milestones":[{"name":"receive-and-negotiate","occurrence":1,"due":"2026-02-27T17:00:00Z","dueDate":"2026-02-27","state":"running"}]
        """);

    [Theory]
    [InlineData("2026-02-27T17:00:00Z", "running")]
    [InlineData("2026-02-27T17:00:00.000000001Z", "breached")]
    public void What_is_due_exactly_now_is_not_missed_yet(string at, string state) => Ask($$"""
        "policy":"vn-consumer-law-2023-art57","events":[{"type":"received","at":"2026-02-11T14:00:00+07:00"}],"at":"{{at}}"
        """).ShouldContain($"\"state\":\"{state}\"");

    // The cases of tricky.json with pauses: a weekend in between, and all outside working hours.
    [Theory]
    [InlineData("2026-01-09T09:00:00Z", "2026-01-12T04:00:00Z", "2026-01-12T07:00:00Z")]
    [InlineData("2026-01-09T11:00:00Z", "2026-01-12T01:00:00Z", "2026-01-12T04:00:00Z")]
    public void A_pause_costs_exactly_the_working_time_that_it_covers(string paused, string resumed, string due) => Ask($$"""
        {{Office}},{{Hours}},"events":[{"type":"received","at":"2026-01-09T08:00:00Z"},{"type":"paused","at":"{{paused}}"},{"type":"resumed","at":"{{resumed}}"}]
        """).ShouldContain($"\"due\":\"{due}\"");

    [Fact]
    public void While_paused_nothing_is_due_and_the_rest_is_told() => Ask($$"""
        {{Office}},{{Hours}},"events":[{"type":"received","at":"2026-01-09T08:00:00Z"},{"type":"paused","at":"2026-01-09T09:00:00Z"}],"at":"2026-03-01T00:00:00Z"
        """).ShouldBe("""
        "milestones":[{"name":"reply","occurrence":1,"due":null,"dueDate":null,"state":"paused","remainingSeconds":10800}]
        """);

    [Fact]
    public void An_extension_is_counted_with_its_reason() => Ask($$"""
        {{Office}},{{Hours}},"explain":true,"events":[{"type":"received","at":"2026-01-09T08:00:00Z"},{"type":"extended","at":"2026-01-09T09:00:00Z","reason":"the meter is at the laboratory"}]
        """).ShouldBe("""
        "milestones":[{"name":"reply","occurrence":1,"due":"2026-01-13T04:00:00Z","dueDate":"2026-01-13","state":"running","segments":[{"kind":"working","from":"2026-01-09T08:00:00Z","to":"2026-01-09T10:00:00Z","seconds":7200},{"kind":"closed","from":"2026-01-09T10:00:00Z","to":"2026-01-12T02:00:00Z","seconds":230400},{"kind":"working","from":"2026-01-12T02:00:00Z","to":"2026-01-12T10:00:00Z","seconds":28800},{"kind":"closed","from":"2026-01-12T10:00:00Z","to":"2026-01-13T02:00:00Z","seconds":57600},{"kind":"working","from":"2026-01-13T02:00:00Z","to":"2026-01-13T04:00:00Z","seconds":7200}]}]
        """);

    [Fact]
    public void A_variant_chooses_its_limit() => Ask("""
        "policy":"vn-law-on-complaints-2011","calendar":"vn-office","variant":"complex","events":[{"type":"complaint-received","at":"2026-03-02T09:00:00+07:00"},{"type":"complaint-accepted","at":"2026-03-12T10:00:00+07:00"}]
        """).ShouldContain("\"name\":\"first-settlement\",\"occurrence\":1,\"due\":\"2026-04-26T17:00:00Z\"");

    [Fact]
    public void Where_only_an_extension_leads_beyond_the_usual_years_a_wider_calendar_is_asked() => Ask("""
        "policy":{"id":"p","milestones":[{"name":"reply","limit":{"amount":5,"unit":"business-days"},"extension":{"by":{"amount":40,"unit":"business-days"}}}]},"calendar":"24x7","events":[{"type":"received","at":"2049-12-01T09:00:00Z"},{"type":"extended","at":"2049-12-02T09:00:00Z","reason":"a witness is away"}]
        """).ShouldContain("\"due\":\"2050-01-16T00:00:00Z\"");

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "\"policy\":\"x\",\"events\":[]", "unknown-policy", "'policy' is \"x\"" },
        { "\"policy\":7,\"events\":[]", "malformed-member", "'policy' is 7; it must be a policy's id, or a policy" },
        { "\"policy\":{\"id\":\"p\",\"milestones\":[{\"name\":\"a\",\"limit\":{\"amount\":1,\"unit\":\"moons\"}}]},\"calendar\":\"24x7\",\"events\":[]", "malformed-json", "policy.milestones[0].limit.unit" },
        { "\"policy\":\"eu-psd2-art101\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00Z\"}]", "missing-member", "names no calendar: give 'calendar'" },
        { "\"policy\":\"eu-psd2-art101\",\"calendar\":\"24x7\",\"events\":[]", "malformed-member", "a list of events, at least one" },
        { "\"policy\":\"eu-psd2-art101\",\"calendar\":\"24x7\",\"events\":[{\"type\":7},{\"at\":\"soon\",\"typ\":\"x\"}]", "malformed-member", "events[0].type is 7; it must be a text. | events[0] needs 'at'. | events[1].typ is not known" },
        { "\"policy\":\"eu-psd2-art101\",\"calendar\":\"24x7\",\"variant\":\"complicated\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\"}]", "malformed-member", "'variant' is \"complicated\"; it must be one of" },
        { "\"policy\":\"ca-fcac-56\",\"calendar\":\"24x7\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\"},{\"type\":\"paused\",\"at\":\"2026-03-09T09:00:00Z\"}]", "RES-04", "The clock is not paused: policy ca-fcac-56 does not allow it." },
        { "\"policy\":\"ca-fcac-56\",\"calendar\":\"24x7\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\"},{\"type\":\"resumed\",\"at\":\"2026-03-09T09:00:00Z\"}]", "TEC-09", "has no pause before it" },
        { "\"policy\":\"ca-fcac-56\",\"calendar\":\"24x7\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\"}],\"at\":\"2026-03-01T09:00:00Z\"", "invalid", "'at' must not be before the last event" },
        { "\"policy\":\"ca-fcac-56\",\"calendar\":\"24x7\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\"},{\"type\":\"anwsered\",\"at\":\"2026-03-09T09:00:00Z\",\"facts\":[\"zz\"]}]", "malformed-member", "events[1].type is 'anwsered', which the policy 'ca-fcac-56' does not know: " },
        { "\"policy\":\"ca-fcac-56\",\"calendar\":\"24x7\",\"events\":[{\"type\":\"received\",\"at\":\"2026-03-02T09:00:00Z\",\"facts\":[\"zz\"]}]", "malformed-member", "events[0].facts has 'zz', of which the policy 'ca-fcac-56' knows nothing" },
        { "\"policy\":\"vn-consumer-law-2023-art57\",\"events\":[{\"type\":\"received\",\"at\":\"2026-12-30T09:00:00Z\"}]", "beyond-known-range", "the due time of receive-and-negotiate" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_refused_with_code_and_message(string members, string code, string message)
    {
        var refusal = ToolRun.Refusal($"{{\"op\":\"due\",{members}}}");
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(message);
    }

    private static string Ask(string members) => ToolRun.Answer($"{{\"op\":\"due\",{members.Trim()}}}");
}
