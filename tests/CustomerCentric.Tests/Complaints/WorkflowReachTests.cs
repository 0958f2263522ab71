using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints;

public class WorkflowReachTests
{
    private static readonly TransitionTable<ComplaintState, ComplaintTrigger> s_table = ComplaintWorkflow.Standard.Table;

    [Fact]
    public void Every_cell_is_decided_and_says_why_unless_it_is_permitted()
    {
        foreach (var state in s_table.States)
        {
            foreach (var trigger in s_table.Triggers)
            {
                var cell = s_table[state, trigger].ShouldNotBeNull($"{state}.{trigger}");
                (cell.Reason is null).ShouldBe(cell.Kind == TransitionKind.Permitted, $"{state}.{trigger}");
                if (cell.Kind != TransitionKind.Permitted)
                    cell.Target.ShouldBe(state, $"{state}.{trigger}");
            }
        }
    }

    [Fact]
    public void Every_state_can_be_reached() => Reachable(ComplaintState.Draft).ShouldBe(s_table.States, ignoreOrder: true);

    [Theory]
    [InlineData(ComplaintState.Draft)]
    [InlineData(ComplaintState.Received)]
    [InlineData(ComplaintState.Assessed)]
    [InlineData(ComplaintState.HandedOver)]
    [InlineData(ComplaintState.InProgress)]
    [InlineData(ComplaintState.Answered)]
    [InlineData(ComplaintState.Accepted)]
    public void From_an_open_state_a_decided_ending_can_be_reached(ComplaintState open) =>
        Reachable(open).ShouldContain(ComplaintState.Closed);

    [Fact]
    public void An_ended_complaint_can_be_taken_up_again() =>
        new[] { ComplaintState.Closed, ComplaintState.Withdrawn, ComplaintState.Refused }
            .ShouldAllBe(ended => Reachable(ended).Contains(ComplaintState.InProgress));

    private static HashSet<ComplaintState> Reachable(ComplaintState start)
    {
        HashSet<ComplaintState> reached = [start];
        var waiting = new Queue<ComplaintState>(reached);
        while (waiting.TryDequeue(out var state))
        {
            foreach (var cell in s_table.Triggers.Select(trigger => s_table[state, trigger]))
            {
                if (cell.Kind == TransitionKind.Permitted && reached.Add(cell.Target))
                    waiting.Enqueue(cell.Target);
            }
        }
        return reached;
    }
}
