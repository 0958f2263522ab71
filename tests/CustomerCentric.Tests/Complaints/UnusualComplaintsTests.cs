using CustomerCentric.Complaints;
using CustomerCentric.Customers;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Complaints that are not one customer's first about the service: in a group, without a name, about the handling, from inside.</summary>
public class UnusualComplaintsTests
{
    private static readonly Actor s_customer = DeskBench.Customer;
    private static readonly Actor s_head = new(Waterworks, new("head"), ActorRole.HeadOfCare);

    private readonly DeskBench _bench = new();

    [Fact]
    public async Task In_a_group_each_complaint_keeps_its_clocks_and_gets_an_answer_of_its_own()
    {
        var lead = await _bench.ReceiveAsync("No water in our street.");
        _bench.Clock.Now += Duration.FromDays(1);
        var other = await _bench.ReceiveAsync("No water here either.");
        other = await _bench.StepAsync(other, (new JoinGroup(lead.Key.Id), Agent));
        other.Group.ShouldBe(lead.Key.Id);

        await _bench.StepAsync(lead, (Answer(), Agent), (new Accept(), s_customer), (new Close(), Agent));
        other = await _bench.NowAsync(other);
        (other.State, other.Answer).ShouldBe((ComplaintState.Received, null));
        Level(other).Due.ShouldNotBe(Level(lead).Due);
        (await _bench.StepAsync(other, (Answer(), Agent))).Answer.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_duplicate_ends_with_a_letter_that_names_the_complaint_that_is_handled()
    {
        var (lead, other) = (await _bench.ReceiveAsync("No water."), await _bench.ReceiveAsync("Still no water."));
        other = await _bench.StepAsync(other, (new JoinGroup(lead.Key.Id), Agent), (new MarkDuplicate(lead.Key.Id), Agent));
        (other.Ending, (await _bench.NowAsync(lead)).Ending).ShouldBe((Ending.Duplicate, null));
        await _bench.Desk.DispatchOnceAsync();
        _bench.Letters.Sent.ShouldContain(letter => letter.Complaint == other.Key && letter.Kind == MessageKind.EndingLetter && letter.ToComplainant);
    }

    [Theory]
    [InlineData(FeedbackKind.Comment)]
    [InlineData(FeedbackKind.Suggestion)]
    public async Task A_comment_promises_no_deadline_until_it_turns_out_to_be_a_complaint(FeedbackKind kind)
    {
        var noted = (await _bench.Desk.ReceiveAsync(new("The water tastes odd.") { Kind = kind, Complainant = new("customer-1") }, s_customer)).Complaint!;
        (noted.State, noted.Deadlines.IsEmpty, noted.Obligations).ShouldBe((ComplaintState.Noted, true, Obligations.None));

        _bench.Clock.Now += Duration.FromDays(3);
        var complaint = await _bench.StepAsync(noted, (new TreatAsComplaint(), Agent));
        (complaint.State, complaint.ReceivedAt).ShouldBe((ComplaintState.Received, _bench.Clock.Now));
        Level(complaint).StartedAt.ShouldBe(_bench.Clock.Now);
        await _bench.StepAsync(complaint, (Answer(), Agent), (new Accept(), s_customer), (new Close(), Agent));
    }

    [Fact]
    public async Task A_comment_that_stays_one_is_thanked_for_and_put_away_and_is_no_decided_complaint()
    {
        var noted = (await _bench.Desk.ReceiveAsync(new("Well done.") { Kind = FeedbackKind.Comment }, s_customer)).Complaint!;
        (await _bench.StepAsync(noted, (new Thank("letter"), Agent), (new Close(), Agent))).Ending.ShouldBe(Ending.Noted);
    }

    [Fact]
    public async Task Who_complains_without_a_name_reads_the_answer_by_a_code()
    {
        var received = await _bench.Desk.ReceiveAsync(new("The guard asks for money."), Agent);
        var code = received.ReplyCode.ShouldNotBeNull();
        await _bench.StepAsync(received.Complaint!, (Answer(), Agent));
        (await _bench.Desk.FindByReplyCodeAsync(received.Complaint!.Key, code))!.Answer.ShouldNotBeNull();
        (await _bench.Desk.FindByReplyCodeAsync(received.Complaint.Key, "0000-0000-0000")).ShouldBeNull();
        received.Complaint.ReplyCodeHash.ShouldNotBe(code);
    }

    [Fact]
    public async Task A_complaint_about_the_handling_hears_those_it_is_about_and_is_not_theirs_to_decide()
    {
        var first = await _bench.ReceiveAsync();
        var about = (await _bench.Desk.ReceiveAsync(new("Nobody called back.")
        {
            Complainant = new("customer-1"),
            RemedySought = "a call",
            SubjectStaff = [Agent.Id],
            AboutHandlingOf = first.Key.Id,
        }, s_customer)).Complaint!;
        await _bench.StepAsync(about, (new Acknowledge(), Agent), (new Assess(), Agent));

        (await RefusedAsync(about, new TakeUp(), Agent)).ShouldBe(["FAI-01"]);
        (await RefusedAsync(about, Answer(), s_head)).ShouldBe(["FAI-02"]);
        await _bench.StepAsync(about, (new Hear(Agent.Id, "I forgot."), s_head), (Answer(), s_head), (new Accept(), s_customer));
        (await RefusedAsync(about, new Close(), Agent)).ShouldBe(["FAI-01"]);
        (await _bench.StepAsync(about, (new Close(), s_head))).Ending.ShouldBe(Ending.Decided);
    }

    [Fact]
    public async Task An_internal_customer_s_complaint_is_a_complaint_like_any_other()
    {
        var inside = (await _bench.Desk.ReceiveAsync(new("The maps of the network are out of date.")
        {
            Complainant = new("technician"),
            Customer = new(CustomerKind.Individual, CustomerRoles.User, CustomerPosition.Internal),
        }, Agent)).Complaint!;
        var outside = await _bench.ReceiveAsync();
        inside.Obligations.ShouldBe(outside.Obligations);
        inside.Deadlines.ShouldBe(outside.Deadlines);
        inside.Draft!.Customer!.Position.ShouldBe(CustomerPosition.Internal);
        await _bench.StepAsync(inside, (Answer(), Agent), (new Accept(), s_customer), (new Close(), Agent));
    }

    private async Task<IEnumerable<string>> RefusedAsync(Complaint complaint, ComplaintCommand command, Actor actor)
    {
        var answer = await _bench.Desk.SendAsync(complaint.Key.Id, command, actor);
        answer.Status.ShouldBe(DeskStatus.Refused);
        return answer.Refusals.Select(refusal => refusal.Code);
    }

    private static Deadline Level(Complaint complaint) => complaint.Deadlines.Single(deadline => deadline.Milestone == DeadlinePolicy.Level);
}
