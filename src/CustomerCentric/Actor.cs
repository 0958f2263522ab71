namespace CustomerCentric;

/// <summary>
/// Who takes a step, in which organisation and in which role. The host vouches for it: the library checks what a role may
/// do, not who somebody is, nor that a complainant is the one who complained.
/// </summary>
/// <param name="Organisation">The organisation (tenant) that the step belongs to.</param>
/// <param name="Id">The person or system, by pseudonym.</param>
/// <param name="Role">The role in which the actor acts at this moment.</param>
/// <exception cref="ArgumentOutOfRangeException">The role is none of them.</exception>
public sealed record Actor(OrganisationId Organisation, ActorId Id, ActorRole Role)
{
    /// <summary>The role in which the actor acts at this moment.</summary>
    public ActorRole Role { get; init => field = Known.Value(value); } = Known.Value(Role);

    /// <summary>The system itself: sweeps and other automatic steps.</summary>
    public static Actor System(OrganisationId organisation) => new(organisation, new ActorId("system"), ActorRole.System);
}
