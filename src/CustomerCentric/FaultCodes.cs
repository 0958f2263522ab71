namespace CustomerCentric;

/// <summary>The codes of a <see cref="ConfigurationFault"/>, a <see cref="ConfigurationException"/> and the exceptions of a calendar. Programs may rely on them.</summary>
public static class FaultCodes
{
    /// <summary>A value is of the right form but cannot be meant: out of bounds, contradictory, missing.</summary>
    public const string Invalid = "invalid";

    /// <summary>A text is not JSON, or a member of it has the wrong form or an unknown name.</summary>
    public const string MalformedJson = "malformed-json";

    /// <summary>A line of an imported text cannot be read.</summary>
    public const string MalformedLine = "malformed-line";

    /// <summary>An imported text holds bytes that are no UTF-8.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>A time zone id is not in the time zone data.</summary>
    public const string UnknownZone = "unknown-zone";

    /// <summary>A holiday set, or a holiday of one, does not exist.</summary>
    public const string UnknownHolidaySet = "unknown-holiday-set";

    /// <summary>A calendar has no working time at all.</summary>
    public const string NoWorkingTime = "no-working-time";

    /// <summary>A question, or its answer, lies beyond the dates that are known.</summary>
    public const string BeyondKnownRange = "beyond-known-range";

    /// <summary>An amount is greater than any that a calendar can count.</summary>
    public const string AmountOverflow = "amount-overflow";

    /// <summary>A due time needs a date of a schedule that the host did not give.</summary>
    public const string UnknownSchedule = "unknown-schedule";

    /// <summary>An event is of a kind that is not known.</summary>
    public const string UnknownEventKind = "unknown-event-kind";

    /// <summary>An event was written by a newer version of its schema than is known.</summary>
    public const string UnknownEventVersion = "unknown-event-version";

    /// <summary>A word of an imported text stands for nothing: a step, an activity, a level that is not known.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>A column that is asked for is not in the header of a table, or stands there twice; or columns that nobody asked for are passed over.</summary>
    public const string UnknownColumn = "unknown-column";

    /// <summary>Columns of a file are passed over while questions have none: one is perhaps mistyped. Told, and nothing is refused.</summary>
    public const string PassedOver = "passed-over";

    /// <summary>A time of an imported text cannot be read.</summary>
    public const string UnreadableTime = "unreadable-time";

    /// <summary>A rating of an imported text is no number.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>A rating of an imported text is not whole.</summary>
    public const string NotWhole = "not-whole";

    /// <summary>A rating of an imported text lies off its question's scale.</summary>
    public const string OffScale = "off-scale";

    /// <summary>A line of an imported text is longer than any that is read.</summary>
    public const string LineTooLong = "line-too-long";

    /// <summary>A row says the same as the one before it.</summary>
    public const string DuplicateRow = "duplicate-row";

    /// <summary>A row comes when its complaint was taken for done.</summary>
    public const string LateRow = "late-row";

    /// <summary>A row lies before the one before it; it counts all the same.</summary>
    public const string OutOfOrder = "out-of-order";

    /// <summary>An imported text breaks off, or its compression is damaged; what came before counts.</summary>
    public const string BrokenOff = "broken-off";
}
