using System.Globalization;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// A second twin of WorkingCalendar that knows nothing but the clock on the wall: it walks minute by minute and asks of
/// each whether someone is at work. For zones and years whose offsets are whole minutes, and for times on the minute. It
/// shares no code with the engine nor with the day-walking twin. A minute is called by its start.
/// </summary>
internal sealed class MinuteWalk(PlainCalendar plain)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly DateTimeZone _zone = plain.Zone;
    private readonly Dictionary<(LocalDate, bool), List<Interval>> _spans = [];
    private readonly Dictionary<Instant, bool> _works = [];

    /// <summary>Whether the minute lies in the hours of some known date, and in no break.</summary>
    public bool IsWorking(Instant minute)
    {
        if (!_works.TryGetValue(minute, out bool works))
            _works[minute] = works = IsIn(minute, isBreak: false) && !IsIn(minute, isBreak: true);
        return works;
    }

    /// <summary>So many working minutes on; whoever asks must know that there are as many, and one more.</summary>
    public Instant Add(Instant start, int minutes, Landing landing)
    {
        Instant at = start;
        for (int left = minutes; left > 0; at += Minute)
            left -= IsWorking(at) ? 1 : 0;
        if (minutes > 0 && landing == Landing.Close)
            return at;
        while (!IsWorking(at))
            at += Minute;
        return at;
    }

    /// <summary>So many working minutes, at least one, back; whoever asks must know that there are as many, and one more.</summary>
    public Instant GoBack(Instant start, int minutes, Landing landing)
    {
        Instant at = start;
        for (int left = minutes; left > 0; left -= IsWorking(at) ? 1 : 0)
            at -= Minute;
        while (landing == Landing.Close && !IsWorking(at - Minute))
            at -= Minute;
        return at;
    }

    public int Between(Instant start, Instant end)
    {
        int minutes = 0;
        for (Instant at = start; at < end; at += Minute)
            minutes += IsWorking(at) ? 1 : 0;
        return minutes;
    }

    private bool IsIn(Instant minute, bool isBreak)
    {
        // A shift lasts a day, and a changed clock may put off its end by another.
        LocalDate date = Local(minute).Date;
        for (int day = -2; day <= 1; day++)
        {
            foreach (Interval span in Spans(date.PlusDays(day), isBreak))
            {
                if (span.Contains(minute))
                    return true;
            }
        }
        return false;
    }

    private List<Interval> Spans(LocalDate date, bool isBreak)
    {
        if (_spans.TryGetValue((date, isBreak), out List<Interval>? spans))
            return spans;
        _spans[(date, isBreak)] = spans = [];
        bool isKnown = date >= plain.AnswersFrom && date <= plain.AnswersUntil;
        foreach (string hours in !isKnown ? [] : isBreak ? plain.Breaks.GetValueOrDefault(date, []) : plain.HoursOf(date))
        {
            // Nobody works on a date that never was.
            if (Local(WhenClockShows(date.AtMidnight())).Date != date)
                break;
            LocalDateTime opens = date.AtMidnight() + Clock(hours[..5]);
            LocalDateTime closes = date.AtMidnight() + Clock(hours[6..]);
            (Instant open, Instant close) = (WhenClockShows(opens), WhenClockShows(closes > opens ? closes : closes.PlusDays(1)));
            if (open < close)
                spans.Add(new Interval(open, close));
        }
        return spans;
    }

    // Watches the clock until it first shows the time, or jumps past it: then as much later as the time lay in the gap.
    private Instant WhenClockShows(LocalDateTime wanted)
    {
        // It cannot show the time sooner than where it is furthest ahead.
        Instant utc = wanted.InUtc().ToInstant();
        Offset ahead = _zone.GetZoneIntervals(utc - Duration.FromHours(15), utc + Duration.FromHours(15)).Max(each => each.WallOffset);
        Instant at = wanted.WithOffset(ahead).ToInstant();
        LocalDateTime before = Local(at - Minute);
        for (; Local(at) < wanted; at += Minute)
            before = Local(at);
        return Local(at) == wanted ? at : at + (wanted - before.PlusMinutes(1)).ToDuration();
    }

    private LocalDateTime Local(Instant at) => at.InZone(_zone).LocalDateTime;

    private static Period Clock(string text) => Period.FromMinutes(
        (int.Parse(text[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(text[3..], CultureInfo.InvariantCulture));
}
