using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>Every rule at every step it looks at, kept once and broken once, through real decisions.</summary>
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

    [Theory, MemberData(nameof(Moments))]
    public void A_kept_rule_says_nothing(string code, ComplaintTrigger trigger)
    {
        var kept = Situation.Kept(trigger);
        ComplaintWorkflow.Standard.Table[kept.Complaint.State, trigger].Rules.ShouldContain(code);
        kept.Decide().IsAccepted.ShouldBeTrue();
        kept.Verdicts().ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moments))]
    public void A_broken_rule_says_so_and_only_a_blocking_one_stops_the_step(string code, ComplaintTrigger trigger)
    {
        var broken = Broken.All[(code, trigger)]();
        var verdict = broken.Verdicts().ShouldHaveSingleItem();
        verdict.Code.ShouldBe(code);
        verdict.Principle.ShouldBe(PrincipleOf(code));
        verdict.ShouldBeReadable();

        var decision = broken.Decide();
        decision.IsAccepted.ShouldBe(verdict.Severity != Severity.Block);
        decision.State.Version.ShouldBe(broken.Complaint.Version + (decision.IsAccepted ? 1 : 0));
        if (!decision.IsAccepted)
            decision.State.ShouldBeSameAs(broken.Complaint);
    }

    [Fact]
    public void A_refused_step_names_every_blocking_reason_at_once()
    {
        var kept = Situation.Kept(ComplaintTrigger.HandOver);
        var bare = kept.Owing(Obligations.Acknowledge | Obligations.Assess) with
        {
            Command = new HandOver(null, null, null, null) { OccurredAt = kept.Now + Duration.FromDays(1) },
            Facts = new RuleFacts(),
        };
        bare.Decide().Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["COM-03", "EFF-06", "EFF-08", "RES-01", "RES-02", "RES-06", "RES-11"]);
    }

    [Fact]
    public void An_omitted_file_is_owed_until_the_next_one_is_made()
    {
        var kept = Situation.Kept(ComplaintTrigger.Escalate);
        var bySystem = kept with { Command = new Escalate("By rule.", Record: null), Actor = Actor.System(Office.Organisation) };
        var climbed = bySystem.Decide();
        climbed.Events[0].Remarks.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Breach);
        climbed.State.Obligations.HasFlag(Obligations.FileLevelRecord).ShouldBeTrue();
    }

    private static Principle? PrincipleOf(string code) => code[..3] switch
    {
        "COM" => Principle.Commitment,
        "FAI" => Principle.Fairness,
        "EFF" => Principle.Efficiency,
        "ACC" => Principle.Accessibility,
        "RES" => Principle.Accountability,
        _ => null,
    };
}
