using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Calendars of real places in 2026.</summary>
internal static class TestCalendars
{
    /// <summary>Hùng Kings' day was made up for on a Monday; then come Reunification Day and Labour Day.</summary>
    internal static readonly WorkingCalendar Vietnam = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Closed(new(2026, 4, 27), "Hùng Kings' commemoration, in lieu")
        .Closed(new(2026, 4, 30), "Reunification Day")
        .Closed(new(2026, 5, 1), "Labour Day"));

    /// <summary>Clocks go forward on 8 March and back on 1 November 2026, both Sundays at 02:00.</summary>
    internal static readonly WorkingCalendar NewYork = WorkingCalendar.Build(calendar => calendar
        .Zone("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .Closed(new(2026, 3, 9), "Stocktaking"));

    /// <summary>Open through the night, also when the clocks change.</summary>
    internal static readonly WorkingCalendar NewYorkAlways = WorkingCalendar.Build(calendar => calendar.Zone("America/New_York").OpenAlways());

    /// <summary>Apia had no 30 December 2011.</summary>
    internal static readonly WorkingCalendar Apia = WorkingCalendar.Build(calendar => calendar
        .Zone("Pacific/Apia").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"));

    internal static Instant At(this WorkingCalendar calendar, int year, int month, int day, int hour, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(calendar.Zone).ToInstant();
}
