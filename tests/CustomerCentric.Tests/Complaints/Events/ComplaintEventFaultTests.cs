using System.Collections.Immutable;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>What is no event is told so, by place and code, all of it at once.</summary>
public class ComplaintEventFaultTests
{
    private static readonly AuthorityLimits s_limited = new(ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.Director, 100));

    private static readonly ComplaintEvent s_received = ComplaintEventJsonTests.Walk[0];

    private static readonly string s_line = (s_received with { Facts = s_received.Facts with { Authority = s_limited } }).ToJson();

    [Theory]
    [InlineData("\"kind\":\"Receive\"", "\"kind\":\"Levitate\"", "kind", FaultCodes.UnknownEventKind, "Receive, TakeNote")]
    [InlineData("\"schema\":1", "\"schema\":2", "schema", FaultCodes.UnknownEventVersion, "newer than 1")]
    [InlineData("\"schema\":1", "\"schema\":0", "schema", FaultCodes.Invalid, "from 1")]
    [InlineData("\"schema\":1", "\"schema\":1.5", "schema", FaultCodes.MalformedJson, "whole number")]
    [InlineData("\"schema\":1,", "", "schema", FaultCodes.Invalid, "missing")]
    [InlineData("\"from\":\"Draft\"", "\"from\":\"draft\"", "from", FaultCodes.MalformedJson, "Draft, Noted")]
    [InlineData("\"from\":\"Draft\"", "\"from\":0", "from", FaultCodes.MalformedJson, "a text is expected")]
    [InlineData("\"from\":\"Draft\"", "\"from\":null", "from", FaultCodes.MalformedJson, "a text is expected")]
    [InlineData("\"from\":\"Draft\"", "\"from\":\"Draft\",\"form\":1", "form", FaultCodes.MalformedJson, "not known here")]
    [InlineData("\"from\":\"Draft\"", "\"from\":\"Draft\",\"from\":\"Draft\"", "from", FaultCodes.MalformedJson, "twice")]
    [InlineData("\"sequence\":1", "\"sequence\":0", "sequence", FaultCodes.Invalid, "from 1")]
    [InlineData("\"recordedAt\":\"2026-06-01T02:00:00Z\"", "\"recordedAt\":\"2026-06-01T09:00:00+07:00\"", "recordedAt", FaultCodes.MalformedJson, "in UTC")]
    [InlineData("\"complaint\":\"C-1\"", "\"complaint\":\" \"", "complaint", FaultCodes.Invalid, "1 to 100 characters")]
    [InlineData("\"complaint\":\"C-1\"", "\"complaint\":null", "complaint", FaultCodes.MalformedJson, "a text is expected")]
    [InlineData("\"words\":", "\"word\":", "step.draft.words", FaultCodes.Invalid, "missing")]
    [InlineData("\"step\":{", "\"step\":[],\"x\":{", "step", FaultCodes.MalformedJson, "an object is expected")]
    [InlineData("\"obligations\":[", "\"obligations\":[\"Dance\",", "obligations[0]", FaultCodes.MalformedJson, "Acknowledge")]
    [InlineData("\"deadlines\":[", "\"deadlines\":[null,", "deadlines[0]", FaultCodes.MalformedJson, "an object is expected")]
    [InlineData("\"unit\":\"business-days\"", "\"unit\":\"moons\"", "deadlines[0].limit.unit", FaultCodes.MalformedJson, "business-days")]
    [InlineData("\"date\":\"2026-", "\"date\":\"2026-13-", "deadlines[0].due.date", FaultCodes.MalformedJson, "yyyy-MM-dd")]
    [InlineData("\"owners\":{", "\"owners\":{\"01\":\"x\",", "facts.roster.owners.1", FaultCodes.MalformedJson, "1 stands twice")]
    [InlineData("\"owners\":{", "\"owners\":{\"one\":\"x\",", "facts.roster.owners.one", FaultCodes.MalformedJson, "whole number")]
    [InlineData("\"maxAmounts\":{", "\"maxAmounts\":{\"King\":1,", "facts.authority.maxAmounts.King", FaultCodes.MalformedJson, "Director")]
    [InlineData("\"authority\":{", "\"authority\":\"boundless\",\"x\":{", "facts.authority", FaultCodes.MalformedJson, "unlimited, or an object")]
    public void A_wrong_member_is_named(string right, string wrong, string path, string code, string said)
    {
        s_line.ShouldContain(right);
        var at = s_line.IndexOf(right, StringComparison.Ordinal);
        var fault = Faults(s_line[..at] + wrong + s_line[(at + right.Length)..]).First(each => each.Path == path);
        fault.Code.ShouldBe(code);
        fault.Message.ShouldContain(said);
        fault.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"kind":"refund","amount":-1}""", "step.remedy", "Zero or more.")]
    [InlineData("""{"kind":"refund","amount":"1"}""", "step.remedy.amount", "a number is expected")]
    [InlineData("""{"amount":1}""", "step.remedy.kind", "missing")]
    public void What_the_model_refuses_is_a_fault_and_so_is_what_it_cannot_be_asked(string remedy, string path, string said)
    {
        var answer = (ComplaintEventJsonTests.Walk[0] with { Step = new Answer(Outcome.Upheld, [], null, null) }).ToJson();
        var fault = Faults(answer.Replace("\"outcome\":\"Upheld\"", $"\"outcome\":\"Upheld\",\"remedy\":{remedy}", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (fault.Path, fault.Line).ShouldBe((path, 1));
        fault.Message.ShouldContain(said);
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void All_faults_of_an_event_are_told_at_once_with_their_lines() =>
        Faults("""
            {
            "schema":1,
            "kind":"Fly",
            "organisation":"",
            "step":{},
            "actor":{"role":"King"},
            "occurredAt":"now",
            "level":"1"}
            """).Select(fault => $"{fault.Line} {fault.Path}").ShouldBe(
            [
                "1 complaint", "1 sequence", "1 recordedAt", "1 from", "1 to", "1 facts",
                "3 kind", "4 organisation", "6 actor.role", "6 actor.id", "7 occurredAt", "8 level",
            ], ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("\uFEFF")]
    [InlineData("{\"\\ud800\":1}")]
    public void What_is_no_event_at_all_is_told_so(string text) => Faults(text).ShouldNotBeEmpty();

    [Fact]
    public void A_wrong_line_does_not_stop_the_next()
    {
        var flying = s_line.Replace("\"Receive\"", "\"Fly\"", StringComparison.Ordinal);
        var read = ComplaintEvent.FromJsonLines(["\uFEFF" + s_line, "", "{", flying, "  ", s_line]).ToArray();
        read.Select(line => (line.Number, line.Event is not null, string.Join(' ', line.Faults.Select(fault => $"{fault.Code}@{fault.Line}")))).ShouldBe(
        [
            (1, true, ""), (3, false, $"{FaultCodes.MalformedJson}@3"), (4, false, $"{FaultCodes.UnknownEventKind}@4"), (6, true, ""),
        ]);
        read[3].Event!.ToJson().ShouldBe(s_line);
    }

    [Fact]
    public void Lines_are_read_as_they_come()
    {
        IEnumerable<string> Endless()
        {
            while (true)
                yield return s_line;
        }

        ComplaintEvent.FromJsonLines(Endless()).Take(3).Select(line => line.Number).ShouldBe([1, 2, 3]);
    }

    private static IReadOnlyList<ConfigurationFault> Faults(string text) => Should.Throw<ConfigurationException>(() => ComplaintEvent.FromJson(text)).Faults;
}
