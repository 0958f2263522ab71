using System.Collections.Immutable;
using static CustomerCentric.Complaints.PermittedActors;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>Who may take a step. Stored by name.</summary>
[Flags]
public enum PermittedActors
{
    /// <summary>Nobody.</summary>
    Nobody = 0,

    /// <summary>The complainant, and whoever acts in their name.</summary>
    Complainant = 1,

    /// <summary>Who has a role of the level that is responsible, or handles the complaint by delegation.</summary>
    LevelStaff = 2,

    /// <summary>Any member of staff.</summary>
    Staff = 4,

    /// <summary>The head of customer care.</summary>
    HeadOfCare = 8,

    /// <summary>The director.</summary>
    Director = 16,

    /// <summary>A specialist or inspector.</summary>
    Inspector = 32,

    /// <summary>The library itself.</summary>
    System = 64,

    /// <summary>Everybody.</summary>
    Anybody = Complainant | LevelStaff | Staff | HeadOfCare | Director | Inspector | System,
}

/// <summary>Which roles may take which step, as data.</summary>
internal static class Permissions
{
    internal static readonly ImmutableDictionary<Trigger, PermittedActors> Standard =
        Enum.GetValues<Trigger>().ToImmutableDictionary(trigger => trigger, Of);

    internal static bool Allows(PermittedActors permitted, ActorRole role, LadderLevel level, bool isHandler = false) =>
        (permitted & RolesOf(role)) != 0
        || ((permitted & LevelStaff) != 0 && (isHandler || level.Roles.Contains(role)));

    private static PermittedActors RolesOf(ActorRole role) => role switch
    {
        ActorRole.Complainant or ActorRole.Representative => Complainant,
        ActorRole.HeadOfCare => Staff | HeadOfCare,
        ActorRole.Director => Staff | Director,
        ActorRole.Inspector => Inspector,
        ActorRole.System => PermittedActors.System,
        _ => Staff,
    };

    private static PermittedActors Of(Trigger trigger) => trigger switch
    {
        Trigger.Receive or Trigger.TakeNote => Anybody,
        Trigger.Accept or Trigger.AcceptInPart or Trigger.Object or Trigger.Withdraw => Complainant,
        Trigger.TakeUp or Trigger.DelegateTo or Trigger.HandOver or Trigger.HandBack or Trigger.Answer
            or Trigger.Consult or Trigger.Pause or Trigger.Resume or Trigger.Extend => LevelStaff,
        Trigger.Propose => LevelStaff | Inspector,
        Trigger.Escalate => LevelStaff | HeadOfCare | PermittedActors.System,
        Trigger.Refuse or Trigger.Cancel => HeadOfCare | Director,
        Trigger.Reopen or Trigger.TreatAsComplaint => Staff | Complainant,
        Trigger.Hear or Trigger.Advise or Trigger.DeclareInterest => Staff | Inspector,
        Trigger.Close or Trigger.Acknowledge or Trigger.Thank or Trigger.AskSatisfaction => Staff | PermittedActors.System,
        Trigger.MilestonePassed => PermittedActors.System,
        _ => Staff,
    };
}
