using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What no sequence of commands may do to a deadline.</summary>
public class DeadlineLatchTests
{
    [Fact]
    public void An_occurrence_that_ended_stays_as_it_ended() => AtEveryStep((before, after, _) =>
    {
        foreach (var (old, now) in Pairs(before, after))
        {
            if (!old.IsOpen)
                now.State.ShouldBe(old.State);
            if (old.StoppedAt is not null)
                now.ShouldBe(old);
        }
    });

    [Fact]
    public void An_epoch_rises_by_one_when_due_time_or_state_change_and_only_then() => AtEveryStep((before, after, _) =>
    {
        foreach (var (old, now) in Pairs(before, after))
            now.Epoch.ShouldBe(old.Epoch + (old.Due != now.Due || old.State != now.State ? 1 : 0));
    });

    [Fact]
    public void Occurrences_are_numbered_from_1_and_at_most_the_last_one_runs() => AtEveryStep((_, after, _) =>
    {
        foreach (var milestone in after.Deadlines.GroupBy(deadline => deadline.Milestone))
        {
            milestone.Select(deadline => deadline.Occurrence).SequenceEqual(Enumerable.Range(1, milestone.Count())).ShouldBeTrue();
            milestone.SkipLast(1).Count(deadline => deadline.State == DeadlineState.Running).ShouldBe(0);
        }
    });

    [Fact]
    public void An_occurrence_is_met_only_up_to_its_due_instant() => AtEveryStep((_, after, _) =>
        after.Deadlines.Count(deadline => deadline.State == DeadlineState.Met && !(deadline.StoppedAt <= deadline.Due!.Value.At)).ShouldBe(0));

    [Fact]
    public void A_step_that_is_not_taken_leaves_the_complaint_as_it_was() => AtEveryStep((before, after, decision) =>
    {
        if (decision.Events.IsEmpty)
            after.ShouldBeSameAs(before);
    });

    [Fact]
    public void Recorded_times_never_go_back_and_versions_rise_by_one() => AtEveryStep((before, after, decision) =>
    {
        decision.Events.Select(step => step.Sequence).SequenceEqual(Enumerable.Range(before.Version + 1, decision.Events.Length)).ShouldBeTrue();
        after.RecordedAt.ShouldBeGreaterThanOrEqualTo(before.RecordedAt);
        decision.Events.Count(step => step.RecordedAt < before.RecordedAt).ShouldBe(0);
    });

    private static void AtEveryStep(Action<Complaint, Complaint, Decision<Complaint, ComplaintEvent>> check) => Properties.Hold(300, random =>
    {
        var steps = new RandomSteps(random);
        var complaint = Complaint.Unreceived(Office.Key);
        for (var i = 0; i < 40; i++)
        {
            var command = steps.NextCommand(complaint);
            var decision = complaint.Decide(command, steps.NextContext(complaint, command));
            check(complaint, decision.State, decision);
            complaint = decision.State;
        }
    });

    private static IEnumerable<(Deadline Old, Deadline Now)> Pairs(Complaint before, Complaint after) =>
        before.Deadlines.Select(old =>
            (old, after.Deadlines.Single(now => now.Milestone == old.Milestone && now.Occurrence == old.Occurrence)));
}
