using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Which roles may take which step.</summary>
internal static class Permissions
{
    private static readonly ImmutableArray<ActorRole> s_staff =
        [ActorRole.CareAgent, ActorRole.HeadOfCare, ActorRole.TechnicalHead, ActorRole.Director, ActorRole.Delegate];

    private static readonly ImmutableArray<ActorRole> s_complainants = [ActorRole.Complainant, ActorRole.Representative];

    internal static bool Allows(ComplaintTrigger trigger, ActorRole role, LadderLevel level) => trigger switch
    {
        ComplaintTrigger.Receive => true,
        ComplaintTrigger.Accept or ComplaintTrigger.Object or ComplaintTrigger.Withdraw => s_complainants.Contains(role),
        ComplaintTrigger.TakeUp or ComplaintTrigger.HandOver or ComplaintTrigger.HandBack or ComplaintTrigger.Answer =>
            level.Roles.Contains(role),
        ComplaintTrigger.Escalate => level.Roles.Contains(role) || role is ActorRole.HeadOfCare or ActorRole.System,
        ComplaintTrigger.Refuse => role is ActorRole.HeadOfCare or ActorRole.Director,
        ComplaintTrigger.Close => s_staff.Contains(role) || role == ActorRole.System,
        ComplaintTrigger.Reopen => s_staff.Contains(role) || s_complainants.Contains(role),
        ComplaintTrigger.MilestonePassed => role == ActorRole.System,
        _ => s_staff.Contains(role),
    };
}
