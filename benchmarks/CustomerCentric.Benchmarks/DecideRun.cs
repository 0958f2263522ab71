using System.Collections.Immutable;
using System.Diagnostics;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>
/// One decision of every trigger, each from where its step makes sense, and what a complaint weighs while it is held. The best of
/// several rounds; in yardsticks, a few of them are measured by <see cref="DecideBenchmarks"/>.
/// </summary>
internal static class DecideRun
{
    private const int Rounds = 15;
    private const int Calls = 4_000;

    private static readonly DateTimeZone s_zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant s_now = Instant.FromUtc(2026, 6, 1, 14, 0);
    private static readonly LevelRecord s_record = new("Meter read again.", "meter");
    private static readonly Remedy s_refund = new("refund", 500);

    private static readonly RuleFacts s_facts = new(
        new(DeadlinePolicy.Standard, WorkingCalendar.Build(c => c.Zone(s_zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"))),
        Roster.Of(new ActorId("an"), new ActorId("binh"), new ActorId("chi")),
        new(ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.TechnicalHead, 1000).Add(ActorRole.Director, 1000)))
    {
        Office = new(),
    };

    public static void Run()
    {
        // Once for the compiler, which needs a while to do its best.
        foreach (var trigger in Enum.GetValues<ComplaintTrigger>())
        {
            var (before, command, context) = Step(trigger);
            Best(() => before.Decide(command, context));
        }
        Thread.Sleep(1_000);
        foreach (var trigger in Enum.GetValues<ComplaintTrigger>())
        {
            var (before, command, context) = Step(trigger);
            var (nanoseconds, bytes) = Best(() => before.Decide(command, context));
            Console.WriteLine($"{trigger}: {nanoseconds:N0} ns, {bytes:N0} B");
        }
        Held("received", []);
        Held("in progress", Worked);
        Held("closed", Closed);
    }

    private static ImmutableArray<ComplaintCommand> Received => [new Receive(new ComplaintDraft("The bill is wrong.") { RemedySought = "A corrected bill", FirstContact = "Explained." })];

    private static ImmutableArray<ComplaintCommand> Worked => [.. Received, new Acknowledge(), new Assess(), new TakeUp()];

    private static ImmutableArray<ComplaintCommand> Proposed => [.. Worked, new Propose(Outcome.Upheld, ["The meter was misread."]) { Remedy = s_refund }];

    private static ImmutableArray<ComplaintCommand> Answered => [.. Received, Answer()];

    private static ImmutableArray<ComplaintCommand> Closed => [.. Answered, new Accept(), new Close("meter")];

    private static Answer Answer() => new(Outcome.Upheld, ["The meter was misread."], "The next level, within ten days.", s_record);

    private static HandOver HandOver() => new("Meter read again.", "We look into it.", "The department replies in five days.", s_record);

    private static (ImmutableArray<ComplaintCommand> Before, ComplaintCommand Step) Way(ComplaintTrigger trigger) => trigger switch
    {
        ComplaintTrigger.Receive => ([], Received[0]),
        ComplaintTrigger.TakeNote => ([], new TakeNote(new ComplaintDraft("More taps, please."))),
        ComplaintTrigger.TreatAsComplaint => ([new TakeNote(new ComplaintDraft("More taps, please."))], new TreatAsComplaint()),
        ComplaintTrigger.Acknowledge => (Received, new Acknowledge()),
        ComplaintTrigger.Assess => (Received, new Assess()),
        ComplaintTrigger.DeclareInterest => (Worked, new DeclareInterest(false)),
        ComplaintTrigger.TakeUp => ([.. Received, new Acknowledge(), new Assess()], new TakeUp()),
        ComplaintTrigger.DelegateTo => ([.. Worked, HandOver()], new DelegateTo(new("dung"), "Knows meters.")),
        ComplaintTrigger.Consult => (Worked, new Consult(new("dung"), "Is the meter right?")),
        ComplaintTrigger.Advise => ([.. Worked, new Consult(new("dung"), "Is the meter right?")], new Advise("It is.")),
        ComplaintTrigger.Hear => (Worked, new Hear(null, "The bill doubled.")),
        ComplaintTrigger.Pause => (Worked, new Pause(PauseGround.AwaitingComplainant, "The reading.")),
        ComplaintTrigger.Resume => ([.. Worked, new Pause(PauseGround.AwaitingComplainant, "The reading.")], new Resume()),
        ComplaintTrigger.Extend => (Worked, new Extend("The laboratory needs a week.")),
        ComplaintTrigger.Regrade => (Worked, new Regrade(["complex"], [], "Three meters.")),
        ComplaintTrigger.Propose => (Worked, Proposed[^1]),
        ComplaintTrigger.Approve => (Proposed, new Approve()),
        ComplaintTrigger.SendBack => (Proposed, new SendBack("Less.")),
        ComplaintTrigger.HandOver => (Worked, HandOver()),
        ComplaintTrigger.HandBack => ([.. Worked, HandOver()], new HandBack("Belongs to care.", s_record)),
        ComplaintTrigger.Escalate => (Worked, new Escalate("Too grave.", s_record)),
        ComplaintTrigger.Answer => (Worked, Answer()),
        ComplaintTrigger.Accept => (Answered, new Accept()),
        ComplaintTrigger.AcceptInPart => (Answered, new AcceptInPart([1])),
        ComplaintTrigger.Object => (Answered, new RaiseObjection()),
        ComplaintTrigger.DeliverRemedy => ([.. Worked, HandOver(), new TakeUp(), Answer() with { Remedy = s_refund }], new DeliverRemedy("Receipt.")),
        ComplaintTrigger.Refer => (Worked, new Refer("The ombudsman", HasConsent: true)),
        ComplaintTrigger.ConcludeReferral => ([.. Worked, new Refer("The ombudsman", HasConsent: true)], new ConcludeReferral(Outcome.Upheld)),
        ComplaintTrigger.Close => ([.. Answered, new Accept()], new Close("meter")),
        ComplaintTrigger.Thank => (Closed, new Thank("letter")),
        ComplaintTrigger.AskSatisfaction => (Closed, new AskSatisfaction()),
        ComplaintTrigger.Withdraw => (Received, new Withdraw()),
        ComplaintTrigger.Refuse => (Received, new Refuse(RefusalGround.NotOurs, "Another utility's pipe.")),
        ComplaintTrigger.Cancel => (Received, new Cancel("Entered twice.")),
        ComplaintTrigger.MarkDuplicate => (Received, new MarkDuplicate(new("C-2"))),
        ComplaintTrigger.JoinGroup => (Received, new JoinGroup(new("C-2"))),
        ComplaintTrigger.Transfer => (Received, new Transfer("The gasworks")),
        ComplaintTrigger.Reopen => (Closed, new Reopen("It happened again.")),
        _ => (Worked, new MilestonePassed(DeadlinePolicy.Level, 1, 1)),
    };

    private static (Complaint Before, ComplaintCommand Command, DecisionContext Context) Step(ComplaintTrigger trigger)
    {
        var (way, step) = Way(trigger);
        var before = Complaint.Unreceived(new(new("utility"), new("C-1")));
        List<ComplaintEvent> history = [];
        foreach (var earlier in way)
        {
            var decision = Decide(before, earlier, history).Decision;
            (before, history) = (decision.State, [.. history, .. decision.Events]);
        }
        return (before, step, Decide(before, step, history).Context);
    }

    // By whoever may take it; the grammar of roles is not what is measured.
    private static (Decision<Complaint, ComplaintEvent> Decision, DecisionContext Context) Decide(Complaint before, ComplaintCommand command, List<ComplaintEvent> history)
    {
        var now = command is MilestonePassed ? before.Deadlines.Max(deadline => deadline.Due?.At ?? s_now) + Duration.FromSeconds(1) : s_now;
        Decision<Complaint, ComplaintEvent>? last = null;
        foreach (var role in Enum.GetValues<ActorRole>())
        {
            DecisionContext context = new(ComplaintWorkflow.Standard, new(new("utility"), new($"{role}"), role), now, s_facts with { History = [.. history] });
            last = before.Decide(command, context);
            if (last.IsAccepted && !last.Events.IsEmpty)
                return (last, context);
        }
        throw new InvalidOperationException($"{command.Trigger} in {before.State}: {string.Join(' ', last!.Refusals)}");
    }

    private static (double Nanoseconds, double Bytes) Best(Func<object> call)
    {
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++)
                call();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Calls;
        }
        return (best, bytes);
    }

    private static void Held(string what, ImmutableArray<ComplaintCommand> way)
    {
        const int Many = 20_000;
        var held = new Complaint[Many];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Many; i++)
        {
            var complaint = Complaint.Unreceived(new(new("utility"), new("C-1")));
            foreach (var command in way.IsEmpty ? Received : way)
                complaint = Decide(complaint, command, []).Decision.State;
            held[i] = complaint;
        }
        Console.WriteLine($"held, {what}: {(GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Many:N0} B each");
        GC.KeepAlive(held);
    }
}
