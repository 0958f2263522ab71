using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Proof;

public class WorkflowCheckTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_standard_workflow_holds_on_ladders_of_one_to_five_levels(int levels)
    {
        var proof = WorkflowProof.Of(Office.WithLevels(levels), DeadlinePolicy.Standard);
        proof.Holds.ShouldBeTrue(proof.ToText());
        proof.Properties.Length.ShouldBe(7);
    }

    [Fact]
    public void The_proof_of_the_standard_workflow_reads_like_this() =>
        Snapshot.Match(WorkflowProof.Of(ComplaintWorkflow.Standard, DeadlinePolicy.Standard).ToText());

    [Fact]
    public void The_proof_of_a_two_stage_law_reads_like_this_in_Vietnamese() =>
        Snapshot.Match(WorkflowProof.Of(Office.WithLevels(2), DeadlinePolicy.Find("scot-spso-mchp")!).ToText("vi"));

    [Fact]
    public void Every_built_in_policy_is_explored()
    {
        foreach (var policy in DeadlinePolicy.All)
        {
            var proof = WorkflowProof.Of(Office.WithLevels(2), policy);
            proof.States.ShouldBeInRange(100, 50_000, policy.Id);
            // What no policy decides holds whatever it promises.
            proof.Properties.Where(property => !property.Holds).Select(property => property.Id).ShouldBeSubsetOf([Defect.AlwaysADate, Defect.LadderEnds], policy.Id);
        }
    }

    [Fact]
    public void The_same_workflow_gives_the_same_proof()
    {
        var (one, other) = (Defect.Proved(), Defect.Proved());
        (one.States, one.Steps, one.ToText()).ShouldBe((other.States, other.Steps, other.ToText()));
    }

    [Fact]
    public void Progress_rises_to_the_number_of_states()
    {
        var seen = new List<long>();
        var proof = WorkflowProof.Of(ComplaintWorkflow.Standard, DeadlinePolicy.Standard, new Reports(seen));
        seen.ShouldBe(seen.Order());
        seen.Count.ShouldBeGreaterThan(1);
        seen[^1].ShouldBe(proof.States);
    }

    [Fact]
    public void It_stops_when_asked_to()
    {
        using var source = new CancellationTokenSource();
        var reports = new Reports([]) { AtFirst = source.Cancel };
        Should.Throw<OperationCanceledException>(() => WorkflowProof.Of(ComplaintWorkflow.Standard, DeadlinePolicy.Standard, reports, source.Token));
    }

    [Fact]
    public void More_milestones_than_fit_are_refused_by_name_of_the_limit()
    {
        var policy = new DeadlinePolicy("many", Enumerable.Range(1, 38).Select(i => new Milestone($"m{i}", new BusinessDays(i))));
        Should.Throw<ArgumentException>(() => WorkflowProof.Of(ComplaintWorkflow.Standard, policy)).Message.ShouldContain("38 milestones to one complaint: at most 37");
    }

    [Fact]
    public void Editions_for_other_dates_of_receipt_are_proved_apart()
    {
        Milestone Until(LocalDate last, Milestone milestone) => milestone with { Received = new(LocalDate.MinIsoValue, last) };
        var change = new LocalDate(2026, 7, 1);
        var editions = new DeadlinePolicy("editions", DeadlinePolicy.Standard.Milestones.SelectMany(each => each.Name != DeadlinePolicy.Level ? [each] : new[]
        {
            Until(change.PlusDays(-1), each),
            each with { Received = new(change, LocalDate.MaxIsoValue), Limit = new BusinessDays(9) },
        }));
        var (one, both) = (Defect.Proved(), WorkflowProof.Of(ComplaintWorkflow.Standard, editions));
        both.Holds.ShouldBeTrue(both.ToText());
        (both.States, both.Steps).ShouldBe((2 * one.States, 2 * one.Steps));

        // From the change on no limit of a level is promised any more.
        var ended = new DeadlinePolicy("ended", DeadlinePolicy.Standard.Milestones.Select(each => each.Name == DeadlinePolicy.Level ? Until(change, each) : each));
        WorkflowProof.Of(ComplaintWorkflow.Standard, ended).Properties.Single(each => each.Id == Defect.LadderEnds).Trace.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_level_limit_with_a_condition_cannot_be_relied_on() =>
        Defect.Proved(policy: Defect.InPolicy(DeadlinePolicy.Level, level => level with { Condition = "complex" }))
            .Properties.Single(each => each.Id == Defect.LadderEnds).Trace.Select(step => step.Trigger).ShouldBe([ComplaintTrigger.Receive]);

    private sealed class Reports(List<long> seen) : IProgress<long>
    {
        public Action? AtFirst { get; init; }

        public void Report(long value)
        {
            seen.Add(value);
            AtFirst?.Invoke();
        }
    }
}
