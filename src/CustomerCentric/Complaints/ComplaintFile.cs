using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What a member of staff said of their own interest in a complaint.</summary>
/// <param name="Staff">Who said it.</param>
/// <param name="HasConflict">Whether there is a conflict.</param>
internal readonly record struct Interest(ActorId Staff, bool HasConflict);

/// <summary>Up to what a proposed decision was approved.</summary>
/// <param name="By">Who approved it.</param>
/// <param name="Remedy">The remedy approved.</param>
internal sealed record Approval(ActorId By, Remedy Remedy)
{
    /// <summary>Whether a remedy is of the approved kind and not worth more.</summary>
    public bool Covers(Remedy remedy)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        return remedy.Kind == Remedy.Kind && remedy.Amount <= Remedy.Amount;
    }
}

/// <summary>What was put on a complaint's file along the way. Immutable; most complaints share the empty one.</summary>
internal sealed record ComplaintFile
{
    internal static readonly ComplaintFile Empty = new();

    /// <summary>The decision that was proposed last; null when none is on the table.</summary>
    public Propose? Proposal { get; init; }

    /// <summary>What was approved last; null when nothing was.</summary>
    public Approval? Approved { get; init; }

    /// <summary>Members of staff who were heard, in order.</summary>
    public ImmutableArray<ActorId> Heard { get; init; } = [];

    /// <summary>What was said of conflicts of interest; the latest word of each member of staff.</summary>
    public ImmutableArray<Interest> Interests { get; init; } = [];

    /// <summary>The outside body that looks, or looked, at it; null when none was asked.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>The complaint that leads its group; null when it is in none.</summary>
    public ComplaintId? Group { get; init; }

    /// <summary>The host's code of the cause, as last recorded; null when not known yet.</summary>
    public string? Cause { get; init; }

    /// <summary>Why the clock stands still; null when it does not.</summary>
    public PauseGround? PausedFor { get; init; }

    // On file, because most steps leave them alone and every step copies the complaint.
    internal Instant? AnsweredAt { get; init; }

    internal Instant? EndedAt { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; init; }

    /// <summary>What somebody said of their own interest; null when they said nothing.</summary>
    internal Interest? InterestOf(ActorId staff)
    {
        foreach (var interest in Interests)
        {
            if (interest.Staff == staff)
                return interest;
        }
        return null;
    }

    // A blank says nothing new.
    private string? Known(string? cause) => string.IsNullOrWhiteSpace(cause) ? Cause : cause;

    internal ComplaintFile With(ComplaintEvent next)
    {
        var after = next.Step switch
        {
            Propose step => this with { Proposal = step, Approved = null },
            Approve when Proposal?.Remedy is { } remedy => this with { Approved = new(next.Actor.Id, remedy) },
            SendBack => this with { Proposal = null, Approved = null },
            Hear { Party: { } party } when !Heard.Contains(party) => this with { Heard = Heard.Add(party) },
            DeclareInterest step => this with
            {
                Interests = [.. Interests.Where(each => each.Staff != next.Actor.Id), new(next.Actor.Id, step.HasConflict)],
            },
            Refer step => this with { ReferredTo = step.Body },
            JoinGroup step => this with { Group = step.Lead },
            Pause step => this with { PausedFor = step.Ground },
            Answer step => this with { Cause = Known(step.Record?.Cause), AnsweredAt = AnsweredAt ?? next.OccurredAt },
            ILeavesLevel { Record.Cause: { } cause } when Known(cause) != Cause => this with { Cause = cause },
            Close { Cause: { } cause } when Known(cause) != Cause => this with { Cause = cause },
            Reopen => this with { Proposal = null, Approved = null, Reopenings = Reopenings + 1 },
            RaiseObjection or AcceptInPart => Proposal is null ? this : this with { Proposal = null, Approved = null },
            _ => this,
        };
        if (next.From != next.To && (EndedAt is not null || StandardTable.IsEnded(next.To)))
            after = after with { EndedAt = StandardTable.IsEnded(next.To) ? next.OccurredAt : null };
        return after.PausedFor is not null && (next.Obligations & Obligations.Resume) == 0 ? after with { PausedFor = null } : after;
    }
}

/// <summary>What moved a complaint's clocks besides its steps. Immutable; most complaints share the empty one.</summary>
internal sealed record ClockMoves(ImmutableArray<Interval> Pauses, Instant? PausedSince, ImmutableHashSet<string> Facts)
{
    internal static readonly ClockMoves None = new([], null, ImmutableHashSet<string>.Empty);

    internal ClockContext ClockContext(DeadlineTerms terms, Instant receivedAt, TimeLimit? levelLimit) => new(terms, receivedAt)
    {
        Facts = Facts,
        Pauses = Pauses,
        PausedSince = PausedSince,
        LevelLimit = levelLimit,
    };

    internal ClockMoves With(ComplaintEvent next)
    {
        var isPaused = (next.Obligations & Obligations.Resume) != 0;
        var after = PausedSince switch
        {
            null when isPaused => this with { PausedSince = next.OccurredAt },
            { } since when !isPaused => this with { PausedSince = null, Pauses = since < next.OccurredAt ? Pauses.Add(new(since, next.OccurredAt)) : Pauses },
            _ => this,
        };
        return next.Step is Regrade step ? after with { Facts = after.Facts.Except(step.NoLonger).Union(step.Facts) } : after;
    }
}
