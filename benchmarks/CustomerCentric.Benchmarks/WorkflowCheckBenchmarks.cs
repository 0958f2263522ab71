using BenchmarkDotNet.Attributes;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Benchmarks;

/// <summary>The whole proof of the standard policy over ladders of one to five levels.</summary>
[MemoryDiagnoser]
public class WorkflowCheckBenchmarks
{
    private ComplaintWorkflow _workflow = ComplaintWorkflow.Standard;

    [Params(1, 3, 5)]
    public int Levels { get; set; }

    [GlobalSetup]
    public void Setup() => _workflow = new(new Ladder([.. Enumerable.Range(1, Levels).Select(level =>
        new LadderLevel(new($"Level {level}", $"Cấp độ {level}"), [ActorRole.TechnicalHead]))]));

    [Benchmark]
    public object Prove() => WorkflowProof.Of(_workflow, DeadlinePolicy.Standard);
}
