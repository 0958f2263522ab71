using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>All that a complaint's deadlines depend on besides the event that just happened. A value, because every step makes one. Immutable.</summary>
/// <param name="Terms">Policy and calendar.</param>
/// <param name="ReceivedAt">When the complaint was received.</param>
internal readonly record struct ClockContext(DeadlineTerms Terms, Instant ReceivedAt)
{
    /// <summary>The facts that are true of the complaint.</summary>
    public ImmutableHashSet<string> Facts { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The pauses that are over.</summary>
    public ImmutableArray<Interval> Pauses { get; init; } = [];

    /// <summary>Since when it is paused; null when it is not.</summary>
    public Instant? PausedSince { get; init; }

    /// <summary>The host's schedules.</summary>
    public ImmutableDictionary<string, ImmutableArray<LocalDate>> Schedules { get; init; } = ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty;

    /// <summary>The limit of the level now responsible, in place of the escalating milestone's own; null keeps it.</summary>
    public TimeLimit? LevelLimit { get; init; }

    private LocalDate ReceivedOn => ReceivedAt.InZone(Terms.Calendar.Zone).Date;

    /// <summary>Whether the milestone is promised to this complaint at all.</summary>
    public bool IsPromised(Milestone milestone) =>
        (milestone.Condition is null || Facts.Contains(milestone.Condition)) && IsForReceipt(milestone);

    /// <summary>The milestone of a name that counts for complaints received when this one was; null when there is none.</summary>
    public Milestone? MilestoneNamed(string name)
    {
        foreach (var milestone in Terms.Policy.Milestones)
        {
            if (milestone.Name == name && IsForReceipt(milestone))
                return milestone;
        }
        return null;
    }

    /// <summary>The milestone's limit for this complaint; null for a duty without measure.</summary>
    public TimeLimit? LimitOf(Milestone milestone) => milestone.Escalates && LevelLimit is not null ? LevelLimit : milestone.LimitFor(Facts);

    /// <summary>In what the milestone's limit is counted.</summary>
    public Counting CountingFor(Milestone milestone)
    {
        var pauses = milestone.MayPause ? Pauses : [];
        // Nearly always nothing is special, and then all complaints share one.
        return pauses.IsEmpty && Schedules.IsEmpty && Terms.Policy.Rules.StatutoryPauses.IsEmpty
            ? Terms.Plain
            : CountingWith(pauses);
    }

    /// <summary>From when a milestone's clock runs that an event starts; null where the calendar cannot tell.</summary>
    public LocalStart? StartOf(string clockEvent, Instant at)
    {
        if (clockEvent != ClockEvents.Received || !Terms.Policy.Rules.WaitsForOpening)
            return new(at, Terms.Calendar.Zone);
        try
        {
            return new(Terms.Calendar.NextOpening(at), Terms.Calendar.Zone);
        }
        catch (CalendarRangeException)
        {
            return null;
        }
    }

    /// <summary>As if what stands still ran again from an instant on.</summary>
    public ClockContext ResumedAt(Instant at) => PausedSince is { } since
        ? this with { PausedSince = null, Pauses = since < at ? Pauses.Add(new(since, at)) : Pauses }
        : this;

    private Counting CountingWith(ImmutableArray<Interval> pauses) => new(Terms.Calendar)
    {
        Pauses = pauses,
        PausedDates = Terms.Policy.Rules.StatutoryPauses.IsEmpty ? [] : [.. Terms.Policy.Rules.StatutoryPauses
            .Where(IsForReceipt).Select(pause => pause.Dates)],
        Schedules = Schedules,
    };

    private bool IsForReceipt(StatutoryPause pause) => pause.Received is null || pause.Received.Contains(ReceivedOn);

    /// <summary>Whether this edition of the milestone counts for complaints received when this one was.</summary>
    public bool IsForReceipt(Milestone milestone) => milestone.Received is null || milestone.Received.Contains(ReceivedOn);
}
