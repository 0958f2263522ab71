using System.Collections.Immutable;
using System.Reflection;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Whatever a command holds, the answer is a decision and nothing is half done.</summary>
public class BadInputTests
{
    public static TheoryData<Trigger> Triggers => [.. Enum.GetValues<Trigger>()];

    [Theory, MemberData(nameof(Triggers))]
    public void A_command_with_nothing_in_it_is_decided_in_every_state(Trigger trigger)
    {
        foreach (var state in Enum.GetValues<ComplaintState>())
        {
            var walk = ComplaintInState.Of(state);
            walk.Owe(walk.Workflow.Plan(trigger).Answers);
            foreach (var facts in new[] { Office.Facts, new RuleFacts() })
            {
                walk.Facts = facts;
                ShouldBeWhole(walk.Complaint, walk.Decide(Empty(trigger), WellFormed.Actor(trigger, walk.Complaint, walk.Workflow)));
            }
        }
    }

    [Theory, MemberData(nameof(Triggers))]
    public void Words_of_a_megabyte_with_marks_from_right_to_left_are_kept_as_they_are(Trigger trigger)
    {
        var words = string.Concat("\u202e\u200f", new string('ữ', 1 << 20), "\u0000\ud800");
        var kept = Rules.Situation.Kept(trigger);
        var command = (ComplaintCommand)Filled(kept.Command.GetType(), words, kept.Command);
        ShouldBeWhole(kept.Complaint, (kept with { Command = command }).Decide());
    }

    [Fact]
    public void The_same_name_typed_with_combining_marks_is_the_same_name()
    {
        var (composed, combining) = ("Nguy\u1ec5n Th\u1ecb H\u01b0\u1eddng", "Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031b\u0300ng");
        string.Equals(combining, composed, StringComparison.Ordinal).ShouldBeFalse();
        new ActorId(combining).ShouldBe(new ActorId(composed));
        new CustomerId(combining).ShouldBe(new CustomerId(composed));
        new OrganisationId(combining).ShouldBe(new OrganisationId(composed));
        new ComplaintId(combining).ShouldBe(new ComplaintId(composed));
        new Remedy(combining, 1).Kind.ShouldBe(composed);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Another_clock_may_run_ahead_by_the_tolerance_and_no_more(int seconds, bool isAccepted)
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var decision = walk.Decide(new Acknowledge { OccurredAt = walk.Now + Duration.FromSeconds(seconds) });
        decision.IsAccepted.ShouldBe(isAccepted);
        if (!isAccepted)
            decision.Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-11");
    }

    [Fact]
    public void A_host_sets_the_tolerance()
    {
        var walk = new Walk { Workflow = new(Ladder.ThreeLevels, new() { ClockTolerance = Duration.FromHours(1) }) }.Take(Trigger.Receive);
        walk.Decide(new Acknowledge { OccurredAt = walk.Now + Duration.FromMinutes(59) }).IsAccepted.ShouldBeTrue();
    }

    private static void ShouldBeWhole(Complaint before, Decision<Complaint, ComplaintEvent> decision)
    {
        if (!decision.IsAccepted)
        {
            decision.Refusals.ShouldNotBeEmpty();
            foreach (var refusal in decision.Refusals)
                refusal.ShouldBeReadable();
            decision.State.ShouldBeSameAs(before);
            decision.Events.ShouldBeEmpty();
            return;
        }
        decision.State.Version.ShouldBe(before.Version + decision.Events.Length);
    }

    // Every parameter and property that can be nothing is nothing.
    private static ComplaintCommand Empty(Trigger trigger)
    {
        var type = WellFormed.Command(trigger, Complaint.Unreceived(Office.Key)).GetType();
        var constructor = type.GetConstructors().Single();
        var command = (ComplaintCommand)constructor.Invoke([.. constructor.GetParameters().Select(Nothing)]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && !property.PropertyType.IsValueType && property.PropertyType != typeof(Remedy)))
            property.SetValue(command, property.PropertyType == typeof(ComplaintDraft) ? new ComplaintDraft(null!) : null);
        return command;
    }

    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(ComplaintDraft) ? new ComplaintDraft(null!)
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private static object Filled(Type type, string words, object like)
    {
        if (like is MilestonePassed)
            return like;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (property.PropertyType == typeof(string) && property.Name is not nameof(Answer.Language) and not nameof(Extend.Milestone))
                property.SetValue(like, words);
            else if (property.PropertyType == typeof(ImmutableArray<string>) && like is not Regrade)
                property.SetValue(like, ImmutableArray.Create(words));
        }
        return like;
    }
}
