namespace CustomerCentric.Deadlines;

/// <summary>What a complaint's deadlines are counted by: a policy and a working calendar. Immutable, thread-safe.</summary>
/// <param name="Policy">What is promised.</param>
/// <param name="Calendar">In which days and hours it is counted.</param>
public sealed record DeadlineTerms(DeadlinePolicy Policy, WorkingCalendar Calendar)
{
    /// <summary>What is promised.</summary>
    public DeadlinePolicy Policy { get; } = Policy;

    // Not to be changed by `with`: what follows is derived from both.
    /// <summary>In which days and hours it is counted.</summary>
    public WorkingCalendar Calendar { get; } = Calendar;

    /// <summary>The content hashes under which these terms are archived.</summary>
    public TermsVersion Version { get; } = new(Policy.Version, Calendar.Version, Calendar.ZoneVersion);

    /// <summary>The calendar with nothing paused and no schedules.</summary>
    internal Counting Plain { get; } = new(Calendar);

    /// <summary>The clock with which every complaint begins of which no facts and schedules are given.</summary>
    internal ComplaintClock Unstarted => field ??= ComplaintClock.Unstarted(new(this, default));

    /// <summary>Whether policy, calendar and the rules of its zone are the same. What is derived from them, and when, does not matter.</summary>
    public bool Equals(DeadlineTerms? other) =>
        other is not null && ReferenceEquals(Policy, other.Policy) && Calendar.Equals(other.Calendar) && Version == other.Version;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Calendar, Version);
}

/// <summary>Names the terms of a complaint by content, so that they cannot change behind its back.</summary>
/// <param name="Policy">Content hash of the policy.</param>
/// <param name="Calendar">Content hash of the calendar.</param>
/// <param name="Zone">Content hash of the rules of the calendar's zone: with another release of the time zone data the same calendar may give other due times.</param>
public readonly record struct TermsVersion(string Policy, string Calendar, string Zone);
