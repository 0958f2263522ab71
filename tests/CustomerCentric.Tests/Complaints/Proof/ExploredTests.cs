using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Proof;

/// <summary>What the proof explores is what decisions can bring about.</summary>
public class ExploredTests
{
    // Everything that a policy can say of clocks: conditions, fast lanes, expiry after expiry, pauses of windows.
    private static readonly DeadlinePolicy s_intricate = new("intricate",
    [
        .. DeadlinePolicy.Standard.Milestones,
        new("fast", new BusinessDays(3)) { MayPause = true, StartsOn = [ClockEvents.Received, ClockEvents.Reopened, ClockEvents.Objected] },
        new("slow", new CalendarDays(9)) { Condition = "complex", WaivedWhenMet = ["fast"], StopsOn = [ClockEvents.Closed], MayPause = true },
        new("late", new CalendarDays(2)) { StartsOnExpiryOf = ["slow", "fast"], StopsOn = [ClockEvents.TakenUp, ClockEvents.Answered] },
        new("news", new CalendarDays(4)) { Kind = MilestoneKind.Recurring, StartsOn = [ClockEvents.Acknowledged], StartsOnExpiryOf = ["fast"] },
        new("not-yet", new CalendarDays(1)) { Kind = MilestoneKind.NotBefore, StartsOnExpiryOf = [DeadlinePolicy.Level], StopsOn = [ClockEvents.HandedBack, ClockEvents.Closed] },
    ]);

    public static TheoryData<int, string> Cases => new()
    {
        { 1, "standard" }, { 2, "standard" }, { 3, "standard" }, { 5, "standard" }, { 3, "intricate" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void No_walk_of_real_decisions_leaves_what_was_explored(int levels, string name)
    {
        var (workflow, policy) = (Office.WithLevels(levels), name == "standard" ? DeadlinePolicy.Standard : s_intricate);
        var explored = Explored(workflow, policy);
        var walked = new HashSet<(ComplaintState, int, Obligations, string)>();
        Properties.Hold(400, random =>
        {
            var steps = new RandomSteps(random);
            var (complaint, way) = (Complaint.Unreceived(Office.Key), new List<ComplaintEvent>());
            for (var i = 0; i < 60; i++)
            {
                var command = Next(complaint, steps, random, levels);
                var context = steps.NextContext(complaint, command);
                var decision = complaint.Decide(command, context with
                {
                    Workflow = workflow,
                    Actor = random.OneIn(4) ? context.Actor : WellFormed.Actor(command.Trigger, complaint, workflow),
                    Facts = context.Facts with { Terms = new(policy, Office.Calendar), History = [.. way] },
                });
                complaint = decision.State;
                way.AddRange(decision.Events);
                var here = (complaint.State, complaint.Level, complaint.Obligations, Open(complaint, policy));
                if (complaint.State == ComplaintState.Draft)
                    continue;
                if (!explored.Contains(here))
                    Assert.Fail($"{here} after {string.Join(", ", way.Select(each => $"{each.Step.Trigger} {(each.Step as MilestonePassed)?.Milestone} {each.OccurredAt}"))}");
                walked.Add(here);
            }
        });
        // Walks that stay at the gate would prove nothing.
        walked.Count.ShouldBeGreaterThan(levels == 1 ? 100 : 250);
        walked.Select(each => each.Item1).Distinct().Count().ShouldBe(9);
        walked.Max(each => each.Item2).ShouldBe(levels);
    }

    [Fact]
    public void Every_state_of_the_table_is_explored_at_every_level()
    {
        var explored = Explored(ComplaintWorkflow.Standard, DeadlinePolicy.Standard).Select(each => (each.Item1, each.Item2)).ToHashSet();
        foreach (var state in Enum.GetValues<ComplaintState>())
        {
            for (var level = 1; level <= 3; level++)
                explored.Contains((state, level)).ShouldBe(level == 1 || state is not (ComplaintState.Draft or ComplaintState.Noted), $"{state} at level {level}");
        }
    }

    [Fact]
    public void What_was_kept_too_late_settles_nothing()
    {
        // Both run from the receipt; whoever is in time on the fast lane owes nothing on the slow one.
        var clock = ClockModel.Of(new DeadlinePolicy("lanes", new Milestone("fast", new BusinessDays(3)),
            new Milestone("slow", new BusinessDays(9)) { StopsOn = [ClockEvents.Closed], WaivedWhenMet = ["fast"] }), ComplaintWorkflow.Standard).ShouldHaveSingleItem();
        List<ulong> received = [], answered = [];
        clock.After(0, ComplaintTrigger.Receive, promises: false, received);
        clock.After(received.ShouldHaveSingleItem(), ComplaintTrigger.Answer, promises: false, answered);
        answered.Select(runs => string.Join(' ', clock.NamesOf(runs))).ShouldBe(["", "slow"]);
    }

    private static HashSet<(ComplaintState, int, Obligations, string)> Explored(ComplaintWorkflow workflow, DeadlinePolicy policy)
    {
        var clock = ClockModel.Of(policy, workflow).ShouldHaveSingleItem();
        var exploration = new Exploration(new(workflow, clock, ComplainantLetters.Standard), []);
        exploration.Run(_ => { }, CancellationToken.None);
        return [.. exploration.States.Select(state => (state.State, state.Level, state.Owed, string.Join(' ', clock.NamesOf(state.Runs))))];
    }

    // A milestone that nothing follows from is not explored.
    private static string Open(Complaint complaint, DeadlinePolicy policy) => string.Join(' ', policy.Milestones
        .Where(milestone => milestone.Kind != MilestoneKind.NotBefore && complaint.Deadlines.Any(each => each.IsOpen && each.Milestone == milestone.Name))
        .Select(milestone => milestone.Name));

    private static ComplaintCommand Next(Complaint complaint, RandomSteps steps, Random random, int levels)
    {
        var command = steps.NextCommand(complaint);
        return command switch
        {
            Receive receive => receive with { Level = random.Next(1, levels + 2) },
            Regrade when random.OneIn(2) => new Regrade([], ["complex"], "Less."),
            // What ends it would end most walks.
            Withdraw or Cancel or MarkDuplicate or Transfer or Refuse when !random.OneIn(6) => steps.NextCommand(complaint),
            _ => command,
        };
    }
}
