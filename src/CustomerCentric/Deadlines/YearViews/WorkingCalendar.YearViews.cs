namespace CustomerCentric.Deadlines;

/// <content>A year to look at: which dates are worked, closed, holidays, have hours of their own or a break.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>
    /// A year as plain text, lines ending with LF. The months are at most 72 columns wide; the title, the legend and each
    /// special date stand on one line, however long names and hours make it.
    /// </summary>
    /// <param name="year">A year of which at least one date is answered; its other dates are shown as not known.</param>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    /// <exception cref="CalendarRangeException">No date of the year is answered.</exception>
    public string ToText(int year, string language = "en") => YearView.Of(this, year).ToText(language);

    /// <summary>
    /// A year as one HTML page that needs nothing else: styles and drawing (SVG) stand in it, no script, no request to
    /// anywhere. Readable on a phone, in the dark and on paper; marks tell the kinds of dates apart without colour.
    /// </summary>
    /// <param name="year">A year of which at least one date is answered; its other dates are shown as not known.</param>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    /// <exception cref="CalendarRangeException">No date of the year is answered.</exception>
    public string ToHtml(int year, string language = "en") => YearView.Of(this, year).ToHtml(language);
}
