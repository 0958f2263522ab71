using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>What is written is read again, member by member and byte by byte.</summary>
public class ComplaintEventJsonTests
{
    public static TheoryData<Type> Commands => [.. Filled.Commands];

    [Fact]
    public void Every_command_has_an_entry_of_its_own_under_the_name_of_its_trigger()
    {
        StepForms.All.Select(form => form.Command).OrderBy(type => type.Name).ShouldBe(Filled.Commands);
        StepForms.All.ShouldAllBe(form => form.Kind == Filled.Command(form.Command).Trigger.ToString());
    }

    [Theory, MemberData(nameof(Commands))]
    public void No_property_of_a_command_is_forgotten(Type command) => CheckRoundTrip(Filled.Event(Filled.Command(command)));

    [Fact]
    public void Whatever_happens_to_complaints_is_read_as_it_was_written() => Properties.Hold(300, random =>
    {
        var steps = new RandomSteps(random);
        var complaint = Complaint.Unreceived(Office.Key);
        List<ComplaintEvent> events = [];
        for (var i = 0; i < 30; i++)
        {
            var command = steps.NextCommand(complaint);
            var decision = complaint.Decide(command, steps.NextContext(complaint, command));
            complaint = decision.State;
            events.AddRange(decision.Events);
        }
        var read = events.ConvertAll(CheckRoundTrip);
        Members.Of(Complaint.Fold(read)).ShouldBe(Members.Of(complaint));
        Complaint.Fold(read).Deadlines.SequenceEqual(complaint.Deadlines).ShouldBeTrue();
    });

    [Fact]
    public void Events_are_stored_as_approved()
    {
        var steps = StepForms.All.OrderBy(form => form.Kind)
            .Select(form => (Walk[0] with { Step = Filled.Command(form.Command) }).ToJson())
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => $"{json.GetProperty("kind").GetString()} {json.GetProperty("step").GetRawText()}");
        Snapshot.Match($"{Walk[0].ToJson()}\n{Filled.Event(new Accept()).ToJson()}\n\n{string.Join('\n', steps)}\n");
    }

    [Fact]
    public void A_line_is_one_line_and_names_stay_readable()
    {
        var line = (Walk[0] with { Step = new Receive(new("Đồng hồ\r\nsai <b>")) }).ToJson();
        line.ShouldContain("""{"words":"Đồng hồ\r\nsai <b>"}""");
        line.ShouldStartWith("""{"schema":1,"kind":"Receive","organisation":"hue-water","complaint":"C-1","sequence":1,""");
        line.ShouldContain("\"occurredAt\":\"2026-06-01T02:00:00Z\"");
    }

    [Fact]
    public void What_a_step_should_say_and_does_not_is_no_obstacle()
    {
        var read = CheckRoundTrip(Walk[0] with { Step = new HandBack(null!, new(null!)) });
        ((HandBack)read.Step).Reason.ShouldBeNull();
        ((HandBack)read.Step).Record!.Summary.ShouldBeNull();
        CheckRoundTrip(Walk[0] with { Step = new Answer(Outcome.Upheld, [null!, ""], null, null) { Language = null! } });
        var noArrays = Walk[0] with { Remarks = default, Deadlines = default };
        ComplaintEvent.FromJson(noArrays.ToJson()).Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Long_texts_and_the_ends_of_time_are_kept()
    {
        var words = string.Concat(Enumerable.Repeat("Nước đục \u202E. ", 70_000));
        var read = CheckRoundTrip(Walk[0] with
        {
            Step = new Receive(new(words)) { OccurredAt = Instant.MaxValue },
            OccurredAt = Instant.MinValue,
            Actor = new(new("somebody-else"), new("ann"), ActorRole.System),
        });
        ((Receive)read.Step).Draft.Words.ShouldBe(words);
        read.Actor.Organisation.Value.ShouldBe("somebody-else");
    }

    [Fact]
    public void An_amount_keeps_its_decimals() =>
        CheckRoundTrip(Walk[0] with { Step = new Answer(Outcome.Upheld, [], null, null) { Remedy = new("refund", 12.50m) } }).ToJson()
            .ShouldContain("\"amount\":12.50}");

    [Fact]
    public void Where_nobody_is_limited_one_word_says_so()
    {
        static ComplaintEvent By(AuthorityLimits limits) => Walk[0] with { Facts = new(null, null, limits) };
        var unlimited = AuthorityLimits.Unlimited;
        CheckRoundTrip(By(unlimited)).ToJson().ShouldEndWith("\"facts\":{\"authority\":\"unlimited\"}}");
        foreach (var limits in new[]
        {
            new(unlimited.MaxAmounts.Remove(ActorRole.CareAgent)),
            new(unlimited.MaxAmounts.SetItem(ActorRole.CareAgent, 5)),
            unlimited with { ByKind = unlimited.ByKind.Add("refund", unlimited.MaxAmounts) },
        })
            CheckRoundTrip(By(limits)).ToJson().ShouldContain("\"authority\":{\"maxAmounts\":{");
    }

    [Fact]
    public void What_no_name_stands_for_is_not_written()
    {
        Should.Throw<ArgumentException>(() => (Walk[0] with { From = (ComplaintState)99 }).ToJson()).Message.ShouldContain("99 is no ComplaintState");
        Should.Throw<ArgumentException>(() => (Walk[0] with { Obligations = (Obligations)(1 << 30) | Obligations.Assess }).ToJson())
            .Message.ShouldContain("1073741824 is no Obligations");
        Should.Throw<ArgumentException>(() => (Walk[0] with { Step = new MarkDuplicate(default) }).ToJson()).Message.ShouldContain("ComplaintId");
    }

    [Fact]
    public void A_typical_event_takes_less_than_a_kilobyte() =>
        // Most steps are decided without asking for roster and authority.
        Walk.Average(e => Encoding.UTF8.GetByteCount((e with { Facts = new(e.Facts.Terms) }).ToJson())).ShouldBeInRange(500, 1024);

    internal static ImmutableArray<ComplaintEvent> Walk { get; } =
    [
        .. new Walk().Take(ComplaintTrigger.Receive, ComplaintTrigger.Acknowledge, ComplaintTrigger.Assess, ComplaintTrigger.TakeUp,
            ComplaintTrigger.HandOver, ComplaintTrigger.TakeUp, ComplaintTrigger.Answer, ComplaintTrigger.Accept, ComplaintTrigger.Close).Events,
    ];

    internal static ComplaintEvent CheckRoundTrip(ComplaintEvent e)
    {
        var line = e.ToJson();
        var read = ComplaintEvent.FromJson(line);
        Members.Of(read).ShouldBe(Members.Of(e));
        read.Step.ShouldBeOfType(e.Step.GetType());
        read.Deadlines.SequenceEqual(e.Deadlines).ShouldBeTrue();
        read.ToJson().ShouldBe(line);
        line.ShouldNotContain('\n');
        return read;
    }
}
