using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Upgrades;

/// <summary>Whatever happened to a complaint, a definition that says the same changes nothing, and its events make it again.</summary>
public class UpgradeNeutralTests
{
    [Fact]
    public void The_same_definition_finds_nothing() => Properties.Hold(400, random =>
    {
        var (steps, events, _) = WalkAnyhow(random, areTermsKept: false);
        new UpgradeCheck(steps.Workflow, version => Archive(version, steps)) { NewTerms = Complaint.Fold(events).Terms is null ? null : steps.Terms }
            .Check(events).Findings.ShouldBeEmpty();
    });

    [Fact]
    public void Terms_that_say_the_same_under_another_name_change_nothing() => Properties.Hold(400, random =>
    {
        var (steps, events, _) = WalkAnyhow(random, areTermsKept: true);
        var terms = TermsOf(steps);
        DeadlineTerms renamed = new(new DeadlinePolicy("renamed", terms.Policy.Milestones), terms.Calendar);
        renamed.Version.ShouldNotBe(terms.Version);
        new UpgradeCheck(steps.Workflow, _ => terms) { NewTerms = renamed }.Check(events).Findings.ShouldBeEmpty();
    });

    [Fact]
    public void The_fold_of_the_events_is_the_state_that_deciding_gave() => Properties.Hold(300, random =>
    {
        var (_, events, decided) = WalkAnyhow(random, areTermsKept: false);
        Folding.ShouldGive(decided, events);
    });

    [Fact]
    public void So_it_is_in_every_state_at_every_level_with_a_pause_and_an_extension()
    {
        foreach (var state in Enum.GetValues<ComplaintState>().Except([ComplaintState.Draft]))
        {
            var walk = ComplaintInState.Of(state, state == ComplaintState.Noted ? null : WellFormed.Draft with { SubjectStaff = [new("ann")] });
            Folding.ShouldGive(walk.Complaint, walk.Events);
        }
        var moved = ComplaintInState.Of(ComplaintState.InProgress).Take(ComplaintTrigger.Pause, ComplaintTrigger.Resume, ComplaintTrigger.Extend, ComplaintTrigger.Regrade);
        Folding.ShouldGive(moved.Complaint, moved.Events);
    }

    private static (RandomSteps Steps, List<ComplaintEvent> Events, Complaint Decided) WalkAnyhow(Random random, bool areTermsKept)
    {
        var steps = new RandomSteps(random);
        var complaint = Complaint.Unreceived(Office.Key);
        List<ComplaintEvent> events = [];
        for (var i = 0; i < 30; i++)
        {
            var command = steps.NextCommand(complaint);
            var context = steps.NextContext(complaint, command);
            var facts = context.Facts with { History = [.. events] };
            var decision = complaint.Decide(command, context with { Facts = areTermsKept ? facts with { Terms = TermsOf(steps) } : facts });
            complaint = decision.State;
            events.AddRange(decision.Events);
        }
        return (steps, events, complaint);
    }

    private static DeadlineTerms TermsOf(RandomSteps steps) => steps.Terms ?? Office.Facts.Terms!;

    private static DeadlineTerms? Archive(TermsVersion version, RandomSteps steps) => version == steps.Terms?.Version ? steps.Terms : null;
}
