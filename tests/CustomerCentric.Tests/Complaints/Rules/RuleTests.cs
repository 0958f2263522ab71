using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints.Conformance;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>Every rule at every step it looks at; the conformance tests keep it once and break it once.</summary>
public class RuleTests
{
    public static TheoryData<string, ComplaintTrigger> Moments()
    {
        var moments = new TheoryData<string, ComplaintTrigger>();
        foreach (var (code, trigger) in Broken.All.Keys)
            moments.Add(code, trigger);
        return moments;
    }

    [Fact]
    public void No_rule_and_no_step_is_left_out() =>
        Broken.All.Keys.ShouldBe(
            RuleCatalogue.All.SelectMany(rule => rule.Moments.Select(trigger => (rule.Code, trigger))), ignoreOrder: true);

    [Fact]
    public void An_omitted_file_is_owed_until_the_next_one_is_made()
    {
        var kept = Situation.Kept(ComplaintTrigger.Escalate);
        var bySystem = kept with { Command = new Escalate("By rule.", Record: null), Actor = Actor.System(Office.Organisation) };
        var climbed = bySystem.TakenBy(new CoreWorkflow());
        climbed.Events[0].Remarks.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Breach);
        climbed.After.Obligations.HasFlag(Obligations.FileLevelRecord).ShouldBeTrue();
    }
}
