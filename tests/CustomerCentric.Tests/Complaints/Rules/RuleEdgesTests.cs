using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>Where a rule begins and ends: the last thing that keeps it, the first that breaks it, and what it then tells.</summary>
public class RuleEdgesTests
{
    [Fact]
    public void A_clock_that_starts_at_the_first_contact_starts_in_time()
    {
        var kept = Situation.Kept(Trigger.Receive);
        (kept with { Command = new Receive(WellFormed.Draft with { FirstContactAt = kept.Now }) }).Verdicts().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Trigger.Acknowledge)]
    [InlineData(Trigger.Extend)]
    [InlineData(Trigger.Answer)]
    public void A_letter_without_a_language_is_in_none(Trigger letter)
    {
        var kept = Situation.Kept(letter);
        ComplaintCommand mute = kept.Command switch
        {
            Acknowledge step => step with { Language = null! },
            Extend step => step with { Language = null! },
            Answer step => step with { Language = null! },
            var other => other,
        };
        var verdict = (kept with { Command = mute }).Verdicts().ShouldHaveSingleItem();
        (verdict.Code, verdict.Facts["letter"], verdict.Facts["locale"]).ShouldBe(("ACC-05", "", "en"));
    }

    [Theory]
    [InlineData("The minutes of the meeting", null)]
    [InlineData(" ", "ACC-07")]
    [InlineData("", "ACC-07")]
    [InlineData(null, "ACC-07")]
    public void A_representative_s_authority_must_say_something(string? authority, string? code)
    {
        var kept = Situation.Kept(Trigger.Receive);
        var represented = kept with { Command = new Receive(WellFormed.Draft with { Representative = new("The hamlet", authority) }) };
        represented.Verdicts().Select(verdict => verdict.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(null, "", "COM-04")]
    [InlineData(" ", " ", "COM-04")]
    [InlineData(" ", "A corrected bill", null)]
    [InlineData("A corrected bill", " ", null)]
    public void A_wish_is_recorded_by_the_draft_or_by_the_assessment(string? drafted, string? assessed, string? code)
    {
        var kept = Situation.Kept(Trigger.Assess, WellFormed.Draft with { RemedySought = drafted });
        (kept with { Command = new Assess(RemedySought: assessed) }).Verdicts().Select(verdict => verdict.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(Channel.Telephone, " ", " ", "EFF-01")]
    [InlineData(Channel.InPerson, null, null, "EFF-01")]
    [InlineData(Channel.InPerson, "Explained the bill.", " ", null)]
    [InlineData(Channel.Telephone, " ", "Explained the bill.", null)]
    [InlineData(Channel.Letter, null, null, null)]
    public void What_was_tried_on_the_spot_is_recorded_by_the_draft_or_by_the_assessment(Channel channel, string? drafted, string? assessed, string? code)
    {
        var kept = Situation.Kept(Trigger.Assess, WellFormed.Draft with { Channel = channel, FirstContact = drafted });
        (kept with { Command = new Assess { FirstContact = assessed } }).Verdicts().Select(verdict => verdict.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(9.99, "FAI-07")]
    [InlineData(10, null)]
    [InlineData(100, null)]
    [InlineData(100.01, "FAI-07")]
    public void The_ends_of_the_usual_range_are_usual(double amount, string? code)
    {
        var kept = Situation.Kept(Trigger.Answer);
        var answer = (Answer)kept.Command with { Remedy = new("refund", (decimal)amount) };
        (kept with { Command = answer, Facts = Office.Facts with { Office = new() { UsualRemedy = new(10, 100) } } })
            .Verdicts().Select(verdict => verdict.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("drafted", "assessed", "assessed")]
    [InlineData("drafted", null, "drafted")]
    [InlineData("", null, "")]
    public void The_category_of_a_remark_is_the_one_last_assessed(string drafted, string? assessed, string told)
    {
        var walk = new Walk().Take(new Receive(WellFormed.Draft with { Category = drafted })).Take(new Acknowledge()).Take(new Assess { Category = assessed });
        walk.Facts = Office.Facts with { Office = new() { IsCategoryPromised = true } };
        var remark = walk.Take(Trigger.Answer).Events[^1].Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Facts["category"]).ShouldBe(("COM-06", told));
    }

    [Fact]
    public void An_assessment_that_is_about_to_be_made_already_tells_the_category()
    {
        string? told = null;
        ComplaintRule host = new("HOST-1", null, "x", new("x", "y"), "A host")
        {
            On = [Trigger.Assess],
            Judge = moment => Found.Fact("category", told = moment.Category),
            Severity = Severity.Warning,
        };
        var walk = new Walk { Workflow = new(Ladder.ThreeLevels, new() { Rules = [host] }) }.Take(new Receive(WellFormed.Draft with { Category = "drafted" }));
        walk.Take(new Assess { Category = "first" }).Take(new Assess { Category = "second" });
        told.ShouldBe("second");
        walk.Take(new Assess());
        told.ShouldBe("second");
    }

    [Theory]
    [InlineData("The bill.", 1)]
    [InlineData("The tone.", 2)]
    public void A_point_is_named_by_its_number_from_one(string unanswered, int number)
    {
        var kept = Situation.Kept(Trigger.Answer, WellFormed.Draft with { Points = ["The bill.", "The tone."] });
        var answer = (Answer)kept.Command with { Findings = unanswered == "The bill." ? [" ", "Rude."] : ["Misread.", " "] };
        var verdict = (kept with { Command = answer }).Verdicts().ShouldHaveSingleItem();
        (verdict.Code, verdict.Facts["n"]).ShouldBe(("FAI-03", $"{number}"));
    }

    [Fact]
    public void A_hand_over_names_every_field_that_it_lacks()
    {
        var kept = Situation.Kept(Trigger.HandOver);
        var verdict = (kept with { Command = new HandOver(" ", null, "The department replies.", WellFormed.Record) }).Verdicts().ShouldHaveSingleItem();
        (verdict.Code, verdict.Facts["fields"]).ShouldBe(("EFF-08", "summary, toldToCustomer"));
    }

    [Fact]
    public void A_closing_names_the_cause_where_no_level_s_file_does()
    {
        var walk = new Walk().Take(Trigger.Receive)
            .Take((Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) with { Record = new("Solved on the telephone.") })
            .Take(Trigger.Accept);
        walk.Complaint.Cause.ShouldBeNull();
        walk.Decide(new Close()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-06");
        walk.Take(new Close("meter")).Events[^1].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_that_lay_in_a_drawer_since_1969_is_received_with_its_own_date()
    {
        var written = Instant.FromUtc(1969, 12, 1, 2, 0);
        var received = new Walk().Take(new Receive(WellFormed.Draft) { OccurredAt = written, BackdatingReason = "It lay in a drawer." });
        received.Complaint.ReceivedAt.ShouldBe(written);
        received.Events[^1].Remarks.ShouldNotContain(remark => remark.Code == "RES-11");
    }

    [Theory]
    [InlineData(true, "FAI-01")]
    [InlineData(false, null)]
    public void Whoever_declares_a_conflict_of_interest_may_not_take_the_complaint_up(bool hasConflict, string? code)
    {
        var ann = Office.Person(ActorRole.CareAgent, "ann");
        var walk = ComplaintInState.Of(ComplaintState.Assessed).Take(new DeclareInterest(hasConflict), ann);
        walk.Decide(new TakeUp(), ann).Refusals.Select(refusal => refusal.Code).ShouldBe(code is null ? [] : [code]);
        walk.Decide(new TakeUp(), Office.Person(ActorRole.CareAgent, "binh")).Refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Trigger.HandOver)]
    [InlineData(Trigger.Escalate)]
    public void Who_reports_to_somebody_complained_about_is_barred_from_reviewing_and_not_from_the_first_look(Trigger climb)
    {
        ActorId subject = new("subject");
        var facts = Office.Facts with { Office = new() { Lines = ReportingLines.Of((new("owner-2"), subject), (new("owner-3"), subject)) } };
        var walk = ComplaintInState.Of(ComplaintState.Assessed, WellFormed.Draft with { SubjectStaff = [subject] }, facts);
        walk.Decide(climb).Refusals.ShouldBeEmpty();
        walk.Decide(climb).Events[^1].Remarks.ShouldBeEmpty();

        var reviewed = walk.Take(Trigger.TakeUp, Trigger.Answer, Trigger.Object, Trigger.TakeUp);
        var remark = reviewed.Decide(climb).Events[^1].Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity, remark.Facts["staff"]).ShouldBe(("FAI-01", Severity.Breach, "owner-3"));
    }

    [Fact]
    public void Everybody_of_a_level_where_nobody_may_review_is_named_and_a_level_without_anybody_is_another_rule_s_matter()
    {
        var walk = ComplaintInState.Of(ComplaintState.Assessed).Take(Trigger.TakeUp, Trigger.Answer);
        var decider = new ActorId("CareAgent");
        walk.Facts = Office.Facts with
        {
            Roster = Roster.Of(new("owner-1"), decider) with { Deputies = ImmutableSortedDictionary<int, ActorId>.Empty.Add(2, decider) },
        };
        walk.Decide(Trigger.Object).Events[^1].Remarks.ShouldHaveSingleItem().Facts["staff"].ShouldBe("CareAgent, CareAgent");
        walk.Facts = Office.Facts with { Roster = Roster.Of(new ActorId("owner-1")) };
        walk.Decide(Trigger.Object).Events[^1].Remarks.ShouldHaveSingleItem().Code.ShouldBe("COM-03");
    }

    [Theory]
    [InlineData(Trigger.MarkDuplicate)]
    [InlineData(Trigger.Transfer)]
    [InlineData(Trigger.Close)]
    public void Whoever_decided_may_do_the_paperwork_of_an_ending_in_a_review(Trigger ending)
    {
        var decider = Office.Person(ActorRole.CareAgent);
        var walk = ComplaintInState.Of(ComplaintState.Assessed).Take(Trigger.TakeUp, Trigger.Answer, Trigger.Object, Trigger.TakeUp);
        if (ending == Trigger.Close)
            walk.Take(Trigger.Answer, Trigger.Accept);
        walk.Complaint.IsUnderReview.ShouldBeTrue();
        walk.Decide(ending, decider).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void Interest_is_declared_in_a_review_at_the_last_level_and_nowhere_else()
    {
        var first = ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.HandOver);
        (first.Complaint.Level, first.Complaint.IsUnderReview).ShouldBe((3, false));
        first.Decide(Trigger.TakeUp).Events[^1].Remarks.ShouldBeEmpty();

        var review = ComplaintInState.Of(ComplaintState.Assessed).Take(Trigger.TakeUp, Trigger.Answer, Trigger.Object);
        (review.Complaint.Level, review.Complaint.IsUnderReview).ShouldBe((2, true));
        review.Take(Trigger.TakeUp).Events[^1].Remarks.ShouldBeEmpty();

        review.Take(Trigger.HandOver);
        review.Decide(Trigger.TakeUp).Events[^1].Remarks.ShouldHaveSingleItem().Code.ShouldBe("FAI-09");
    }

    [Theory]
    [InlineData("COM-03", Trigger.HandOver)]
    [InlineData("FAI-01", Trigger.TakeUp)]
    [InlineData("FAI-02", Trigger.Answer)]
    [InlineData("FAI-09", Trigger.TakeUp)]
    [InlineData("EFF-05", Trigger.TakeUp)]
    [InlineData("TEC-12", Trigger.Reopen)]
    public void What_no_wording_of_the_step_can_mend_is_told_beforehand(string code, Trigger trigger)
    {
        var broken = Broken.All[(code, trigger)]();
        var offer = broken.Complaint.Offers(new(broken.Walk.Workflow, broken.Actor, broken.Now, broken.Facts)).Single(each => each.Trigger == trigger);
        offer.Refusals.Concat(offer.Remarks).ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void At_the_last_level_a_missed_limit_has_nowhere_to_go_and_is_no_late_climb()
    {
        var walk = new Walk { Workflow = Office.WithLevels(1), Facts = Promising(Office.Policy.Milestones.Select(each => each with { Escalates = each.Name == Office.Whole })) }
            .Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp)
            .Take((Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) with { Remedy = new("refund", 10) });
        walk.Pass(Office.Whole).Events[^1].Remarks.ShouldNotContain(remark => remark.Code == "EFF-03");
    }

    [Fact]
    public void At_the_last_level_nothing_climbs_so_a_missed_limit_leaves_no_next_date()
    {
        var walk = new Walk { Workflow = Office.WithLevels(2), Facts = Promising([new(Office.Whole, new CalendarDays(1)) { Escalates = true, StopsOn = [] }]) }
            .Take(new Receive(WellFormed.Draft) { Level = 2 }).Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);
        walk.Pass(Office.Whole).Events[^1].Remarks.ShouldHaveSingleItem().Code.ShouldBe("ACC-09");
    }

    [Fact]
    public void A_promise_that_has_ended_is_no_next_date()
    {
        var walk = new Walk { Facts = Promising([new(DeadlinePolicy.Acknowledgement, new BusinessDays(1)) { StopsOn = [ClockEvents.Acknowledged] }]) }
            .Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);
        walk.Complaint.Deadlines.ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        walk.Take(Trigger.HandOver).Events[^1].Remarks.ShouldHaveSingleItem().Code.ShouldBe("ACC-09");
    }

    [Fact]
    public void A_clock_that_stands_still_is_something_to_wait_for_also_where_the_step_has_only_just_begun_it()
    {
        var level = DeadlinePolicy.Standard.Milestones.Single(each => each.Name == DeadlinePolicy.Level);
        var walk = new Walk { Facts = Promising([level]) }.Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Pause);
        walk.Take(Trigger.HandOver);
        walk.Events[^1].Deadlines.ShouldContain(deadline => deadline.State == DeadlineState.Paused && deadline.Due == null);
        walk.Events[^1].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_clock_that_stands_still_and_that_the_step_leaves_alone_is_something_to_wait_for_too()
    {
        var walk = new Walk { Facts = Promising([new(Office.Whole, new CalendarDays(30)) { StopsOn = [ClockEvents.Closed], MayPause = true }]) }
            .Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Pause, Trigger.HandOver);
        walk.Events[^1].Deadlines.ShouldBeEmpty();
        (walk.Latest(Office.Whole).State, walk.Latest(Office.Whole).Due).ShouldBe((DeadlineState.Paused, null));
        walk.Events[^1].Remarks.ShouldBeEmpty();
    }

    private static RuleFacts Promising(IEnumerable<Milestone> milestones) =>
        Office.Facts with { Terms = new(new DeadlinePolicy("promising", [.. milestones]), Office.Calendar) };
}
