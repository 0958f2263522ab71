using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// One year of a working calendar to look at: which dates are worked, closed, holidays, have hours of their own or a break.
/// As text for a terminal, or as a page for a browser. Immutable and safe for any number of threads.
/// </summary>
public sealed class YearView
{
    private YearView(WorkingCalendar calendar, int year)
    {
        Calendar = calendar;
        Year = year;
        var first = new LocalDate(year, 1, 1);
        Days = [.. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => YearViewDay.Of(first.PlusDays(day), calendar))];
    }

    internal WorkingCalendar Calendar { get; }

    internal int Year { get; }

    /// <summary>Every date of the year, in order.</summary>
    internal ImmutableArray<YearViewDay> Days { get; }

    internal int BusinessDays => Days.Count(day => day.Hours.Count > 0);

    /// <summary>Working time that the dates of a month own (1 to 12), or those of the year (null).</summary>
    internal Duration WorkingTime(int? month = null) => Days
        .Where(day => month is null || day.Date.Month == month)
        .Aggregate(Duration.Zero, (sum, day) => sum + day.WorkingTime);

    /// <summary>The dates that are listed beside the months, with what makes them special.</summary>
    internal YearViewDay[] SpecialDays() =>
        [.. Days.Where(day => day.Kind is YearViewKind.Break or YearViewKind.Override or YearViewKind.Holiday)];

    /// <summary>Looks at a year.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">A year of which at least one date is answered; its other dates are shown as not known.</param>
    /// <exception cref="CalendarRangeException">No date of the year is answered.</exception>
    public static YearView Of(WorkingCalendar calendar, int year)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (year < calendar.AnswersFrom.Year || year > calendar.AnswersUntil.Year)
            throw Beyond.Year(calendar, year);
        return new(calendar, year);
    }

    /// <summary>
    /// The year as plain text, lines ending with LF. The months are at most 72 columns wide; the title, the legend and each
    /// special date stand on one line, however long names and hours make it.
    /// </summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language = "en") => new YearViewText(this, YearViewWords.In(language)).Write();

    /// <summary>
    /// The year as one HTML page that needs nothing else: styles and drawing (SVG) stand in it, no script, no request to
    /// anywhere. Readable on a phone, in the dark and on paper; marks tell the kinds of dates apart without colour.
    /// </summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToHtml(string language = "en") => new YearViewPage(this, YearViewWords.In(language)).Write();
}
