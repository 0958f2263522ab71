using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Every state x trigger, in a grid written by hand; the conformance tests send real commands through it.</summary>
public class WorkflowGridTests
{
    // Triggers down, states across; a cell is the state afterwards, '-' refused, '.' ignored.
    private const string Grid = """
                          Draft      Noted      Received   Assessed   HandedOver InProgress Answered   Accepted   Closed     Withdrawn  Refused
        Receive           Received   .          .          .          .          .          .          .          .          .          .
        TakeNote          Noted      .          .          .          .          .          .          .          .          .          .
        TreatAsComplaint  -          Received   -          -          -          -          -          -          -          -          -
        Acknowledge       -          Noted      Received   Assessed   HandedOver InProgress .          -          -          -          -
        Assess            -          -          Assessed   Assessed   HandedOver InProgress -          -          -          -          -
        DeclareInterest   -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        TakeUp            -          -          -          InProgress InProgress InProgress -          -          -          -          -
        DelegateTo        -          -          -          -          InProgress InProgress -          -          -          -          -
        Consult           -          -          Received   Assessed   -          InProgress -          -          -          -          -
        Advise            -          -          Received   Assessed   -          InProgress -          -          -          -          -
        Hear              -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        Pause             -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        Resume            -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        Extend            -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        Regrade           -          -          Received   Assessed   HandedOver InProgress -          -          -          -          -
        Propose           -          -          Received   Assessed   -          InProgress -          -          -          -          -
        Approve           -          -          Received   Assessed   -          InProgress -          -          -          -          -
        SendBack          -          -          Received   Assessed   -          InProgress -          -          -          -          -
        HandOver          -          -          -          HandedOver -          HandedOver -          -          -          -          -
        HandBack          -          -          HandedOver HandedOver HandedOver HandedOver -          -          -          -          -
        Escalate          -          -          HandedOver HandedOver HandedOver HandedOver -          -          -          -          -
        Answer            -          -          Answered   Answered   -          Answered   -          -          -          -          -
        Accept            -          -          -          -          -          -          Accepted   -          -          -          -
        AcceptInPart      -          -          -          -          -          -          HandedOver -          -          -          -
        Object            -          -          -          -          -          -          HandedOver HandedOver HandedOver -          HandedOver
        DeliverRemedy     -          -          -          -          -          -          Answered   Accepted   -          -          -
        Refer             -          -          Received   Assessed   HandedOver InProgress Answered   Accepted   Closed     -          Refused
        ConcludeReferral  -          -          Received   Assessed   HandedOver InProgress Answered   Accepted   Closed     -          Refused
        Close             -          Closed     -          -          -          -          Closed     Closed     -          -          -
        Thank             -          Noted      -          -          -          -          -          -          Closed     Withdrawn  Refused
        AskSatisfaction   -          -          -          -          -          -          -          -          Closed     Withdrawn  Refused
        Withdraw          -          Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  -          -          -
        Refuse            -          -          Refused    Refused    -          -          -          -          -          -          -
        Cancel            -          Closed     Closed     Closed     Closed     Closed     -          -          -          -          -
        MarkDuplicate     -          Closed     Closed     Closed     Closed     Closed     -          -          -          -          -
        JoinGroup         -          Noted      Received   Assessed   HandedOver InProgress -          -          -          -          -
        Transfer          -          Closed     Closed     Closed     Closed     Closed     -          -          -          -          -
        Reopen            -          -          -          -          -          -          HandedOver HandedOver HandedOver Received   Received
        MilestonePassed   .          .          Received   Assessed   HandedOver InProgress Answered   Accepted   .          .          .
        """;

    public static TheoryData<ComplaintState, ComplaintTrigger, string> Cells()
    {
        var cells = new TheoryData<ComplaintState, ComplaintTrigger, string>();
        var lines = Grid.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        foreach (var row in lines.Skip(1))
        {
            for (var column = 0; column < lines[0].Length; column++)
                cells.Add(Enum.Parse<ComplaintState>(lines[0][column]), Enum.Parse<ComplaintTrigger>(row[0]), row[column + 1]);
        }
        return cells;
    }

    [Fact]
    public void A_host_reads_from_every_cell_where_the_step_leads_by_which_rules_or_why_it_does_not()
    {
        var (workflow, table) = (ComplaintWorkflow.Standard, ComplaintWorkflow.Standard.Table);
        foreach (var (state, trigger) in table.States.SelectMany(state => table.Triggers.Select(trigger => (state, trigger))))
        {
            var cell = table[state, trigger];
            workflow.TargetOf(state, trigger).ShouldBe(cell.Kind == TransitionKind.Refused ? null : cell.Target);
            workflow.ReasonAgainst(state, trigger).ShouldBe(cell.Reason);
            (workflow.ReasonAgainst(state, trigger) is null).ShouldBe(cell.Kind == TransitionKind.Permitted);
            if (cell.Kind == TransitionKind.Permitted)
                workflow.RulesFor(trigger).Select(rule => rule.Code).ShouldBe(cell.Rules);
        }
    }

    [Fact]
    public void The_grid_decides_every_state_and_trigger_once() =>
        Cells().Select(cell => (cell[0], cell[1])).ShouldBe(
            from state in Enum.GetValues<ComplaintState>() from trigger in Enum.GetValues<ComplaintTrigger>() select ((object)state, (object)trigger),
            ignoreOrder: true);

    [Fact]
    public void The_reasons_of_the_table() => Snapshot.Match(string.Concat(
        from state in ComplaintWorkflow.Standard.Table.States
        from trigger in ComplaintWorkflow.Standard.Table.Triggers
        let cell = ComplaintWorkflow.Standard.Table[state, trigger]
        where cell.Reason is not null
        group trigger by (state, cell.Kind, Reason: cell.Reason!.En) into row
        select $"{row.Key.state} | {row.Key.Kind} | {row.Key.Reason} | {string.Join(", ", row)}\n"));
}
