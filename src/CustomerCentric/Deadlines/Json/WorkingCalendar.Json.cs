using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>Calendars as JSON, by the published schema <c>docs/schema/calendar.schema.json</c>.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>Reads a calendar (<c>docs/schema/calendar.schema.json</c>).</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="completeOver">
    /// The dates to answer where the text does not say until when (or from when) its holidays are known and names no
    /// holiday set: they are complete then. Dates that the text gives make it wider; at most 250 calendar years are answered.
    /// Default: what <see cref="WorkingCalendarBuilder.KnownFrom"/> and <see cref="WorkingCalendarBuilder.KnownUntil"/> say.
    /// </param>
    /// <returns>The calendar, built anew: some milliseconds for 30 years.</returns>
    /// <exception cref="ConfigurationException">
    /// The text is not JSON, has another form, or describes no calendar. It carries all faults in the order of their lines.
    /// </exception>
    public static WorkingCalendar FromJson(ReadOnlySpan<byte> utf8, DateInterval? completeOver = null)
    {
        List<ConfigurationFault> faults = [];
        JsonItem? root = JsonText.Read(utf8, faults);
        if (root is not null && new CalendarJsonReader(root, faults).Read(completeOver) is { } calendar)
            return calendar;
        throw new ConfigurationException("Calendar JSON", [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>
    /// The calendar on one line, members and dates in a fixed order, so that equal calendars give equal texts. Its holidays are
    /// written one by one, also those that came from a set. The zone must be known by its id to the time zone data that NodaTime brings.
    /// </summary>
    /// <returns>A text that <see cref="FromJson"/> makes an equal calendar of.</returns>
    public string ToJson() => CalendarJsonWriter.Write(Definition);
}
