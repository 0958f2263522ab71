namespace CustomerCentric.Complaints;

/// <summary>The complaint is closed as decided.</summary>
/// <param name="Cause">The host's code of the cause, where no level's file names it (RES-06).</param>
public sealed record Close(string? Cause = null) : ComplaintCommand(ComplaintTrigger.Close);

/// <summary>The complainant is thanked for complaining (RES-10).</summary>
/// <param name="Medium">How, e.g. <c>letter by hand</c>; null when it is not known.</param>
public sealed record Thank(string? Medium = null) : ComplaintCommand(ComplaintTrigger.Thank);

/// <summary>The complainant is asked how the complaint was handled (RES-14).</summary>
public sealed record AskSatisfaction() : ComplaintCommand(ComplaintTrigger.AskSatisfaction);

/// <summary>The complaint is not let in.</summary>
/// <param name="Ground">A ground of the closed list (COM-02, ACC-08).</param>
/// <param name="Reasons">The reasons, as written to the complainant (COM-02).</param>
public sealed record Refuse(RefusalGround Ground, string? Reasons) : ComplaintCommand(ComplaintTrigger.Refuse);

/// <summary>The complaint ends because another one covers the same matter.</summary>
/// <param name="Of">The complaint that is handled.</param>
public sealed record MarkDuplicate(ComplaintId Of) : ComplaintCommand(ComplaintTrigger.MarkDuplicate);

/// <summary>The complaint ends here because another organisation handles it.</summary>
/// <param name="To">Who handles it from now on, as told to the complainant.</param>
public sealed record Transfer(string To) : ComplaintCommand(ComplaintTrigger.Transfer);

/// <summary>The complaint was entered in error: a test, a double click, no complaint of anybody.</summary>
/// <param name="Reason">How that came about.</param>
public sealed record Cancel(string? Reason) : ComplaintCommand(ComplaintTrigger.Cancel);

/// <summary>The complaint joins a group of complaints about the same matter; it keeps its clocks and gets an answer of its own.</summary>
/// <param name="Lead">The complaint that leads the group.</param>
public sealed record JoinGroup(ComplaintId Lead) : ComplaintCommand(ComplaintTrigger.JoinGroup);

/// <summary>An outside body is asked to look at the complaint.</summary>
/// <param name="Body">Who that is.</param>
/// <param name="HasConsent">Whether the complainant has agreed that the file goes there (FAI-10).</param>
public sealed record Refer(string Body, bool HasConsent) : ComplaintCommand(ComplaintTrigger.Refer);

/// <summary>The outside body has spoken; where it finds for the complainant, the complaint is reopened by a step of its own.</summary>
/// <param name="Outcome">What it found; null when it did not look at the matter.</param>
/// <param name="Note">In words; null when nothing is added.</param>
public sealed record ConcludeReferral(Outcome? Outcome, string? Note = null) : ComplaintCommand(ComplaintTrigger.ConcludeReferral);
