using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <content>What was put on file along the way.</content>
public sealed partial record Complaint
{
    /// <summary>The decision that was proposed last; null when none is on the table.</summary>
    public Propose? Proposal => File.Proposal;

    /// <summary>Who approved the proposal; null while nobody has.</summary>
    public ActorId? ApprovedBy => File.Approved?.By;

    /// <summary>Members of staff who were heard, in order.</summary>
    public ImmutableArray<ActorId> Heard => File.Heard;

    /// <summary>Members of staff who last said that a conflict of interest stands in their way.</summary>
    public IEnumerable<ActorId> InConflict => File.Interests.Where(interest => interest.HasConflict).Select(interest => interest.Staff);

    /// <summary>The outside body that looks, or looked, at it; null when none was asked.</summary>
    public string? ReferredTo => File.ReferredTo;

    /// <summary>The complaint that leads its group; null when it is in none.</summary>
    public ComplaintId? Group => File.Group;

    /// <summary>The host's code of the cause, as last recorded; null when not known yet.</summary>
    public string? Cause => File.Cause;

    /// <summary>Why the clock stands still; null when it does not.</summary>
    public PauseGround? PausedFor => File.PausedFor;

    /// <summary>How often it was reopened.</summary>
    public int Reopenings => File.Reopenings;
}
