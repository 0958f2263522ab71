using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>What became of a call to the desk.</summary>
public enum DeskStatus
{
    /// <summary>The step was taken and stored, or had no effect where it was too late to have one.</summary>
    Done,

    /// <summary>The same intake or step came before; the complaint is the one from then, as it is now.</summary>
    AlreadyDone,

    /// <summary>The step was refused and nothing changed.</summary>
    Refused,

    /// <summary>Somebody else changed the complaint first and nothing was stored; look again and decide anew.</summary>
    Conflict,
}

/// <summary>The desk's answer to a call.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Complaint">The complaint as it is now stored; null when there is none.</param>
/// <param name="Events">What happened; empty unless <see cref="DeskStatus.Done"/>.</param>
/// <param name="Refusals">Why the step was refused; empty unless <see cref="DeskStatus.Refused"/>.</param>
public sealed record DeskAnswer(
    DeskStatus Status, Complaint? Complaint, ImmutableArray<ComplaintEvent> Events, ImmutableArray<Refusal> Refusals)
{
    /// <summary>At the receipt without a name: the code by which the complainant reads the answer. Told once, stored nowhere; null otherwise.</summary>
    public string? ReplyCode { get; init; }

    /// <summary>Warnings and breaches recorded with the step.</summary>
    public IEnumerable<Refusal> Remarks => Events.SelectMany(e => e.Remarks);
}
