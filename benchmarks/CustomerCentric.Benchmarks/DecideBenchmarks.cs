using BenchmarkDotNet.Attributes;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>One decision of the desk's heart; the bar is 150 yardsticks and 1 KB each.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private static readonly LevelRecord s_record = new("Meter read again.", "meter");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private readonly RuleFacts _facts;
    private readonly Instant _now = Instant.FromUtc(2026, 6, 1, 14, 0);
    private readonly Complaint _unreceived = Complaint.Unreceived(new(new("utility"), new("C-1")));
    private readonly Complaint _received;
    private readonly Complaint _inProgress;
    private readonly NaiveComplaint _naive = new(NaiveState.InProgress);
    private readonly DecisionContext _complainant;
    private readonly DecisionContext _agent;
    private readonly DecisionContext _overdue;
    private readonly Receive _receive = new(new ComplaintDraft("The bill is wrong.") { RemedySought = "A corrected bill" });
    private readonly Acknowledge _acknowledge = new();
    private readonly Answer _answer = new(Outcome.Upheld, ["The meter was misread."], "The next level, within ten days.", s_record);
    private readonly HandOver _handOver = new("Meter read again.", "We look into it.", "The department replies in five days.", s_record);
    private readonly MilestonePassed _passed;
    private readonly (ComplaintCommand Command, DecisionContext Context)[] _life;

    public DecideBenchmarks()
    {
        var calendar = WorkingCalendar.Build(c => c
            .Zone(_zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new(2026, 6, 19), "Juneteenth"));
        _facts = new(
            new(DeadlinePolicy.Standard, calendar), Roster.Of(new ActorId("an"), new ActorId("binh"), new ActorId("chi")), AuthorityLimits.Unlimited);
        (_complainant, _agent) = (Context(ActorRole.Complainant), Context(ActorRole.CareAgent));
        _received = _unreceived.Decide(_receive, _complainant).State;
        _inProgress = Taken(Taken(Taken(_received, _acknowledge), new Assess()), new TakeUp());
        var level = _inProgress.Deadlines.Last(deadline => deadline.Milestone == DeadlinePolicy.Level);
        _passed = new(level.Milestone, level.Occurrence, level.Epoch);
        _life = [(_acknowledge, _agent), (new Assess(), _agent), (new TakeUp(), _agent), (_answer, _agent), (new Accept(), _complainant), (new Close(), _agent)];
        _overdue = Context(ActorRole.System) with { Now = level.Due!.Value.At + Duration.FromSeconds(1) };
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => _zone.GetUtcOffset(_now);

    [Benchmark]
    public object DecideReceive() => _unreceived.Decide(_receive, _complainant);

    [Benchmark]
    public object DecideAcknowledge() => _inProgress.Decide(_acknowledge, _agent);

    [Benchmark]
    public object DecideAnswer() => _inProgress.Decide(_answer, _agent);

    [Benchmark]
    public object DecideHandOver() => _inProgress.Decide(_handOver, _agent);

    [Benchmark]
    public object DecideMissedLimitWithEscalation() => _inProgress.Decide(_passed, _overdue);

    [Benchmark]
    public object Offers() => _inProgress.Offers(_agent);

    [Benchmark]
    public object WholeLife()
    {
        var complaint = _unreceived.Decide(_receive, _complainant).State;
        foreach (var (command, context) in _life)
            complaint = complaint.Decide(command, context).State;
        return complaint;
    }

    [Benchmark]
    public object NaiveConstructAndAnswer() => new NaiveComplaint(NaiveState.InProgress).Answer("upheld", "The meter was misread.", _now);

    [Benchmark]
    public object NaiveAnswer() => _naive.Answer("upheld", "The meter was misread.", _now);

    private Complaint Taken(Complaint complaint, ComplaintCommand command)
    {
        var decision = complaint.Decide(command, _agent);
        return decision.IsAccepted ? decision.State : throw new InvalidOperationException(string.Join(' ', decision.Refusals));
    }

    private DecisionContext Context(ActorRole role) =>
        new(ComplaintWorkflow.Standard, new(new("utility"), new($"{role}"), role), _now, _facts);
}
