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
        ShouldBeWhole(kept.Complaint, kept.Complaint.Decide(command, kept.Context));
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

    [Fact]
    public void A_time_before_the_step_that_came_before_is_refused_to_staff_and_moved_up_for_the_complainant()
    {
        var walk = new Walk().Take(Trigger.Receive);
        walk.Now += Duration.FromDays(2);
        walk.Take(Trigger.Answer);
        var answeredAt = walk.Events[^1].OccurredAt;
        walk.Now += Duration.FromDays(1);
        var early = answeredAt - Duration.FromHours(1);
        walk.Decide(new Reopen("Wrong.") { OccurredAt = early, BackdatingReason = "Told by telephone." }, Office.Person(ActorRole.CareAgent))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-11");
        walk.Decide(new Reopen("Wrong.") { OccurredAt = answeredAt, BackdatingReason = "Told by telephone." }, Office.Person(ActorRole.CareAgent)).IsAccepted.ShouldBeTrue();
        var objected = walk.Decide(new RaiseObjection { OccurredAt = early, BackdatingReason = "Told by telephone." }, Office.Person(ActorRole.Complainant)).Events[0];
        (objected.OccurredAt, objected.Remarks.ShouldHaveSingleItem().Code).ShouldBe((answeredAt, "RES-11"));
    }

    [Fact]
    public void Names_of_remedies_and_staff_are_the_same_however_their_letters_are_composed()
    {
        var (composed, combining) = ("hoàn tiền", "hoa\u0300n tie\u0302\u0300n");
        var amounts = ImmutableSortedDictionary<ActorRole, decimal>.Empty;
        var limits = AuthorityLimits.Unlimited with { ByKind = ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<ActorRole, decimal>>().Add(combining, amounts) };
        limits.Covers(ActorRole.Director, new(composed, 1)).ShouldBeFalse();
        var lines = new ReportingLines(ImmutableSortedDictionary.Create<string, ActorId>(StringComparer.Ordinal).Add(combining, new("chief")));
        lines.ReportsTo(new(composed), new("chief")).ShouldBeTrue();
    }

    [Fact]
    public void A_roster_counts_its_levels_from_one() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Roster(ImmutableSortedDictionary<int, ActorId>.Empty.Add(0, new("ann"))));

    [Fact]
    public void A_value_without_a_name_is_refused_before_it_is_on_any_record()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Pause((PauseGround)99, "Why."));
        Should.Throw<ArgumentOutOfRangeException>(() => new Assess((Urgency)99));
        Should.Throw<ArgumentOutOfRangeException>(() => new Assess { Impact = (Impact)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new Assess { Route = (Route)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new Answer((Outcome)99, [], null, null));
        Should.Throw<ArgumentOutOfRangeException>(() => new Propose((Outcome)99, []));
        Should.Throw<ArgumentOutOfRangeException>(() => new Regrade([], [], null) { Regrading = (CustomerCentric.Deadlines.Regrading)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ComplaintDraft("No water.") { Channel = (Channel)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ComplaintDraft("No water.") { Kind = (FeedbackKind)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ComplaintDraft("No water.") { Source = (ComplaintSource)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => new Actor(Office.Organisation, new("ann"), (ActorRole)99)).Message.ShouldContain("No ActorRole has this value");
    }

    [Fact]
    public void What_names_nobody_is_not_on_file()
    {
        var draft = new ComplaintDraft("No water.") { Complainant = default(CustomerId), SubjectStaff = [default, new("ann")], Follows = default(ComplaintId), AboutHandlingOf = default(ComplaintId) };
        (draft.Complainant, draft.Follows, draft.AboutHandlingOf, draft.SubjectStaff.Length).ShouldBe((null, null, null, 1));
        new Walk().Take(Trigger.Receive).Decide(new Hear(default(ActorId), "She was polite.")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-06");
        new Remedy(null!, 1).Kind.ShouldBeEmpty();
    }

    [Fact]
    public void Categories_and_intake_keys_are_the_same_however_their_letters_are_composed()
    {
        var (composed, combining) = ("rò rỉ", "ro\u0300 ri\u0309");
        var draft = new ComplaintDraft("No water.") { Category = combining, IntakeKey = combining };
        (draft.Category, draft.IntakeKey, new Assess { Category = combining }.Category).ShouldBe((composed, composed, composed));
    }

    [Fact]
    public void Letters_under_tens_of_thousands_of_marks_are_put_in_order_at_once()
    {
        var marks = new string('\u0301', 30_000) + new string('\u0323', 30_000);
        new Remedy("a" + marks, 1).Kind.ShouldStartWith("ạ");
    }

    [Fact]
    public void A_negative_fee_is_no_fee_of_zero_either() =>
        new Walk().Decide(new Receive(WellFormed.Draft with { FeeCharged = -5 })).Events[0].Remarks.ShouldHaveSingleItem().Code.ShouldBe("ACC-01");

    [Fact]
    public void A_rule_of_the_hosts_that_throws_keeps_nobody_out_and_holds_staff_up_with_a_reason()
    {
        var rule = new ComplaintRule("HUE-01", null, "Broken", new("Broken.", "Hỏng."), "The host") { On = [Trigger.Receive, Trigger.Assess], Judge = static moment => throw new FormatException("No such file.") };
        var walk = new Walk { Workflow = new(Ladder.ThreeLevels, new() { Rules = [rule] }) };
        walk.Take(Trigger.Receive).Events[0].Remarks.ShouldHaveSingleItem().ToString().ShouldContain("HUE-01 failed and could not judge the step: FormatException: No such file.");
        var refusal = walk.Decide(Trigger.Assess).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Severity).ShouldBe(("TEC-17", Severity.Block));
    }
}
