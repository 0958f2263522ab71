using System.Collections.Immutable;
using CustomerCentric.Complaints;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Who may grant what, and what becomes of a decision that exceeds it.</summary>
public class AuthorityTests
{
    private static readonly RuleFacts s_facts = Office.Facts with
    {
        Authority = new(ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.CareAgent, 50).Add(ActorRole.TechnicalHead, 200).Add(ActorRole.Director, 10_000))
        {
            ByKind = ImmutableSortedDictionary<string, ImmutableSortedDictionary<ActorRole, decimal>>.Empty
                .Add("repair", ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.TechnicalHead, 5_000)),
        },
    };

    [Theory]
    [InlineData("refund", 200, null)]
    [InlineData("refund", 200.01, "3")]
    [InlineData("repair", 5_000, null)]
    [InlineData("repair", 5_000.01, "-")]
    [InlineData("refund", 10_000.01, "-")]
    public void A_refusal_names_the_level_that_may(string kind, double amount, string? level)
    {
        var refusals = InProgress().Decide(AnswerWith(new(kind, (decimal)amount))).Refusals;
        if (level is null)
        {
            refusals.ShouldBeEmpty();
            return;
        }
        var refusal = refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Facts["level"]).ShouldBe(("EFF-04", level));
    }

    [Fact]
    public void The_limits_of_a_kind_take_the_place_of_the_general_ones()
    {
        s_facts.Authority!.Covers(ActorRole.Director, new("repair", 1)).ShouldBeFalse();
        s_facts.Authority.Covers(ActorRole.Director, new("refund", 1)).ShouldBeTrue();
        s_facts.Authority.Covers(ActorRole.Complainant, new("refund", 0)).ShouldBeFalse();
    }

    [Fact]
    public void What_exceeds_the_proposers_authority_waits_for_approval_and_then_may_be_told()
    {
        var walk = InProgress().Take(ProposalOf(new("refund", 900)));
        walk.Complaint.Obligations.HasFlag(Obligations.Approve).ShouldBeTrue();
        walk.Decide(AnswerWith(new("refund", 900))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EFF-04");
        walk.Decide(new Approve(), Office.Person(ActorRole.TechnicalHead)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EFF-04");

        walk.Take(new Approve(), Office.Person(ActorRole.Director));
        walk.Complaint.File.Approved.ShouldBe(new(new("Director"), new("refund", 900)));
        (walk.Complaint.ApprovedBy, walk.Complaint.Proposal!.Remedy).ShouldBe((new ActorId("Director"), new Remedy("refund", 900)));
        walk.Decide(AnswerWith(new("refund", 901))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EFF-04");
        walk.Decide(AnswerWith(new("repair", 5_001))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EFF-04");
        walk.Take(AnswerWith(new("refund", 900)));
    }

    [Fact]
    public void What_is_within_it_waits_for_nobody() =>
        InProgress().Take(ProposalOf(new("refund", 200))).Complaint.Obligations.HasFlag(Obligations.Approve).ShouldBeFalse();

    [Theory]
    [InlineData(Trigger.SendBack)]
    [InlineData(Trigger.HandOver)]
    [InlineData(Trigger.HandBack)]
    [InlineData(Trigger.Escalate)]
    public void A_proposal_that_is_sent_back_or_left_behind_waits_no_longer(Trigger step)
    {
        var walk = InProgress().Take(ProposalOf(new("refund", 900))).Take(step);
        walk.Complaint.Obligations.HasFlag(Obligations.Approve).ShouldBeFalse();
        walk.Complaint.File.Approved.ShouldBeNull();
    }

    [Fact]
    public void An_objection_or_a_reopening_takes_the_approval_away()
    {
        var walk = InProgress().Take(ProposalOf(new("refund", 900))).Take(new Approve(), Office.Person(ActorRole.Director)).Take(AnswerWith(new("refund", 900)));
        foreach (var again in new[] { Trigger.Object, Trigger.Reopen })
            walk.Decide(again).State.File.Approved.ShouldBeNull();
    }

    private static Walk InProgress() => ComplaintInState.Of(ComplaintState.InProgress, facts: s_facts);

    private static Propose ProposalOf(Remedy remedy) => new(Outcome.Upheld, ["The meter was misread."]) { Remedy = remedy };

    private static Answer AnswerWith(Remedy remedy) => (Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) is var answer
        ? answer with { Remedy = remedy } : answer;
}
