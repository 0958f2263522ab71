using System.Collections.Immutable;
using CustomerCentric.Complaints;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

public class UnusualInputTests
{
    [Fact]
    public void Lists_left_at_their_default_are_empty_and_not_a_crash()
    {
        var draft = new ComplaintDraft("Dry.") { Points = default, SubjectStaff = default };
        draft.Points.ShouldBe(["Dry."]);
        draft.SubjectStaff.ShouldBeEmpty();

        var answer = new Answer(Outcome.NotUpheld, default, null, null) { Evidence = default };
        var codes = ComplaintInState.Of(ComplaintState.InProgress).Decide(answer).Refusals.Select(refusal => refusal.Code);
        codes.ShouldBe(["FAI-03", "FAI-04", "FAI-05", "RES-06"]);
    }

    [Fact]
    public void Lists_of_commands_are_what_was_given_and_empty_where_nothing_was()
    {
        var proposal = new Propose(Outcome.Upheld, ["a"]) { Evidence = ["b"] };
        Lists(proposal.Findings, proposal.Evidence).ShouldBe("a; b");
        Lists((proposal with { Findings = ["c"], Evidence = ["d"] }) is var other ? [other.Findings, other.Evidence] : []).ShouldBe("c; d");
        Lists((proposal with { Findings = default, Evidence = default }) is var none ? [none.Findings, none.Evidence] : []).ShouldBe("; ");
        Lists(new Propose(Outcome.Upheld, default).Findings).ShouldBe("");

        var answer = new Answer(Outcome.Upheld, ["a"], null, null) { Evidence = ["b"] };
        Lists(answer.Findings, answer.Evidence).ShouldBe("a; b");
        Lists((answer with { Findings = ["c"] }).Findings, (answer with { Findings = default }).Findings, (answer with { Evidence = default }).Evidence).ShouldBe("c; ; ");

        var regrade = new Regrade(["a"], ["b"], null);
        Lists(regrade.Facts, regrade.NoLonger).ShouldBe("a; b");
        Lists((regrade with { Facts = ["c"] }).Facts, (regrade with { NoLonger = ["d"] }).NoLonger).ShouldBe("c; d");
        Lists((regrade with { Facts = default }).Facts, (regrade with { NoLonger = default }).NoLonger, new Regrade(default, default, null).Facts,
            new Regrade(default, default, null).NoLonger).ShouldBe("; ; ; ");

        var partly = new AcceptInPart([1]);
        partly.AcceptedPoints.ShouldBe([1]);
        (partly with { AcceptedPoints = [2] }).AcceptedPoints.ShouldBe([2]);
        (partly with { AcceptedPoints = default }).AcceptedPoints.ShouldBeEmpty();
        new AcceptInPart(default).AcceptedPoints.ShouldBeEmpty();

        static string Lists(params IEnumerable<ImmutableArray<string>> lists) => string.Join("; ", lists.Select(list => string.Join(", ", list)));
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("EN-us", "en-GB")]
    [InlineData("vi_VN", "vi")]
    [InlineData("en", null)]
    [InlineData("en", " ")]
    public void A_letter_in_the_same_language_of_another_country_is_understood(string letter, string? customer) =>
        Acknowledged(letter, customer).IsAccepted.ShouldBeTrue();

    [Theory]
    [InlineData("en", "vi")]
    [InlineData("e", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void A_letter_in_another_language_is_not(string? letter, string customer) =>
        Acknowledged(letter, customer).Refusals.ShouldHaveSingleItem().Code.ShouldBe("ACC-05");

    public static TheoryData<ComplaintCommand> EndingsInFavourOfNothing =>
        [new MarkDuplicate(Office.Key.Id), new MarkDuplicate(default), new Transfer(" "), new Transfer(null!)];

    [Theory, MemberData(nameof(EndingsInFavourOfNothing))]
    public void A_complaint_does_not_end_as_a_repeat_of_itself_or_transferred_to_nobody(ComplaintCommand ending)
    {
        var refusal = ComplaintInState.Of(ComplaintState.Received).Decide(ending).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("TEC-06");
        refusal.Text().ShouldContain($"{ending.Trigger}");
    }

    [Fact]
    public void Blank_evidence_is_no_evidence()
    {
        var answer = new Answer(Outcome.NotUpheld, ["No."], "The ombudsman.", WellFormed.Record) { Reasons = "None.", Evidence = [" "] };
        ComplaintInState.Of(ComplaintState.InProgress).Decide(answer).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-04");
    }

    public static TheoryData<Instant> EndsOfTime => [Instant.MinValue, Instant.MaxValue];

    [Theory, MemberData(nameof(EndsOfTime))]
    public void A_complaint_is_received_whatever_time_is_claimed_and_whatever_the_clock_shows(Instant end)
    {
        var claimed = new Walk().Take(new Receive(new("Dry.")) { OccurredAt = end });
        claimed.Complaint.State.ShouldBe(ComplaintState.Received);
        var shown = new Walk { Now = end };
        shown.Decide(Trigger.Receive).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void What_is_dated_back_to_before_its_clock_started_stops_it_where_it_stood()
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Answer);
        var answered = walk.Events[^1].OccurredAt;
        walk.Now += Duration.FromDays(1);
        walk.Take(new Accept { OccurredAt = walk.Complaint.ReceivedAt, BackdatingReason = "Said so beforehand." });
        walk.Latest("reply").StoppedAt.ShouldBe(answered);
    }

    [Fact]
    public void A_complaint_above_the_end_of_a_shortened_ladder_is_worked_on_by_its_last_level()
    {
        var climbed = new Walk().Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.Escalate, Trigger.Escalate);
        climbed.Complaint.Level.ShouldBe(3);
        var shortened = new ComplaintWorkflow(new Ladder([.. Ladder.ThreeLevels.Levels.Take(2)]));

        var takenUp = climbed.Complaint.Decide(new TakeUp(), Context(ActorRole.TechnicalHead));
        takenUp.IsAccepted.ShouldBeTrue();
        takenUp.State.Decide(new HandOver("s", "t", "n", new("r")), Context(ActorRole.TechnicalHead)).Refusals[0].Code.ShouldBe("TEC-04");
        takenUp.State.Decide(new HandBack("not ours", new("r")), Context(ActorRole.TechnicalHead)).State.Level.ShouldBe(2);
        takenUp.State.Decide(new HandBack("not ours", new("r"), To: 2), Context(ActorRole.TechnicalHead)).State.Level.ShouldBe(2);
        takenUp.State.Decide(new HandBack("not ours", new("r"), To: 3), Context(ActorRole.TechnicalHead)).Refusals[0].Code.ShouldBe("TEC-04");

        DecisionContext Context(ActorRole role) => new(shortened, new(Office.Key.Organisation, new("somebody"), role), climbed.Now, Office.Facts);
    }

    private static Decision<Complaint, ComplaintEvent> Acknowledged(string? letter, string? customer)
    {
        var received = ComplaintInState.Of(ComplaintState.Received, new ComplaintDraft("Dry.") { Language = customer! });
        return received.Decide(new Acknowledge(letter!));
    }
}
