using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What a screen may show before anybody has written anything.</summary>
public class OffersTests
{
    public static TheoryData<ComplaintState> States => [.. Enum.GetValues<ComplaintState>()];

    [Theory, MemberData(nameof(States))]
    public void A_step_is_open_exactly_when_a_well_formed_command_takes_it(ComplaintState state)
    {
        foreach (var trigger in Enum.GetValues<Trigger>().Except([Trigger.MilestonePassed]))
        {
            foreach (var role in Enum.GetValues<ActorRole>())
            {
                var walk = ComplaintInState.Of(state, level: trigger == Trigger.HandBack ? 2 : 1);
                var offer = Offers(walk, Office.Person(role)).Single(each => each.Trigger == trigger);
                var decision = walk.Decide(trigger, Office.Person(role));
                offer.IsOpen.ShouldBe(decision.IsAccepted && !decision.Events.IsEmpty, $"{trigger} by {role} in {state}");
                foreach (var refusal in offer.Refusals)
                    refusal.ShouldBeReadable();
            }
        }
    }

    [Fact]
    public void What_is_owed_and_who_asks_closes_a_step_before_it_says_anything()
    {
        var walk = ComplaintInState.Of(ComplaintState.Assessed, WellFormed.Draft with { SubjectStaff = [new("ann")] }).Owe(Obligations.Acknowledge);
        CodesOf(walk, Office.Person(ActorRole.CareAgent, "ann"), Trigger.TakeUp).ShouldBe(["FAI-01", "RES-01"]);
        CodesOf(walk, Office.Person(ActorRole.CareAgent, "binh"), Trigger.TakeUp).ShouldBe(["RES-01"]);
    }

    [Fact]
    public void A_warning_is_shown_beforehand_and_closes_nothing()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress).Owe(Obligations.AwaitAdvice);
        var answer = Offers(walk, Office.Person(ActorRole.TechnicalHead)).Single(each => each.Trigger == Trigger.Answer);
        (answer.IsOpen, answer.Remarks.ShouldHaveSingleItem().Code).ShouldBe((true, "TEC-13"));
    }

    [Fact]
    public void A_level_that_does_not_exist_closes_the_step() =>
        CodesOf(ComplaintInState.Of(ComplaintState.Assessed), Office.Person(ActorRole.CareAgent), Trigger.HandBack).ShouldBe(["TEC-04"]);

    [Theory, MemberData(nameof(States))]
    public void A_step_that_the_state_refuses_is_closed_for_the_reasons_of_the_decision(ComplaintState state)
    {
        var refused = Enum.GetValues<Trigger>().Where(trigger => ComplaintWorkflow.Standard.Table[state, trigger].Kind == TransitionKind.Refused).ToList();
        refused.ShouldNotBeEmpty();
        foreach (var trigger in refused)
        {
            var (walk, actor) = (ComplaintInState.Of(state), Office.Person(ActorRole.CareAgent));
            walk.Complaint.OfferOf(trigger, new(walk.Workflow, actor, walk.Now, walk.Facts)).Refusals.Select(refusal => $"{refusal}")
                .ShouldBe(walk.Decide(trigger, actor).Refusals.Select(refusal => $"{refusal}"), $"{trigger} in {state}");
        }
    }

    [Fact]
    public void One_offer_is_that_of_the_list()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        var context = new DecisionContext(walk.Workflow, Office.Person(ActorRole.TechnicalHead), walk.Now, walk.Facts);
        foreach (var offer in walk.Complaint.Offers(context))
            walk.Complaint.OfferOf(offer.Trigger, context).Refusals.Select(refusal => $"{refusal}").ShouldBe(offer.Refusals.Select(refusal => $"{refusal}"));
    }

    [Theory]
    [InlineData(Trigger.HandBack, 3, "1")]
    [InlineData(Trigger.Escalate, 1, "2")]
    public void A_step_that_leads_to_no_level_with_an_owner_names_the_first_of_them(Trigger trigger, int level, string named)
    {
        var walk = ComplaintInState.Of(ComplaintState.Received, level: level);
        walk.Facts = Office.Facts with { Roster = Roster.Of() };
        var refusal = Offers(walk, Office.Person(walk.Workflow.Ladder[level].Roles[0])).Single(each => each.Trigger == trigger).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Facts["level"]).ShouldBe(("COM-03", named));
    }

    [Fact]
    public async Task The_desk_offers_what_its_facts_allow()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var offers = await bench.Desk.OffersAsync(complaint.Key.Id, DeskBench.Agent);
        offers.Where(offer => offer.IsOpen).Select(offer => offer.Trigger).ShouldContain(Trigger.Acknowledge);
        (await bench.Desk.OffersAsync(new("nobody-knows"), DeskBench.Agent)).ShouldBeEmpty();
    }

    private static IEnumerable<string> CodesOf(Walk walk, Actor actor, Trigger trigger) =>
        Offers(walk, actor).Single(each => each.Trigger == trigger).Refusals.Select(refusal => refusal.Code);

    private static ImmutableArray<Offer> Offers(Walk walk, Actor actor) => walk.Complaint.Offers(new(walk.Workflow, actor, walk.Now, walk.Facts));

    [Fact]
    public void Who_may_not_review_may_still_delegate_and_a_step_is_open_when_one_level_is_left_to_go_to()
    {
        var director = Office.Person(ActorRole.Director);
        var walk = new Walk().Take(Trigger.Receive).Take(WellFormed.Command(Trigger.Refuse, Complaint.Unreceived(Office.Key)), director)
            .Take(Trigger.Object, Trigger.Acknowledge, Trigger.Assess, Trigger.Escalate);
        CodesOf(walk, director, Trigger.TakeUp).ShouldBe(["FAI-01"]);
        CodesOf(walk, director, Trigger.DelegateTo).ShouldBeEmpty();

        walk.Facts = Office.Facts with { Roster = new(ImmutableSortedDictionary<int, ActorId>.Empty.Add(2, new("binh"))) };
        CodesOf(walk, director, Trigger.HandBack).ShouldBeEmpty();
        walk.Facts = Office.Facts with { Roster = Roster.Of() };
        CodesOf(walk, director, Trigger.HandBack).ShouldBe(["COM-03"]);
    }
}
