using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Where a deadline stands. Stored by name.</summary>
public enum DeadlineState
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>What was promised happened in time; of a recurring milestone: it took place.</summary>
    Met,

    /// <summary>The due instant passed. Latched: nothing recalculates it away and it never fires again.</summary>
    Breached,

    /// <summary>Nothing is promised any more, e.g. because the complaint was withdrawn or a window ran out unused.</summary>
    Waived,
}

/// <summary>One complaint's occurrence of a milestone. Immutable.</summary>
/// <param name="Milestone">The milestone's name in the policy.</param>
/// <param name="Occurrence">1 for the first start of the clock, 2 for the next, and so on.</param>
/// <param name="Epoch">Begins at 1 and rises only when the due time or the state changes; a message with an older epoch is stale.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Limit">The time limit that was counted.</param>
/// <param name="StartedAt">When its clock started.</param>
/// <param name="Due">When it falls, or fell, due.</param>
/// <param name="StoppedAt">When the promised thing happened or was waived, also if too late; null while it has not.</param>
public sealed record Deadline(
    string Milestone, int Occurrence, int Epoch, DeadlineState State, TimeLimit Limit, Instant StartedAt, DueTime Due,
    Instant? StoppedAt = null)
{
    /// <summary>Whether it runs although its due instant has passed; at the due instant itself it is not missed yet.</summary>
    public bool IsMissedAt(Instant now) => State == DeadlineState.Running && Due.At < now;

    /// <summary>How the due time came about, counted again in the calendar that the complaint keeps.</summary>
    /// <exception cref="CalendarRangeException">The calendar is another one and does not know the days.</exception>
    public DeadlineExplanation Explain(WorkingCalendar calendar) => Limit.Explain(StartedAt, calendar);

    /// <summary>
    /// The same occurrence after what it promised happened (or after it no longer needed to). In time is up to and
    /// including the due instant; a latched breach stays one. Late, a promise is breached; of the other kinds, whose
    /// passing is no breach, nothing is left to wait for.
    /// </summary>
    internal Deadline Stop(Instant at, DeadlineState inTime, MilestoneKind kind) => State switch
    {
        DeadlineState.Running => this with { State = at <= Due.At ? inTime : Late(kind), StoppedAt = Stopped(at), Epoch = Epoch + 1 },
        DeadlineState.Breached when StoppedAt is null => this with { StoppedAt = Stopped(at) },
        _ => this,
    };

    // What is dated back to before the clock started stops it where it stood.
    private Instant Stopped(Instant at) => Instant.Max(at, StartedAt);

    private static DeadlineState Late(MilestoneKind kind) => kind == MilestoneKind.Promise ? DeadlineState.Breached : DeadlineState.Waived;
}
