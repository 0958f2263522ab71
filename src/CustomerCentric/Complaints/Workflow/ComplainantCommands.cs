using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>The complaint comes in. Never refused.</summary>
/// <param name="Draft">What the complainant said.</param>
public sealed record Receive(ComplaintDraft Draft) : ComplaintCommand(ComplaintTrigger.Receive)
{
    /// <summary>The ordinal of the level where it comes in, from 1, the default; above the last is the last.</summary>
    public int Level { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>SHA-256 of the code by which an anonymous complainant reads the answer, in hexadecimal; null for none.</summary>
    public string? ReplyCodeHash { get; init; }
}

/// <summary>A comment or suggestion comes in. Never refused; promises no deadline.</summary>
/// <param name="Draft">What was said.</param>
public sealed record TakeNote(ComplaintDraft Draft) : ComplaintCommand(ComplaintTrigger.TakeNote)
{
    /// <summary>As in <see cref="Receive"/>.</summary>
    public string? ReplyCodeHash { get; init; }
}

/// <summary>The complainant accepts the answer.</summary>
public sealed record Accept() : ComplaintCommand(ComplaintTrigger.Accept);

/// <summary>
/// The complainant objects, and the next level reviews; at the last level it reviews itself, by somebody else. Never
/// asks for a reason (FAI-06). Not called <c>Object</c>, which every program already has.
/// </summary>
/// <param name="Statement">What the complainant wants to add; null when nothing.</param>
public sealed record RaiseObjection(string? Statement = null) : ComplaintCommand(ComplaintTrigger.Object);

/// <summary>The complainant accepts some points of the answer; the next level reviews the others. Never asks for a reason (FAI-06).</summary>
/// <param name="AcceptedPoints">Numbers of the points accepted, from 1, in the order of <see cref="ComplaintDraft.Points"/>.</param>
/// <param name="Statement">What the complainant wants to add; null when nothing.</param>
public sealed record AcceptInPart(ImmutableArray<int> AcceptedPoints, string? Statement = null) : ComplaintCommand(ComplaintTrigger.AcceptInPart)
{
    /// <summary>Numbers of the points accepted, from 1, in the order of <see cref="ComplaintDraft.Points"/>.</summary>
    public ImmutableArray<int> AcceptedPoints { get; init => field = value.IsDefault ? [] : value; } = AcceptedPoints.IsDefault ? [] : AcceptedPoints;
}

/// <summary>The complainant withdraws the complaint. Never refused while it is open.</summary>
/// <param name="Statement">What the complainant wants to add; null when nothing.</param>
public sealed record Withdraw(string? Statement = null) : ComplaintCommand(ComplaintTrigger.Withdraw);

/// <summary>The complaint is taken up again at the level where it was answered or ended.</summary>
/// <param name="Reason">What is new.</param>
public sealed record Reopen(string Reason) : ComplaintCommand(ComplaintTrigger.Reopen);
