namespace CustomerCentric.Deadlines;

/// <summary>What a span of time counts as in an explanation. Stored by name.</summary>
public enum SegmentKind
{
    /// <summary>The rest of the day of the start, which is not counted; with a roll, of the day rolled to.</summary>
    StartDay,

    /// <summary>A counted day of a limit in calendar days.</summary>
    CalendarDay,

    /// <summary>A counted day of a limit in business days.</summary>
    BusinessDay,

    /// <summary>Counted working time.</summary>
    Working,

    /// <summary>Not counted: the calendar is closed.</summary>
    Closed,

    /// <summary>Not counted: a holiday, with its name.</summary>
    Holiday,

    /// <summary>Not counted: a dated break in what would have been working time.</summary>
    Break,

    /// <summary>Not counted: the clock stood still.</summary>
    Pause,

    /// <summary>Not counted: days passed over because the first or the last day was no business day and rolled.</summary>
    Roll,

    /// <summary>Counted time by the clock, whatever is open.</summary>
    Elapsed,

    /// <summary>Added by an extension that is not counted together with the limit.</summary>
    Extension,
}
