using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Complaints.Process;

namespace CustomerCentric.Tests.Complaints;

/// <summary>The complaint process of founding document 003, sentence by sentence.</summary>
public class FoundingDocumentsTests
{
    [Theory]
    [InlineData(Channel.Telephone)]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.Letter)]
    [InlineData(Channel.Fax)]
    [InlineData(Channel.Other)]
    public void A_complaint_is_taken_by_telephone_in_person_in_writing_by_fax_or_by_other_means(Channel channel) =>
        BeginsWith(channel).Complaint.State.ShouldBe(ComplaintState.Received);

    [Fact]
    public void The_staff_help_with_the_form_and_the_help_is_put_on_file()
    {
        var process = BeginsWith(Channel.InPerson, new("The bill is wrong.") { HelpNeeded = "cannot write" });
        process.Step(CareStaff, new Acknowledge()).Remarks.ShouldBe(["ACC-04"]);
        process.Step(CareStaff, new Acknowledge(Assistance: "Filled in the form as told.")).Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_is_missing_holds_nothing_up() =>
        BeginsWith(Channel.Telephone).Refused(CareStaff, new Pause(PauseGround.AwaitingForm, "No form yet.")).ShouldBe(["ACC-03"]);

    [Fact]
    public void Most_complaints_are_settled_on_the_spot_and_the_answer_is_the_only_letter()
    {
        var process = BeginsWith(Channel.Telephone).Step(CareStaff, SettleIt).Step(Customer, new Accept()).Step(CareStaff, new Close());
        process.Complaint.Ending.ShouldBe(Ending.Decided);
        process.LettersToTheCustomer.ShouldBe([MessageKind.AnswerLetter]);
        process.Complaint.Deadlines.ShouldNotContain(deadline => deadline.State == DeadlineState.Breached);
    }

    [Theory]
    [InlineData(Channel.Telephone)]
    [InlineData(Channel.Fax)]
    public void What_comes_by_telephone_or_fax_and_is_not_settled_at_once_is_confirmed_in_writing_within_the_set_time(Channel channel)
    {
        var process = BeginsWith(channel).Step(CareStaff, new Assess { FirstContact = "Asked whether the tap is open." });
        process.Latest(DeadlinePolicy.Acknowledgement).State.ShouldBe(DeadlineState.Running);
        process.Refused(CareStaff, new TakeUp()).ShouldBe(["RES-01"]);
        process.Refused(CareStaff, PassItOn).ShouldBe(["RES-01"]);
        process.Step(CareStaff, new Acknowledge()).LettersToTheCustomer.ShouldBe([MessageKind.Acknowledgement]);
        process.Latest(DeadlinePolicy.Acknowledgement).State.ShouldBe(DeadlineState.Met);
        process.Step(CareStaff, new TakeUp());
    }

    [Fact]
    public void The_further_procedure_is_explained_and_only_then_the_complaint_goes_on()
    {
        var process = BeginsWith(Channel.Telephone).NotSettledOnTheSpot();
        process.Refused(CareStaff, PassItOn with { NextSteps = null }).ShouldBe(["RES-02"]);
        process.Step(CareStaff, PassItOn).Complaint.Level.ShouldBe(2);
    }

    [Fact]
    public void It_goes_to_the_head_of_the_department_with_its_file_and_he_has_to_reply_within_a_limit()
    {
        var process = BeginsWith(Channel.Telephone).NotSettledOnTheSpot();
        process.Refused(CareStaff, PassItOn with { Summary = null, ToldToCustomer = null }).ShouldBe(["EFF-08"]);
        process.Refused(CareStaff, PassItOn with { Record = null }).ShouldBe(["RES-06"]);

        process.Step(CareStaff, PassItOn);
        (process.Complaint.State, process.Complaint.Level).ShouldBe((ComplaintState.HandedOver, 2));
        process.Latest(DeadlinePolicy.Level).ShouldSatisfyAllConditions(
            limit => limit.Occurrence.ShouldBe(2),
            limit => limit.StartedAt.ShouldBe(process.Events[^1].OccurredAt),
            limit => limit.State.ShouldBe(DeadlineState.Running));
        process.Step(HeadOfDepartment, new TakeUp()).Complaint.Handler.ShouldBe(HeadOfDepartment.Id);
    }

    [Fact]
    public void A_head_who_cannot_settle_it_in_time_has_it_reported_to_the_director_at_once()
    {
        var process = BeginsWith(Channel.Telephone).NotSettledOnTheSpot().HandedToTheDepartment();
        var due = process.Latest(DeadlinePolicy.Level).Due!.Value.At;
        process.LevelMissesItsLimit();
        (process.Complaint.State, process.Complaint.Level, process.Complaint.Handler).ShouldBe((ComplaintState.HandedOver, 3, null));
        process.Events[^1].OccurredAt.ShouldBe(due, "at the due instant, not when somebody noticed");
        process.NoticesToTheStaff.TakeLast(2).ShouldBe([MessageKind.LimitMissedNotice, MessageKind.HandOverNotice]);
    }

    [Fact]
    public void The_director_settles_it_in_person()
    {
        var process = AtTheDirector().Step(Director, new TakeUp());
        process.Complaint.Handler.ShouldBe(Director.Id);
        process.Step(Director, SettleIt).Complaint.State.ShouldBe(ComplaintState.Answered);
    }

    [Fact]
    public void Or_the_director_authorises_an_experienced_member_and_says_what_makes_him_one()
    {
        var process = AtTheDirector();
        process.Refused(Director, new DelegateTo(ExperiencedMember.Id, Experience: null)).ShouldBe(["RES-12"]);
        process.Step(Director, new DelegateTo(ExperiencedMember.Id, "Twenty years of pipes.")).Complaint.Handler.ShouldBe(ExperiencedMember.Id);
        process.Step(ExperiencedMember, SettleIt).Complaint.State.ShouldBe(ComplaintState.Answered);
    }

    [Fact]
    public void A_director_who_is_late_too_is_reminded_again_and_again_and_the_customer_hears_of_it()
    {
        var process = AtTheDirector().LevelMissesItsLimit().RemindersComeRound(2);
        process.Complaint.Level.ShouldBe(3);
        process.LettersToTheCustomer.TakeLast(2).ShouldBe([MessageKind.Reminder, MessageKind.Reminder]);
        process.NoticesToTheStaff.TakeLast(2).ShouldBe([MessageKind.Reminder, MessageKind.Reminder]);
    }

    [Fact]
    public void At_every_level_a_file_for_the_report_is_made()
    {
        var process = BeginsWith(Channel.Telephone).NotSettledOnTheSpot().HandedToTheDepartment();
        process.Refused(HeadOfDepartment, new Escalate("Too big for us.", Record: null)).ShouldBe(["RES-06"]);
        process.Step(HeadOfDepartment, new Escalate("Too big for us.", new("Dug twice."))).Step(Director, new TakeUp());
        process.Refused(Director, SettleIt with { Record = null }).ShouldBe(["RES-06"]);
        process.Step(Director, SettleIt with { Record = new("Ordered a new main.", "old pipe") });

        process.Files.Select(each => each.Level).ShouldBe([1, 2, 3]);
        process.Complaint.Cause.ShouldBe("old pipe");
    }

    [Fact]
    public void A_level_that_lost_it_by_a_missed_limit_left_no_file_and_it_is_made_good_before_the_end()
    {
        var process = AtTheDirector();
        process.Complaint.Obligations.ShouldBe(Obligations.TellOutcome | Obligations.FileLevelRecord);
        process.Step(Director, new TakeUp()).Step(Director, SettleIt).Complaint.Obligations.ShouldBe(Obligations.AwaitReply);
    }

    [Fact]
    public void The_customer_is_told_at_every_level_and_nothing_is_closed_before()
    {
        var process = BeginsWith(Channel.Telephone).NotSettledOnTheSpot();
        process.Refused(CareStaff, new Close()).ShouldContain("RES-05");
        process.HandedToTheDepartment();
        process.Refused(HeadOfDepartment, new Close()).ShouldContain("RES-05");
        process.Step(HeadOfDepartment, SettleIt).LettersToTheCustomer.ShouldBe([MessageKind.Acknowledgement, MessageKind.AnswerLetter]);
    }

    [Fact]
    public void Who_complained_so_that_service_improves_is_thanked_and_asked_how_it_was_handled()
    {
        var process = BeginsWith(Channel.Telephone).Step(CareStaff, SettleIt).Step(Customer, new Accept()).Step(CareStaff, new Close());
        process.Complaint.Obligations.ShouldBe(Obligations.Thank | Obligations.AskSatisfaction);
        process.Step(CareStaff, new Thank("letter by hand")).Step(CareStaff, new AskSatisfaction());
        process.Complaint.Obligations.ShouldBe(Obligations.None);
        process.LettersToTheCustomer.ShouldBe([MessageKind.AnswerLetter, MessageKind.ThankYou, MessageKind.Survey]);
    }

    private static Process AtTheDirector() =>
        BeginsWith(Channel.Telephone).NotSettledOnTheSpot().HandedToTheDepartment().LevelMissesItsLimit();
}
