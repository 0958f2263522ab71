using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Where a deadline stands. Stored by name.</summary>
public enum DeadlineState
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>What was promised happened in time; of a recurring milestone: it took place; of a time to wait: it has passed.</summary>
    Met,

    /// <summary>The due instant passed. Latched: nothing recalculates it away and it never fires again.</summary>
    Breached,

    /// <summary>Nothing is promised any more, e.g. because the complaint was withdrawn or a window ran out unused.</summary>
    Waived,

    /// <summary>The clock stands still, so that nobody knows yet when it will be due.</summary>
    Paused,
}

/// <summary>One extension of a deadline that was granted. Immutable.</summary>
/// <param name="At">When.</param>
/// <param name="NoticeAt">When the complainant was told.</param>
/// <param name="Reason">Why; empty where the policy asks for none.</param>
/// <param name="Until">The date agreed upon; null where the policy says how much is added.</param>
public sealed record Extension(Instant At, Instant NoticeAt, string Reason, LocalDate? Until = null);

/// <summary>What moved a deadline besides its limit. Immutable.</summary>
internal sealed record DeadlineAdjustments(ImmutableArray<Extension> Extensions, Instant? MadeDueAt, Grading? Grading)
{
    internal static readonly DeadlineAdjustments None = new([], null, null);

    /// <summary>Whether the other has the same content.</summary>
    public bool Equals(DeadlineAdjustments? other) =>
        other is not null && MadeDueAt == other.MadeDueAt && Grading == other.Grading && Extensions.SequenceEqual(other.Extensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MadeDueAt, Grading, Extensions.Length);
}

/// <summary>What a deadline had been before regrading made its clock run from there. Immutable.</summary>
/// <param name="Limit">The limit that the facts chose, of which only a rest may be left to count.</param>
/// <param name="BegunAt">When its clock started at first.</param>
internal sealed record Grading(TimeLimit Limit, Instant BegunAt);

/// <summary>One complaint's occurrence of a milestone. Immutable.</summary>
/// <param name="Milestone">The milestone's name in the policy.</param>
/// <param name="Occurrence">1 for the first start of the clock, 2 for the next, and so on.</param>
/// <param name="Epoch">Begins at 1 and rises only when the due time or the state changes; a message with an older epoch is stale.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Limit">The time limit that was counted, before extensions; null for a duty without measure.</param>
/// <param name="StartedAt">When its clock started.</param>
/// <param name="Due">When it falls, or fell, due; null while it is paused, and for a duty without measure.</param>
/// <param name="StoppedAt">When the promised thing happened or was waived, also if too late; null while it has not.</param>
public sealed record Deadline(
    string Milestone, int Occurrence, int Epoch, DeadlineState State, TimeLimit? Limit, Instant StartedAt, DueTime? Due,
    Instant? StoppedAt = null)
{
    // Flags of their own instead of nullable values: an eighth of its size, and a complaint has many.
    private readonly DueTime _due = Due.GetValueOrDefault();
    private readonly Instant _stoppedAt = StoppedAt.GetValueOrDefault();
    private readonly bool _isDated = Due.HasValue;
    private readonly bool _isStopped = StoppedAt.HasValue;

    /// <summary>When it falls, or fell, due; null while it is paused, and for a duty without measure.</summary>
    public DueTime? Due
    {
        get => _isDated ? _due : null;
        init => (_due, _isDated) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>When the promised thing happened or was waived, also if too late; null while it has not.</summary>
    public Instant? StoppedAt
    {
        get => _isStopped ? _stoppedAt : null;
        init => (_stoppedAt, _isStopped) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>The extensions that were granted, in order.</summary>
    public ImmutableArray<Extension> Extensions => Adjustments?.Extensions ?? [];

    /// <summary>When an event made it due at the latest on that date, e.g. a deadlock; null when none did.</summary>
    public Instant? MadeDueAt => Adjustments?.MadeDueAt;

    /// <summary>When its clock started at first; regrading may have made it count from later, <see cref="StartedAt"/>.</summary>
    public Instant BegunAt => Adjustments?.Grading?.BegunAt ?? StartedAt;

    // Apart, because most have none and a complaint has many deadlines.
    internal DeadlineAdjustments? Adjustments { get; init; }

    /// <summary>Whether it is still open: running or paused.</summary>
    public bool IsOpen => State is DeadlineState.Running or DeadlineState.Paused;

    // What happened, or fell due, first: then it was over.
    internal Instant EndedAt => Instant.Min(StoppedAt ?? Instant.MaxValue, Due?.At ?? Instant.MaxValue);

    /// <summary>Whether it runs although its due instant has passed; at the due instant itself it is not missed yet.</summary>
    public bool IsMissedAt(Instant now) => State == DeadlineState.Running && Due is { } due && due.At < now;

    /// <summary>How the time limit, before any extension, came about, counted again in the calendar that the complaint keeps.</summary>
    /// <exception cref="CalendarRangeException">The calendar is another one and does not know the days.</exception>
    /// <exception cref="InvalidOperationException">It is a duty without measure.</exception>
    public DeadlineExplanation Explain(WorkingCalendar calendar) => Limit is { } limit
        ? limit.Explain(StartedAt, calendar)
        : throw new InvalidOperationException($"'{Milestone}' is a duty without measure: there is no due time to explain.");

    /// <summary>The same occurrence once its due instant has passed: a promise is breached, a window or a round is over, and what had to wait has waited.</summary>
    internal Deadline Pass(MilestoneKind kind)
    {
        var passed = this with { Epoch = Epoch + 1 };
        return kind switch
        {
            MilestoneKind.Window => passed with { State = DeadlineState.Waived, StoppedAt = Due!.Value.At },
            MilestoneKind.Recurring or MilestoneKind.NotBefore => passed with { State = DeadlineState.Met, StoppedAt = Due!.Value.At },
            _ => passed with { State = DeadlineState.Breached },
        };
    }

    /// <summary>
    /// The same occurrence after what it promised happened (or after it no longer needed to). In time is up to and including
    /// the due instant; later, that one passed first. What must not happen before the due instant is breached by then.
    /// </summary>
    internal Deadline Stop(Instant at, DeadlineState inTime, MilestoneKind kind) => State switch
    {
        DeadlineState.Running when IsMissedAt(at) => Pass(kind).Stop(at, inTime, kind),
        DeadlineState.Running when kind == MilestoneKind.NotBefore && inTime == DeadlineState.Met && at < Due?.At => StoppedIn(DeadlineState.Breached, at),
        DeadlineState.Running or DeadlineState.Paused => StoppedIn(inTime, at),
        DeadlineState.Breached when StoppedAt is null => this with { StoppedAt = Stopped(at) },
        _ => this,
    };

    private Deadline StoppedIn(DeadlineState state, Instant at) => this with { State = state, StoppedAt = Stopped(at), Epoch = Epoch + 1 };

    // What is dated back to before the clock started stops it where it stood.
    private Instant Stopped(Instant at) => Instant.Max(at, StartedAt);
}
