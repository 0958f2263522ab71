using System.Globalization;
using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

public class PermissionTests
{
    [Fact]
    public void Who_may_take_which_step_at_which_level()
    {
        var ladder = Ladder.ThreeLevels;
        var roles = Enum.GetValues<ActorRole>();
        var text = new StringBuilder("step".PadRight(18) + string.Concat(roles.Select(role => $"{role}".PadRight(15))).TrimEnd() + "\n");
        foreach (var trigger in Enum.GetValues<ComplaintTrigger>())
        {
            var cells = roles.Select(role => Levels(level => Permissions.Allows(ComplaintWorkflow.Standard.PermittedFor(trigger), role, ladder[level])).PadRight(15));
            text.Append(CultureInfo.InvariantCulture, $"{trigger,-18}{string.Concat(cells).TrimEnd()}\n");
        }
        Snapshot.Match(text.ToString());

        static string Levels(Func<int, bool> may) => string.Concat(Enumerable.Range(1, 3).Select(level => may(level) ? $"{level}" : "-"));
    }

    [Theory]
    [InlineData(ComplaintState.HandedOver, ComplaintTrigger.TakeUp, ActorRole.CareAgent)]
    [InlineData(ComplaintState.InProgress, ComplaintTrigger.Answer, ActorRole.Director)]
    [InlineData(ComplaintState.Answered, ComplaintTrigger.Object, ActorRole.HeadOfCare)]
    [InlineData(ComplaintState.Received, ComplaintTrigger.Refuse, ActorRole.CareAgent)]
    [InlineData(ComplaintState.Received, ComplaintTrigger.MilestonePassed, ActorRole.Director)]
    [InlineData(ComplaintState.Received, ComplaintTrigger.Assess, ActorRole.Complainant)]
    public void Another_role_is_refused_and_nothing_changes(ComplaintState state, ComplaintTrigger trigger, ActorRole role)
    {
        var walk = ComplaintInState.Of(state);
        var decision = walk.Decide(trigger, Office.Person(role));
        var refusal = decision.Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Principle, refusal.Severity).ShouldBe(("TEC-03", null, Severity.Block));
        refusal.ShouldBeReadable();
        refusal.Text().ShouldContain($"{role}");
        decision.State.ShouldBeSameAs(walk.Complaint);
        decision.Events.ShouldBeEmpty();
    }
}
