using BenchmarkDotNet.Attributes;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Stateless;

namespace CustomerCentric.Benchmarks;

/// <summary>What the machine costs beside the decision that it asks for; built only against the real package (-p:WithStateless=true).</summary>
[MemoryDiagnoser]
public class StatelessBenchmarks
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private readonly DecisionContext _agent;
    private readonly Complaint _inProgress;
    private readonly Acknowledge _acknowledge = new();
    private readonly ComplaintStateMachine _machine;

    public StatelessBenchmarks()
    {
        var calendar = WorkingCalendar.Build(c => c.Zone(_zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"));
        _agent = new(ComplaintWorkflow.Standard, new(new("utility"), new("an"), ActorRole.CareAgent), Instant.FromUtc(2026, 6, 1, 14, 0),
            new(new(DeadlinePolicy.Standard, calendar), Roster.Of(new ActorId("an"), new ActorId("binh"), new ActorId("chi")), AuthorityLimits.Unlimited));
        var machine = Machine(Complaint.Unreceived(new(new("utility"), new("C-1"))));
        foreach (var command in new ComplaintCommand[] { new Receive(new ComplaintDraft("The bill is wrong.")), _acknowledge, new Assess { RemedySought = "A bill" }, new TakeUp() })
            machine.Fire(command);
        _inProgress = machine.Complaint;
        _machine = Machine(_inProgress);
    }

    [Benchmark(Baseline = true)]
    public Offset Yardstick() => _zone.GetUtcOffset(_agent.Now);

    [Benchmark]
    public object Decide() => _inProgress.Decide(_acknowledge, _agent);

    [Benchmark]
    public object Construct() => Machine(_inProgress);

    [Benchmark]
    public object Fire()
    {
        _machine.Fire(_acknowledge);
        return _machine.TakeEvents();
    }

    [Benchmark]
    public object ConstructAndFire()
    {
        var machine = Machine(_inProgress);
        machine.Fire(_acknowledge);
        return machine.TakeEvents();
    }

    [Benchmark]
    public bool CanFire() => _machine.CanFire(_machine.WithCommand(ComplaintTrigger.Acknowledge), _acknowledge);

    [Benchmark]
    public object PermittedTriggers() => _machine.GetPermittedTriggersAsync().Result;

    [Benchmark]
    public object Offers() => _inProgress.Offers(_agent);

    private ComplaintStateMachine Machine(Complaint complaint) => new(complaint, ComplaintWorkflow.Standard, (_, _) => _agent);
}
