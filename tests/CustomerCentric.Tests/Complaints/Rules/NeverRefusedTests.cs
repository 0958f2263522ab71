using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>The complainant is never punished for the organisation's omission.</summary>
public class NeverRefusedTests
{
    [Fact]
    public void No_rule_stops_a_complainant_or_the_system_whatever_is_missing() => Properties.Hold(500, random =>
    {
        var steps = new RandomSteps(random);
        var complaint = Complaint.Unreceived(Office.Key);
        for (var i = 0; i < 30; i++)
        {
            var command = steps.NextCommand(complaint);
            var context = steps.NextContext(complaint, command);
            var decision = complaint.Decide(command, context);
            if (Severities.IsNeverRefused(command.Trigger, context.Actor.Role))
                decision.Refusals.Select(refusal => refusal.Code).ShouldBeSubsetOf(["TEC-02", "TEC-03", "TEC-04", "TEC-12"]);
            complaint = decision.State;
        }
    });

    [Fact]
    public void Any_draft_is_received() => Properties.Hold(1000, random =>
    {
        var steps = new RandomSteps(random);
        var receive = new Receive(steps.Draft());
        var unreceived = Complaint.Unreceived(Office.Key);
        var received = unreceived.Decide(receive, steps.NextContext(unreceived, receive));
        received.Refusals.ShouldBeEmpty();
        received.State.State.ShouldBe(ComplaintState.Received);
        received.Events[0].Remarks.Select(remark => remark.Severity).ShouldNotContain(Severity.Block);
    });
}
