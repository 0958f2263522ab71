using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// One complaint's deadlines to look at: when each milestone's clock started, what counted, what did not, when it is due and how
/// it stands.
/// </summary>
internal sealed class DeadlineTimeline
{
    private DeadlineTimeline(ComplaintClock clock, Instant until)
    {
        Clock = clock;
        Until = until;
        Rows = [.. clock.Deadlines.Select(deadline => TimelineRow.Of(deadline, clock, until))];
        var date = Start.InZone(Zone).Date;
        NotStarted = [.. clock.Terms.Policy.Milestones.Where(milestone =>
            (milestone.Received is null || milestone.Received.Contains(date)) && Rows.All(row => row.Milestone.Name != milestone.Name))];
        Scale = new(Start, Rows.Aggregate(until, (end, row) => Instant.Max(end, row.End)), Zone);
    }

    internal ComplaintClock Clock { get; }

    /// <summary>Of when the states are.</summary>
    internal Instant Until { get; }

    /// <summary>When the first thing happened.</summary>
    internal Instant Start => Clock.Events[0].At;

    internal DateTimeZone Zone => Clock.Terms.Calendar.Zone;

    /// <summary>In the order in which they began.</summary>
    internal ImmutableArray<TimelineRow> Rows { get; }

    /// <summary>What the policy promises for this receipt, but not yet or not in this case.</summary>
    internal ImmutableArray<Milestone> NotStarted { get; }

    internal TimelineScale Scale { get; }

    internal static DeadlineTimeline Of(ComplaintClock clock, Instant until)
    {
        if (clock.Events.IsEmpty)
            throw new InvalidOperationException("Nothing has happened yet that a timeline could begin with: apply the receipt first.");
        if (until < clock.Events[^1].At)
            throw new ArgumentException($"The last event was at {clock.Events[^1].At}: a timeline goes until then at least.", nameof(until));
        return new(clock.At(until), until);
    }

    internal string ToText(string language) => new TimelineText(this, TimelineWords.In(language)).Write();

    internal string ToHtml(string language) => new TimelinePage(this, TimelineWords.In(language)).Write();
}
