namespace CustomerCentric.Complaints;

/// <summary>
/// Why a clock may stand still. Waiting for a form is no ground and stands here so that the answer can say so. Stored by name.
/// </summary>
public enum PauseGround
{
    /// <summary>The complainant is to say or send something that only they have.</summary>
    AwaitingComplainant,

    /// <summary>Somebody outside is to say or do something first.</summary>
    AwaitingThirdParty,

    /// <summary>A law or an authority says so.</summary>
    ByLaw,

    /// <summary>No legal ground: a complaint counts from the first contact, not from a form (rule ACC-03).</summary>
    AwaitingForm,
}
