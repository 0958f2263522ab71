namespace CustomerCentric.Deadlines;

/// <summary>
/// Where counting lands when the working time is used up exactly at a close, going forward, or at an opening, going back.
/// A close and the opening after it are then the same amount of working time away; only the promise differs ("by 17:00"
/// or "at 09:00 tomorrow"). Stored by name.
/// </summary>
public enum Landing
{
    /// <summary>The close: the earliest instant at that distance. The default.</summary>
    Close,

    /// <summary>The opening: the latest instant at that distance, from which working time goes on.</summary>
    Opening,
}
