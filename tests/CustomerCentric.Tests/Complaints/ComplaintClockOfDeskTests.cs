using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>The clock of a complaint that a desk keeps: nothing that moved a deadline is missing from what it tells.</summary>
public class ComplaintClockOfDeskTests
{
    [Fact]
    public async Task It_explains_what_was_extended_and_paused_where_the_limit_alone_does_not()
    {
        var bench = new DeskBench();
        var received = (await bench.Desk.ReceiveAsync(new("No water.") { Complainant = new("customer-1") }, Customer)).Complaint!;
        await bench.StepAsync(received, (new Acknowledge(), Agent), (WellFormed.Command(ComplaintTrigger.Assess, received), Agent), (new TakeUp(), Agent));
        await bench.StepAsync(received, (WellFormed.Command(ComplaintTrigger.Pause, received), Agent));
        bench.Clock.Advance(Duration.FromDays(1));
        await bench.StepAsync(received, (new Resume(), Agent));
        var extended = await bench.StepAsync(received, (WellFormed.Command(ComplaintTrigger.Extend, received), Agent));

        var clock = (await bench.Desk.ClockAsync(received.Key))!;
        clock.Deadlines.ShouldBe(extended.Deadlines);
        var limit = clock.Deadlines.Single(deadline => deadline.Milestone == DeadlinePolicy.Level);
        var explanation = clock.Explain(limit)!;
        explanation.Due.ShouldBe(limit.Due!.Value);
        explanation.Steps.ShouldContain(step => step.Extension != null);
        explanation.Segments.ShouldContain(segment => segment.Kind == SegmentKind.Pause);
    }

    [Fact]
    public async Task There_is_none_of_what_is_unknown_or_is_counted_by_no_terms()
    {
        var bench = new DeskBench();
        (await bench.Desk.ClockAsync(new(Customer.Organisation, new("nobody")))).ShouldBeNull();
        var noted = (await bench.Desk.ReceiveAsync(new("More taps.") { Kind = FeedbackKind.Suggestion, Complainant = new("customer-1") }, Customer)).Complaint!;
        (await bench.Desk.ClockAsync(noted.Key)).ShouldBeNull();
    }

    [Fact]
    public void Other_terms_than_the_complaints_are_said_so()
    {
        var walk = new Walk().Take(ComplaintTrigger.Receive);
        var other = new DeadlineTerms(DeadlinePolicy.ForLevels("hours", new WorkingTime(Duration.FromHours(12))), Office.Calendar);
        Should.Throw<ArgumentException>(() => walk.Workflow.ClockAfter(walk.Events, other)).Message.ShouldContain("'hours'");
    }

    [Fact]
    public void What_happened_counted_again_from_the_start_gives_the_deadlines_that_the_desk_has()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var (workflow, events) = Way(new Random(seed));
            var clock = workflow.ClockAfter(events, Office.Facts.Terms!);
            var again = clock.Under(clock.Terms, events.Max(e => e.OccurredAt), out var refusals);
            refusals.ShouldBeEmpty($"seed {seed}");
            Told(again.Deadlines).ShouldBe(Told(clock.Deadlines), ignoreOrder: true, $"seed {seed}: {string.Join(", ", events.Select(e => e.Step.Trigger))}");
        }
    }

    private static IEnumerable<string> Told(IEnumerable<Deadline> deadlines) => deadlines.Select(deadline =>
        $"{deadline.Milestone} {deadline.Occurrence}: {deadline.State}, from {deadline.StartedAt} to {deadline.Due}, stopped {deadline.StoppedAt}");

    // As a desk does it: what was missed passes first.
    private static (ComplaintWorkflow, IReadOnlyList<ComplaintEvent>) Way(Random random)
    {
        var walk = new Walk { Workflow = random.OneIn(2) ? ComplaintWorkflow.Standard : Office.WithLevels(random.Next(1, 6)) };
        walk.Take(ComplaintTrigger.Receive);
        for (var i = 0; i < 40; i++)
        {
            walk.Now += Duration.FromMinutes(random.Next(60 * 40));
            while (walk.Complaint.Deadlines.Where(deadline => deadline.IsMissedAt(walk.Now)).MinBy(deadline => deadline.Due!.Value.At) is { } missed)
            {
                var passed = walk.Decide(new MilestonePassed(missed.Milestone, missed.Occurrence, missed.Epoch), Actor.System(Office.Organisation));
                walk.Go(passed);
            }
            var trigger = random.Pick(Enum.GetValues<ComplaintTrigger>());
            if (trigger != ComplaintTrigger.MilestonePassed)
                walk.Go(walk.Decide(trigger));
        }
        return (walk.Workflow, walk.Events);
    }
}
