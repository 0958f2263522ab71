using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// What a host asks before it does something outside the workflow that touches a complaint. Pure. Null says yes; a refusal of severity
/// <see cref="Severity.Block"/> says no, a weaker one, where the host has made the rule less severe, is to be recorded.
/// </summary>
public static class HostHooks
{
    /// <summary>Whether the complainant's service may be cut off or restricted now: not while the complaint is open (COM-07).</summary>
    public static Refusal? RestrictService(Complaint complaint, ComplaintWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(workflow);
        var isOpen = complaint.State is not (ComplaintState.Draft or ComplaintState.Noted) && complaint.EndedAt is null;
        return isOpen ? CommitmentRules.NoRetaliation.Broken(workflow.Settings, Found.Fact("id", complaint.Key.Id)) : null;
    }

    /// <summary>Whether personal data of the complainant may go to somebody: only with consent or where it is needed (FAI-10).</summary>
    /// <param name="complaint">The complaint whose data it is.</param>
    /// <param name="workflow">Says what is less severe here.</param>
    /// <param name="recipient">Who would get it.</param>
    /// <param name="hasConsent">Whether the complainant has agreed.</param>
    /// <param name="need">Why handling the complaint, or a law, needs it; null or blank when neither does.</param>
    public static Refusal? Disclose(Complaint complaint, ComplaintWorkflow workflow, string recipient, bool hasConsent, string? need = null)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentException.ThrowIfNullOrWhiteSpace(recipient);
        return hasConsent || !string.IsNullOrWhiteSpace(need)
            ? null
            : FairnessRules.Disclosure.Broken(workflow.Settings, Found.Facts(("id", complaint.Key.Id), ("recipient", recipient)));
    }

    /// <summary>Whether the records of a complaint may be deleted: not before the time to keep them has ended (RES-13).</summary>
    /// <param name="complaint">The complaint; while it is open its records are kept in any case.</param>
    /// <param name="workflow">Says what is less severe here.</param>
    /// <param name="retention">How long records are kept.</param>
    /// <param name="now">The present instant.</param>
    public static Refusal? Delete(Complaint complaint, ComplaintWorkflow workflow, RetentionRule retention, Instant now)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(retention);
        var last = retention.LastDay(complaint, now);
        return complaint.EndedAt is null || now.InZone(retention.Zone).Date <= last
            ? AccountabilityRules.Retention.Broken(workflow.Settings, Found.Facts(("id", complaint.Key.Id), ("date", last.Iso())))
            : null;
    }
}
