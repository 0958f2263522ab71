namespace CustomerCentric.Deadlines;

/// <summary>
/// Where an addition lands when the working time is used up exactly at a close. The close and the next opening are then
/// the same amount of working time away; only the promise differs ("by 17:00" or "at 09:00 tomorrow").
/// </summary>
public enum Landing
{
    /// <summary>The close itself: the earliest instant at which the time is used up. The default.</summary>
    Close,

    /// <summary>The next opening: the latest instant up to which no further working time passes.</summary>
    NextOpening,
}
