using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <content>
/// What a host asks before it does something outside the workflow that touches a complaint. Null says that nothing stands in the way; a refusal of severity
/// <see cref="Severity.Block"/> says no, a weaker one, where the host has made the rule less severe, is to be recorded.
/// </content>
public sealed partial class ComplaintWorkflow
{
    /// <summary>Why the complainant's service may not be cut off or restricted now: not while the complaint is open (COM-07). Null when it may.</summary>
    public Refusal? WhyNotRestrictService(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        var isOpen = complaint.State is not (ComplaintState.Draft or ComplaintState.Noted) && complaint.EndedAt is null;
        return isOpen ? CommitmentRules.NoRetaliation.Broken(Settings, Found.Fact("id", complaint.Key.Id)) : null;
    }

    /// <summary>Why personal data of the complainant may not go to somebody: only with consent or where it is needed (FAI-10). Null when they may.</summary>
    /// <param name="complaint">The complaint whose data it is.</param>
    /// <param name="recipient">Who would get it.</param>
    /// <param name="hasConsent">Whether the complainant has agreed.</param>
    /// <param name="need">Why handling the complaint, or a law, needs it; null or blank when neither does.</param>
    public Refusal? WhyNotDisclose(Complaint complaint, string recipient, bool hasConsent, string? need = null)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentException.ThrowIfNullOrWhiteSpace(recipient);
        return hasConsent || !string.IsNullOrWhiteSpace(need)
            ? null
            : FairnessRules.Disclosure.Broken(Settings, Found.Facts(("id", complaint.Key.Id), ("recipient", recipient)));
    }

    /// <summary>Why the records of a complaint may not be deleted: not before the time to keep them has ended (RES-13). Null when they may.</summary>
    /// <param name="complaint">The complaint; while it is open its records are kept in any case.</param>
    /// <param name="retention">How long records are kept.</param>
    /// <param name="now">The present instant.</param>
    public Refusal? WhyNotDelete(Complaint complaint, RetentionRule retention, Instant now)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(retention);
        var last = retention.LastDay(complaint, now);
        return complaint.EndedAt is null || now.InZone(retention.Zone).Date <= last
            ? AccountabilityRules.Retention.Broken(Settings, Found.Facts(("id", complaint.Key.Id), ("date", last.Iso())))
            : null;
    }
}
