namespace CustomerCentric.Deadlines;

/// <summary>
/// Holidays taken over from somebody else's file, and what in the file could not be taken. A wrong line or event is reported
/// and left out; all others count. Immutable; safe for any number of threads.
/// </summary>
/// <remarks>
/// A holiday's key is its title in lower-case ASCII, with hyphens (<c>New Year's Day</c>: <c>new-years-day</c>,
/// <c>Tết</c>: <c>tet</c>); the second and later dates of one key in a year get <c>-2</c>, <c>-3</c>. A title that begins or ends with, or notes
/// that hold, <c>substitute day</c> or <c>nghỉ bù</c> make it a substitute day, as does <c>observed</c> in the title or alone in the
/// notes. The same title twice on a date counts once. What has only one language is named by it in both.
/// </remarks>
public sealed class HolidayImport
{
    private HolidayImport(IReadOnlyList<Holiday> holidays, List<ConfigurationFault> faults)
    {
        Holidays = holidays;
        Faults = faults.AsReadOnly();
    }

    /// <summary>What was read, by date and then by key.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>What was left out and why, each with its line, in the order of the text; empty when everything was read.</summary>
    public IReadOnlyList<ConfigurationFault> Faults { get; }

    /// <summary>
    /// Reads the all-day events of an iCalendar text (RFC 5545). An event of several days makes each of them a holiday, its
    /// end date excluded; without an end it is one day. A cancelled event is none. Reported and left out: events with a
    /// time of day, events that repeat by a rule, and events longer than a year.
    /// </summary>
    /// <param name="text">The whole text, with any line ends.</param>
    public static HolidayImport FromICalendar(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ConfigurationFault> faults = [];
        ImportedHolidays holidays = new();
        new ICalendarReader(holidays, faults).Read(text);
        return new(holidays.InOrder(), faults);
    }

    /// <summary>Reads the bank holidays of one division from the JSON that gov.uk publishes.</summary>
    /// <param name="utf8Json">The whole text in UTF-8.</param>
    /// <param name="division">E.g. <c>england-and-wales</c>, <c>scotland</c>, <c>northern-ireland</c>; one that the text lacks is a fault.</param>
    public static HolidayImport FromGovUk(ReadOnlySpan<byte> utf8Json, string division)
    {
        ArgumentNullException.ThrowIfNull(division);
        List<ConfigurationFault> faults = [];
        ImportedHolidays holidays = new();
        if (JsonText.Read(utf8Json, faults) is { } root)
            new GovUkReader(holidays, faults).Read(root, division);
        return new(holidays.InOrder(), faults);
    }
}
