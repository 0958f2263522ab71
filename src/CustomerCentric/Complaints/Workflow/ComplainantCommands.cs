namespace CustomerCentric.Complaints;

/// <summary>The complaint comes in. Never refused.</summary>
/// <param name="Draft">What the complainant said.</param>
public sealed record Receive(ComplaintDraft Draft) : ComplaintCommand(ComplaintTrigger.Receive);

/// <summary>The complainant accepts the answer.</summary>
public sealed record Accept() : ComplaintCommand(ComplaintTrigger.Accept);

/// <summary>
/// The complainant objects, and the next level reviews; at the last level it reviews itself, by somebody else. Never
/// asks for a reason (FAI-06). Not called <c>Object</c>, which every program already has.
/// </summary>
/// <param name="Statement">What the complainant wants to add; null when nothing.</param>
public sealed record RaiseObjection(string? Statement = null) : ComplaintCommand(ComplaintTrigger.Object);

/// <summary>The complainant withdraws the complaint. Never refused while it is open.</summary>
/// <param name="Statement">What the complainant wants to add; null when nothing.</param>
public sealed record Withdraw(string? Statement = null) : ComplaintCommand(ComplaintTrigger.Withdraw);

/// <summary>The complaint is taken up again at the level where it ended.</summary>
/// <param name="Reason">What is new.</param>
public sealed record Reopen(string Reason) : ComplaintCommand(ComplaintTrigger.Reopen);
