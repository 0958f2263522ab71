using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Calendars;

/// <summary>
/// A calendar as text, built when it is first asked. Without a stated range it answers the years 1950 to 2199; as building
/// those costs eight times as much as the usual years, that is done when a question needs it. Not for several threads.
/// </summary>
internal sealed class CalendarSource(byte[] json)
{
    // As many years as a calendar can hold.
    private static readonly DateInterval Widest = new(new(1950, 1, 1), new(2199, 12, 31));

    private WorkingCalendar? _calendar;
    private bool _isWidest;

    /// <summary>The calendar as far as it was built.</summary>
    /// <exception cref="ConfigurationException">The text describes no calendar.</exception>
    public WorkingCalendar Calendar => _calendar ??= WorkingCalendar.FromJson(json);

    /// <summary>Builds the widest calendar; false when it knows no more than the one there is.</summary>
    public bool TryWiden()
    {
        if (_isWidest)
            return false;
        _isWidest = true;
        WorkingCalendar wide = WorkingCalendar.FromJson(json, Widest);
        bool isWider = !wide.Equals(_calendar);
        _calendar = wide;
        return isWider;
    }
}
