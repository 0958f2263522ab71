using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Working calendars as JSON, by the published schema <c>docs/schema/calendar.schema.json</c>. Safe for any number of threads.
/// </summary>
public static class WorkingCalendarJson
{
    /// <summary>Reads a calendar.</summary>
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
    public static WorkingCalendar Read(ReadOnlySpan<byte> utf8, DateInterval? completeOver = null)
    {
        const string Subject = "Calendar JSON";
        List<ConfigurationFault> faults = [];
        JsonItem? root = JsonText.Read(utf8, faults);
        if (root is not null && new CalendarJsonReader(root, faults).Read(completeOver) is { } calendar)
            return calendar;
        throw new ConfigurationException(Subject, [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>
    /// Writes a calendar: on one line, members and dates in a fixed order, so that equal calendars give equal texts. Its
    /// holidays are written one by one, also those that came from a set.
    /// </summary>
    /// <param name="calendar">A calendar whose zone is known by its id to the time zone data that NodaTime brings.</param>
    /// <returns>A text that <see cref="Read"/> makes an equal calendar of.</returns>
    public static string Write(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return CalendarJsonWriter.Write(calendar.Definition);
    }
}
