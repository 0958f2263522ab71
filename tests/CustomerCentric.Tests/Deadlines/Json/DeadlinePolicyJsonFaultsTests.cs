using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

public class DeadlinePolicyJsonFaultsTests
{
    [Fact]
    public void All_faults_are_reported_at_once_with_path_and_line() => FaultsOf("""
        {
          "id": 7,
          "calender": "vn-office",
          "afterHours": "later",
          "statutoryPauses": [{ "from": "2026-05-31", "to": "2024-01-11" }, { "from": "31.05.2026" }],
          "source": { "jurisdiction": "GB", "sector": "s", "asOf": "2026", "verified": "seen", "citations": [{ "rule": "r" }] },
          "milestones": [
            { "name": "acknowledgement",
              "limit": { "amount": 5, "unit": "fortnights", "timeOfDay": "noon" } },
            { "name": "answer", "kind": "promis", "limit": { "amount": "5", "unit": "business-days", "roll": "forward" },
              "startsOn": "received",
              "stopsOn": ["answered", 3],
              "escalates": "yes",
              "variants": [{ "fact": "complex", "limit": 60 }, { "limit": { "unit": "weeks" } }],
              "extension": { "by": { "amount": 1.5, "unit": "calendar-days" }, "from": "due", "maximum": null },
              "atRiskPercent": [75, "90"] },
            "reply",
            { "name": "window", "limit": { "amount": 8, "unit": "working-hours", "timeOfDay": "close" }, "receivedUntil": "2026" }
          ]
        }
        """).ShouldBe(
        [
            "2 id malformed-json",
            "3 calender malformed-json",
            "4 afterHours malformed-json",
            "5 statutoryPauses[0].to invalid",
            "5 statutoryPauses[1].to invalid",
            "5 statutoryPauses[1].from malformed-json",
            "6 source.citations[0].url invalid",
            "6 source.verified malformed-json",
            "9 milestones[0].limit.timeOfDay malformed-json",
            "9 milestones[0].limit.unit malformed-json",
            "10 milestones[1].kind malformed-json",
            "10 milestones[1].limit.amount malformed-json",
            "10 milestones[1].limit.roll malformed-json",
            "11 milestones[1].startsOn malformed-json",
            "12 milestones[1].stopsOn[1] malformed-json",
            "13 milestones[1].escalates malformed-json",
            "14 milestones[1].variants[0].limit malformed-json",
            "14 milestones[1].variants[1].fact invalid",
            "14 milestones[1].variants[1].limit.amount invalid",
            "15 milestones[1].extension.by.amount malformed-json",
            "15 milestones[1].extension.from malformed-json",
            "15 milestones[1].extension.maximum malformed-json",
            "16 milestones[1].atRiskPercent[1] malformed-json",
            "17 milestones[2] malformed-json",
            "18 milestones[3].limit.timeOfDay malformed-json",
            "18 milestones[3].receivedUntil malformed-json",
        ], ignoreOrder: true);

    [Fact]
    public void What_the_policy_itself_refuses_is_found_in_the_text() => FaultsOf("""
        {
          "id": " ",
          "milestones": [
            { "name": "zero",
              "limit": {
                "strictlyBefore": true,
                "amount": 0, "unit": "weeks" } },
            { "name": "nested", "limit":
              { "latestOf": [
                { "amount": 1, "unit": "weeks" },
                { "earliestOf": [
                  { "amount": 36526, "unit": "business-days" },
                  { "amount": 1, "unit": "schedule",
                    "schedule": "" } ] } ] } },
            { "name": "alone", "limit": {
                "earliestOf": [] } },
            { "name": "missing",
              "variants": [{ "fact": "complex", "limit": { "amount": 1, "unit": "months",
                "timeOfDay": "close" } }] },
            { "name": "never", "startsOn": [], "limit": { "amount": 1, "unit": "hours" },
              "extension": { "maximum": 0,
                "by": { "amount": -1, "unit": "hours" },
                "cap": { "amount": 1e9, "unit": "hours" } } },
            { "name": "circle", "startsOn": [],
              "startsOnExpiryOf": ["round"], "limit": { "amount": 1, "unit": "hours" } },
            { "name": "round", "startsOn": [],
              "startsOnExpiryOf": ["circle"],
              "waivedWhenMet": ["unknown"], "limit": { "amount": 1, "unit": "hours" } },
            { "name": "window", "kind": "window", "escalates": true, "limit": { "amount": 1, "unit": "hours" },
              "atRiskPercent": [100] }
          ]
        }
        """).ShouldBe(
        [
            "2 id invalid",
            "7 milestones[0].limit.amount invalid",
            "12 milestones[1].limit.latestOf[1].earliestOf[0].amount invalid",
            "14 milestones[1].limit.latestOf[1].earliestOf[1].schedule invalid",
            "16 milestones[2].limit.earliestOf invalid",
            "17 milestones[3].limit invalid",
            "19 milestones[3].variants[0].limit.timeOfDay invalid",
            "20 milestones[4].startsOn invalid",
            "21 milestones[4].extension.maximum invalid",
            "22 milestones[4].extension.by.amount invalid",
            "23 milestones[4].extension.cap.amount invalid",
            "25 milestones[5].startsOnExpiryOf invalid",
            "27 milestones[6].startsOnExpiryOf invalid",
            "28 milestones[6].waivedWhenMet invalid",
            "29 milestones[7].escalates invalid",
            "30 milestones[7].atRiskPercent invalid",
        ]);

    [Fact]
    public void Ranges_of_receipt_that_overlap_are_a_fault_of_the_later_milestone() => FaultsOf("""
        {"id":"x","milestones":[
          {"name":"m","limit":{"amount":1,"unit":"hours"},"receivedUntil":"2025-12-31"},
          {"name":"m","limit":{"amount":2,"unit":"hours"},"receivedFrom":"2025-12-31"},
          {"name":"n","limit":{"amount":1,"unit":"hours"},"receivedUntil":"2025-12-31"},
          {"name":"n","limit":{"amount":2,"unit":"hours"},"receivedFrom":"2026-01-01"}]}
        """).ShouldBe(["3 milestones[1].name invalid"]);

    [Fact]
    public void Wrong_form_and_wrong_value_are_told_together() => FaultsOf("""
        {"id":"x","milestones":[
          {"name":"m","limit":{"amount":1,"unit":"days"}},
          {"name":"n","limit":{"amount":0,"unit":"hours"}},
          {"name":"o","limit":{"amount":99999,"unit":"business-days",
            "roll":"up"},"startsOn":[],"startsOnExpiryOf":["p"]}]}
        """).ShouldBe(
        [
            "2 milestones[0].limit.unit malformed-json",
            "3 milestones[1].limit.amount invalid",
            "4 milestones[2].limit.amount invalid",
            "5 milestones[2].limit.roll malformed-json",
            "5 milestones[2].startsOnExpiryOf invalid",
        ]);

    // What could not be read may be just what the rest of the policy needs.
    [Theory]
    [InlineData("""{"name":3,"limit":L},{"name":"n","limit":L,"waivedWhenMet":["m"]}""", "milestones[0].name")]
    [InlineData("""{"limit":L},{"limit":L},{"name":"n","limit":L,"startsOn":[],"startsOnExpiryOf":["m"]}""", "milestones[0].name", "milestones[1].name")]
    [InlineData("""3,{"name":"n","limit":L,"waivedWhenMet":["m"]}""", "milestones[0]")]
    [InlineData("""{"name":"n","limit":L,"startsOn":[],"startsOnExpiryOf":[3]}""", "milestones[0].startsOnExpiryOf[0]")]
    [InlineData("""{"name":"n","limit":L,"startsOn":[],"startsOnExpiryOf":"m"}""", "milestones[0].startsOnExpiryOf")]
    [InlineData("""{"name":"n","limit":L,"startsOn":[3]}""", "milestones[0].startsOn[0]")]
    [InlineData("""{"name":"n","limit":L,"startsOn":{}}""", "milestones[0].startsOn")]
    [InlineData("""{"name":"n","kind":"dutty"}""", "milestones[0].kind")]
    [InlineData("""{"name":"n","limit":{"amount":1,"unit":"weeks","timeOfDay":"close","finalRoll":"up"}}""", "milestones[0].limit.finalRoll")]
    [InlineData("""{"name":"n","limit":{"amount":0,"unit":"weeks","strictlyBefore":1}}""", "milestones[0].limit.strictlyBefore")]
    [InlineData("""{"name":"n","limit":{"amount":null,"unit":"schedule","schedule":3}}""", "milestones[0].limit.amount", "milestones[0].limit.schedule")]
    [InlineData("""{"name":"n","limit":{"earliestOf":3}}""", "milestones[0].limit.earliestOf")]
    [InlineData("""{"name":"n","limit":{"earliestOf":[L,3]}}""", "milestones[0].limit.earliestOf[1]")]
    [InlineData("""{"name":"n","limit":{"earliestOf":[L,L],"latestOf":[L,L]}}""", "milestones[0].limit.latestOf")]
    [InlineData("""{"name":"n","limit":{"earliestOf":[L,L],"unit":"hours"}}""", "milestones[0].limit.unit")]
    [InlineData("""{"name":"n","limit":null}""", "milestones[0].limit")]
    [InlineData("""{"name":"n","limit":L,"receivedFrom":"x"},{"name":"n","limit":L,"receivedFrom":"2026-01-01"}""", "milestones[0].receivedFrom")]
    [InlineData("""{"name":"n","limit":L,"receivedFrom":"2026-02-01","receivedUntil":"2026-01-01"}""", "milestones[0].receivedUntil")]
    [InlineData("""{"name":"n","limit":L,"extension":3}""", "milestones[0].extension")]
    [InlineData("""{"name":"n","limit":{"amount":1e400,"unit":"hours"}}""", "milestones[0].limit.amount")]
    [InlineData("""{"name":"n","limit":{"amount":-1000001,"unit":"hours"}}""", "milestones[0].limit.amount")]
    [InlineData("""{"name":"n","limit":{"amount":1e-20,"unit":"hours"}}""", "milestones[0].limit.amount")]
    [InlineData("""{"name":"n","limit":L,"variants":[{"limit":L}]}""", "milestones[0].variants[0].fact")]
    [InlineData("""{"name":"n","limit":L,"variants":[{"fact":"f"}]}""", "milestones[0].variants[0].limit")]
    [InlineData("""{"name":"n","limit":{"amount":1,"unit":"schedule"}}""", "milestones[0].limit.schedule")]
    [InlineData("""{"name":"n","limit":{"unit":"hours"}}""", "milestones[0].limit.amount")]
    [InlineData("""{"name":"n","limit":{"amount":1}}""", "milestones[0].limit.unit")]
    [InlineData("""{"name":"n","limit":{}}""", "milestones[0].limit.unit", "milestones[0].limit.amount")]
    public void One_fault_is_told_once(string milestones, params string[] paths) =>
        Faults(WithMilestones(milestones)).Select(fault => fault.Path).ShouldBe(paths);

    [Theory]
    [InlineData("{}", "1 id invalid", "1 milestones invalid")]
    [InlineData("""{"id":"x","milestones":[]}""", "1 milestones invalid")]
    [InlineData("""{"id":"x","milestones":{}}""", "1 milestones malformed-json")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"statutoryPauses":[{"from":"2026-01-01","to":"2026-01-02","receivedFrom":"2026-01-01"}]}""", "1 statutoryPauses[0].receivedUntil invalid")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"id":"y"}""", "1 id malformed-json")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"statutoryPauses":[{}]}""", "1 statutoryPauses[0].from invalid", "1 statutoryPauses[0].to invalid")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"statutoryPauses":[{"from":"2026-01-01","to":"2026-01-01","receivedUntil":"2026-01-01"}]}""", "1 statutoryPauses[0].receivedFrom invalid")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"source":{}}""", "1 source.jurisdiction invalid", "1 source.sector invalid", "1 source.asOf invalid", "1 source.verified invalid", "1 source.citations invalid")]
    [InlineData("""{"id":"x","milestones":[{"name":"m","kind":"duty"}],"source":{"jurisdiction":"GB","sector":"s","asOf":"2026","verified":"memory","citations":[{}]}}""", "1 source.citations[0].rule invalid", "1 source.citations[0].url invalid")]
    [InlineData("[]", "1  malformed-json")]
    [InlineData("", "1  malformed-json")]
    public void A_whole_that_is_wrong(string text, params string[] faults) => FaultsOf(text).ShouldBe(faults);

    // But for what the runtime says of a text that is no JSON.
    [Fact]
    public void Every_fault_reads_like_this()
    {
        var milestones = TheoryRows.Of<DeadlinePolicyJsonFaultsTests>(nameof(One_fault_is_told_once)).Select(row => WithMilestones((string)row[0]!));
        var wholes = TheoryRows.Of<DeadlinePolicyJsonFaultsTests>(nameof(A_whole_that_is_wrong)).Select(row => (string)row[0]!);
        Snapshot.Match(string.Join('\n', milestones.Concat(wholes).SelectMany(Faults).Where(fault => !fault.Message.StartsWith("This is not JSON", StringComparison.Ordinal)).Select(fault => $"{fault} [{fault.Code}]")) + "\n");
    }

    [Fact]
    public void A_message_says_what_would_be_right()
    {
        MessageOf("""{"amount":5,"unit":"days"}""")
            .ShouldBe("'days' is not known here: hours, working-hours, calendar-days, business-days, weeks, months, years, schedule are.");
        MessageOf("""{"amount":5,"unit":"hours","finalRoll":"following"}""").ShouldBe("'finalRoll' is not known here: amount, unit are.");
        MessageOf("""{"amount":5,"unit":"weeks","timeOfDay":"24:00"}""").ShouldBe("'24:00' is no time of day: endOfDay, keep, open, close or a time as HH:mm are.");
        MessageOf("""{"amount":2e6,"unit":"working-hours"}""").ShouldBe("2e6 hours are not possible: more than zero and at most a century are.");
        MessageOf("""{"amount":0.5,"unit":"months"}""").ShouldBe("0.5 stands where a whole number is expected.");
        MessageOf("""{"amount":true,"unit":"hours"}""").ShouldBe("true stands where a number is expected.");
        MessageOf("""{"amount":1,"unit":"weeks","countsStartDay":1}""").ShouldBe("1 stands where true or false is expected.");
    }

    private static string WithMilestones(string milestones) =>
        $$"""{"id":"x","milestones":[{{milestones.Replace("L", """{"amount":1,"unit":"hours"}""", StringComparison.Ordinal)}}]}""";

    private static string MessageOf(string limit) => Faults($$"""{"id":"x","milestones":[{"name":"m","limit":{{limit}}}]}""").ShouldHaveSingleItem().Message;

    private static IEnumerable<string> FaultsOf(string text)
    {
        var faults = Faults(text);
        faults.Select(fault => fault.Line).ShouldBe(faults.Select(fault => fault.Line).Order());
        return faults.Select(fault => $"{fault.Line} {fault.Path} {fault.Code}");
    }

    private static IReadOnlyList<ConfigurationFault> Faults(string text) =>
        Should.Throw<ConfigurationException>(() => DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(text))).Faults;
}
