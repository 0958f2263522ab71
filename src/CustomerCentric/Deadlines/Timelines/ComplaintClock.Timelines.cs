using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>The deadlines to look at: when each milestone's clock started, what counted, what did not, when it is due and how it stands.</content>
public sealed partial class ComplaintClock
{
    /// <summary>A timeline as plain text, lines ending with LF: for each milestone how it stands, and a bar of at most 72 columns.</summary>
    /// <param name="until">Of when the states are to be; not before the last event. Due times after it are shown all the same.</param>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    /// <exception cref="InvalidOperationException">Nothing has happened yet.</exception>
    /// <exception cref="ArgumentException">Something happened later.</exception>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public string ToText(Instant until, string language = "en") => DeadlineTimeline.Of(this, until).ToText(language);

    /// <summary>
    /// A timeline as one HTML page that needs nothing else: styles and drawing (SVG) stand in it, no script, no request to
    /// anywhere. Readable on a phone, in the dark and on paper; words and shapes tell things apart without colour.
    /// </summary>
    /// <param name="until">Of when the states are to be; not before the last event. Due times after it are shown all the same.</param>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    /// <exception cref="InvalidOperationException">Nothing has happened yet.</exception>
    /// <exception cref="ArgumentException">Something happened later.</exception>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public string ToHtml(Instant until, string language = "en") => DeadlineTimeline.Of(this, until).ToHtml(language);
}
