using CustomerCentric.Complaints;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Testing;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code of docs/guide/complaints.md.</summary>
public class ComplaintsGuideTests
{
    private const string ThisFile = "ComplaintsGuideTests.cs";
    private const string PagePath = "docs/guide/complaints.md";

    private static readonly OrganisationId s_works = new("water-works");
    private static readonly Actor s_lan = new(s_works, new("lan"), ActorRole.CareAgent);
    private static readonly Actor s_mai = new(s_works, new("mai"), ActorRole.Complainant);

    [Fact]
    public async Task A_complaint_goes_from_receipt_to_close_as_the_page_shows()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 2, 3, 0));
        var notifier = new LetterBox();

        // desk: begin
        var works = new OrganisationId("water-works");
        var lan = new Actor(works, new("lan"), ActorRole.CareAgent);
        var minh = new Actor(works, new("minh"), ActorRole.TechnicalHead);
        var mai = new Actor(works, new("mai"), ActorRole.Complainant);
        var desk = new CustomerCentricOptions
        {
            Roster = Roster.Of(lan.Id, minh.Id, new("director")), // who answers for each level
            Clock = clock,                                        // left out: the system's
            Notifier = notifier,                                  // your letters, e-mails and notices
        }.CreateDesk();
        // desk: end

        // receipt: begin
        var received = await desk.ReceiveAsync(new ComplaintDraft("The bill is twice what the meter shows.")
        {
            Complainant = new("mai"),
            Channel = Channel.Telephone,
            FirstContact = "Read the meter together on the telephone.",
            RemedySought = "a corrected bill",
            Points = ["The bill", "Nobody called back"], // each needs an answer
            IntakeKey = "call-4711",                     // the same call twice is one complaint
        }, lan);
        var id = received.Complaint!.Key.Id;
        // receipt: end

        // ladder: begin
        await desk.SendAsync(id, new Assess(), lan);
        await desk.SendAsync(id, new Acknowledge(), lan);
        await desk.SendAsync(id, new TakeUp(), lan);
        await desk.SendAsync(id, new HandOver(
            Summary: "Bill and meter differ by half.",
            ToldToCustomer: "That the meter is tested.",
            NextSteps: "The technical department replies in five working days; after that the director decides.",
            Record: new LevelRecord("Compared bill and meter.")), lan);
        await desk.SendAsync(id, new TakeUp(), minh);
        // ladder: end

        // clock: begin
        await desk.SendAsync(id, new Pause(PauseGround.AwaitingComplainant, "We need a photograph of the meter."), minh);
        await desk.SendAsync(id, new Resume(), minh);
        await desk.SendAsync(id, new Extend("The meter is at the laboratory."), minh); // the complainant gets an interim reply
        // clock: end

        // refused: begin
        var answer = new Answer(
            Outcome.PartlyUpheld, ["The meter runs fast."], WayOnward: null, new LevelRecord("Meter tested.", Cause: "meter"));
        var refused = await desk.SendAsync(id, answer, minh);
        foreach (var refusal in refused.Refusals)
            Console.WriteLine($"{refusal.Severity} {refusal.Code}: {refusal.Text("en")}"); // FAI-03, FAI-04, FAI-05: nothing was stored
        // refused: end
        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["FAI-03", "FAI-04", "FAI-05"]);
        refused.Refusals.ShouldAllBe(refusal => refusal.Severity == Severity.Block);

        // answer: begin
        await desk.SendAsync(id, answer with
        {
            Findings = ["The meter runs fast.", "We did call, on 3 March."],
            Reasons = "The laboratory measured 1.9 times the flow; the call is in our log.",
            Evidence = ["laboratory report 17", "call log"],
            Remedy = new("refund", 40), // promised: owed until it is delivered
            WayOnward = "The director, if you tell us within ten working days; the ombudsman, free of charge.",
        }, minh);
        await desk.SendAsync(id, new Accept(), mai); // or RaiseObjection, AcceptInPart, or silence, which closes by itself
        await desk.SendAsync(id, new DeliverRemedy("bank transfer of 9 March"), lan);
        await desk.SendAsync(id, new Close(), lan);
        await desk.SendAsync(id, new Thank("letter by hand"), lan);
        await desk.SendAsync(id, new AskSatisfaction(), lan);
        // answer: end

        // once: begin
        var first = await desk.SendAsync(id, new Reopen("The new bill is wrong too."), mai, onceKey: "mail-4712");
        var again = await desk.SendAsync(id, new Reopen("The new bill is wrong too."), mai, onceKey: "mail-4712");
        Console.WriteLine($"{first.Status}, {again.Status}"); // Done, AlreadyDone
        // once: end

        (first.Status, again.Status).ShouldBe((DeskStatus.Done, DeskStatus.AlreadyDone));
        (again.Complaint!.State, again.Complaint.Level, again.Complaint.Reopenings).ShouldBe((ComplaintState.HandedOver, 2, 1));
        again.Complaint.Deadlines.ShouldContain(deadline => deadline.Extensions.Length == 1);

        // sweep: begin
        var now = clock.GetCurrentInstant();
        var swept = await desk.SweepOnceAsync(now); // missed limits climb; swept.NextDue says when to come again
        var sent = await desk.DispatchOnceAsync();  // letters go to the notifier
        // sweep: end
        swept.NextDue.ShouldNotBeNull();
        sent.ShouldBe(notifier.Sent.Count);
        notifier.Sent.Where(letter => letter.ToComplainant).Select(letter => letter.Kind).ShouldBe([
            MessageKind.Acknowledgement, MessageKind.ClockNotice, MessageKind.ClockNotice, MessageKind.InterimReply, MessageKind.AnswerLetter,
            MessageKind.ThankYou, MessageKind.Survey]);
    }

    [Fact]
    public async Task A_host_adds_a_rule_and_lowers_another_as_the_page_shows()
    {
        // settings: begin
        var settings = new WorkflowSettings
        {
            Rules =
            [
                new("OUR-01", Principle.Commitment, "Photograph for bills",
                    new("A complaint about a bill needs a photograph of the meter.", "Khiếu nại về hóa đơn cần ảnh chụp đồng hồ."),
                    "Our service promise, 2026")
                {
                    On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
                    Severity = Severity.Warning,
                    Judge = static moment => moment is { Category: "bill", Command: IDecides { Evidence.IsEmpty: true } } ? Found.NothingMore : null,
                },
            ],
            Lowered = [new("RES-06", Severity.Warning, "Files are kept in the archive until June.")],
            ClosesAfterSilence = false, // somebody closes by hand
        };
        var desk = new CustomerCentricOptions { Workflow = settings }.CreateDesk();
        // settings: end

        var received = await desk.ReceiveAsync(new("Too high.") { Category = "bill" }, s_mai);
        var answered = await desk.SendAsync(received.Complaint!.Key.Id, new Answer(Outcome.Upheld, ["Yes."], "The director.", Record: null), s_lan);
        answered.Remarks.Select(remark => (remark.Code, remark.Severity)).ShouldBe([("RES-06", Severity.Warning), ("OUR-01", Severity.Warning)]);
        answered.Remarks.First().Facts["lowered"].ShouldBe("Files are kept in the archive until June.");
    }

    [Fact]
    public void A_lowered_rule_without_a_reason_is_refused() =>
        Should.Throw<ConfigurationException>(() => new ComplaintWorkflow(Ladder.ThreeLevels, new() { Lowered = [new("RES-06", Severity.Warning, " ")] }));

    [Theory]
    [InlineData("desk")]
    [InlineData("receipt")]
    [InlineData("ladder")]
    [InlineData("clock")]
    [InlineData("refused")]
    [InlineData("answer")]
    [InlineData("once")]
    [InlineData("sweep")]
    [InlineData("settings")]
    public void The_page_shows_the_code_as_it_is_tested(string region) => GuideCode.ShouldStandIn(PagePath, ThisFile, region);
}
