using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// One complaint's deadlines to look at: when each milestone's clock started, what counted, what did not, when it is due and how
/// it stands. As text for a terminal, or as a page for a browser. Immutable and safe for any number of threads.
/// </summary>
public sealed class DeadlineTimeline
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

    /// <summary>Looks at a complaint's deadlines.</summary>
    /// <param name="clock">A clock to which something has happened.</param>
    /// <param name="until">Of when the states are to be; not before the last event. Due times after it are shown all the same.</param>
    /// <exception cref="ArgumentException">Nothing has happened yet, or something happened later.</exception>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public static DeadlineTimeline Of(ComplaintClock clock, Instant until)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (clock.Events.IsEmpty)
            throw new ArgumentException("Nothing has happened yet that a timeline could begin with: apply the receipt first.", nameof(clock));
        if (until < clock.Events[^1].At)
            throw new ArgumentException($"The last event was at {clock.Events[^1].At}: a timeline goes until then at least.", nameof(until));
        return new(clock.At(until), until);
    }

    /// <summary>
    /// The timeline as plain text, lines ending with LF: for each milestone how it stands, and a bar of at most 72 columns.
    /// </summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language = "en") => new TimelineText(this, TimelineWords.In(language)).Write();

    /// <summary>
    /// The timeline as one HTML page that needs nothing else: styles and drawing (SVG) stand in it, no script, no request to
    /// anywhere. Readable on a phone, in the dark and on paper; words and shapes tell things apart without colour.
    /// </summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToHtml(string language = "en") => new TimelinePage(this, TimelineWords.In(language)).Write();
}
