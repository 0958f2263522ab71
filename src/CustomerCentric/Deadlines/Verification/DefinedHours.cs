using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Reads a calendar's definition date by date and moment by moment, from its plain members alone. Remembers the hours it has
/// read; for one verification on one thread.
/// </summary>
internal sealed class DefinedHours
{
    // Hours last a day at most, and a date that the zone skips may lie in between.
    private const int LongestReach = 2;

    private readonly CalendarDefinition _definition;
    private readonly Dictionary<LocalDate, Interval[]> _hours = [];

    public DefinedHours(CalendarDefinition definition)
    {
        _definition = definition;
        // Hours of the days before may reach in, and nobody can say whether they were worked.
        First = Enumerable.Range(1, LongestReach).Select(days => definition.AnswersFrom.PlusDays(-days))
            .SelectMany(date => InZone(date, DefinedFor(date))).Select(shift => shift.End)
            .Append(StartOf(definition.AnswersFrom)).Max();
        Last = Instant.Max(StartOf(definition.AnswersUntil.PlusDays(1)), CloseOf(definition.AnswersUntil) ?? First);
    }

    /// <summary>The first moment that the calendar answers for: the start of its first date, or the end of a shift of the eve.</summary>
    public Instant First { get; }

    /// <summary>The end of what the calendar answers for, exclusive: of its last date, or of a shift that runs on from it.</summary>
    public Instant Last { get; }

    public DateTimeZone Zone => _definition.Zone;

    /// <summary>Why what lies beyond is not confirmed.</summary>
    public string RangeText => $"the calendar answers from {Text(_definition.AnswersFrom)} to {Text(_definition.AnswersUntil)}";

    public bool IsAnswered(LocalDate date) => date >= _definition.AnswersFrom && date <= _definition.AnswersUntil;

    public bool IsAssumed(LocalDate date) => date < _definition.KnownFrom || date > _definition.KnownUntil;

    /// <summary>Whether a holiday closes the date, which it cannot when the date has hours of its own.</summary>
    public bool IsHoliday(LocalDate date) => _definition.Holidays.ContainsKey(date) && !_definition.Dates.ContainsKey(date);

    public LocalizedText? HolidayName(LocalDate date) => IsHoliday(date) ? _definition.Holidays[date] : null;

    /// <summary>The first moment of a date; of the next one when the zone skips the date.</summary>
    public Instant StartOf(LocalDate date)
    {
        var midnight = Zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.EarlyInterval.End : midnight.First().ToInstant();
    }

    /// <summary>The last date that began by the moment: where clocks go back over midnight, an hour of the old date comes after it.</summary>
    public LocalDate DateOf(Instant moment)
    {
        var date = moment.InZone(Zone).Date;
        return StartOf(date.PlusDays(1)) <= moment ? date.PlusDays(1) : date;
    }

    /// <summary>A wall-clock time: the first when it comes twice, later by the length of the gap when the zone skips it.</summary>
    public Instant At(LocalDateTime local)
    {
        ZoneLocalMapping mapping = Zone.MapLocal(local);
        return mapping.Count == 0
            ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant()
            : mapping.First().ToInstant();
    }

    /// <summary>What the moment is when nothing is paused.</summary>
    public Finding At(Instant moment)
    {
        var date = DateOf(moment);
        var until = StartOf(date.PlusDays(1));
        bool isOpen = false, isBreak = false;
        for (var day = date.PlusDays(-LongestReach); day <= date; day = day.PlusDays(1))
        {
            isOpen |= Meets(HoursOf(day), moment, ref until);
            isBreak |= Meets(BreaksOf(day), moment, ref until);
        }
        var kind = !isOpen ? IsHoliday(date) ? SegmentKind.Holiday : SegmentKind.Closed : isBreak ? SegmentKind.Break : SegmentKind.Working;
        // A shift of the last date may run on; where the calendar answers no further, nothing of it was assumed.
        var isAssumed = IsAssumed(date) && IsAnswered(date < _definition.KnownFrom ? date : _definition.KnownUntil.PlusDays(1));
        return new(kind, kind == SegmentKind.Holiday ? HolidayName(date) : null, isAssumed, moment, until);
    }

    /// <summary>Whether some working time of the date is left by the breaks.</summary>
    public bool IsBusinessDay(LocalDate date) => CloseOf(date) is not null;

    /// <summary>The last moment up to which the date's own hours are worked; null when they are not at all.</summary>
    public Instant? CloseOf(LocalDate date)
    {
        Interval[] hours = HoursOf(date);
        Interval[] breaks = [.. Enumerable.Range(-LongestReach, (2 * LongestReach) + 1).SelectMany(day => BreaksOf(date.PlusDays(day)))];
        return hours.Select(open => open.End).Concat(breaks.Select(stop => stop.Start))
            .Where(close => IsIn(hours, close) && !IsIn(breaks, close))
            .Select(close => (Instant?)close).Max();

        // Times have no finer grain than a nanosecond: the one before a moment tells what ended there.
        static bool IsIn(Interval[] spans, Instant close) => spans.Any(span => span.Contains(close.PlusNanoseconds(-1)));
    }

    /// <summary>The first working moment from this one on; null when none is answered.</summary>
    public Instant? OpeningFrom(Instant moment)
    {
        while (moment >= First && moment < Last)
        {
            var finding = At(moment);
            if (finding.Kind == SegmentKind.Working)
                return moment;
            moment = finding.Until;
        }
        return null;
    }

    /// <summary>The moment by the clocks of the zone, with its offset.</summary>
    public string Text(Instant moment) => OffsetDateTimePattern.Rfc3339.Format(moment.InZone(Zone).ToOffsetDateTime());

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static bool Meets(Interval[] spans, Instant moment, ref Instant until)
    {
        var isMet = false;
        foreach (var span in spans)
        {
            isMet |= span.Contains(moment);
            if (span.Start > moment)
                until = Instant.Min(until, span.Start);
            else if (span.End > moment)
                until = Instant.Min(until, span.End);
        }
        return isMet;
    }

    private Interval[] HoursOf(LocalDate date)
    {
        if (!IsAnswered(date))
            return [];
        if (!_hours.TryGetValue(date, out var hours))
            _hours[date] = hours = InZone(date, DefinedFor(date));
        return hours;
    }

    private IReadOnlyList<OpeningHours> DefinedFor(LocalDate date) =>
        _definition.Dates.TryGetValue(date, out var own) ? own
        : _definition.Holidays.ContainsKey(date) ? []
        : _definition.Week[(int)date.DayOfWeek - 1];

    private Interval[] BreaksOf(LocalDate date) => _definition.Breaks.TryGetValue(date, out var breaks) ? InZone(date, breaks) : [];

    // Nothing is left of hours that the zone turns round, or of a date that it skips.
    private Interval[] InZone(LocalDate date, IReadOnlyList<OpeningHours> hours) =>
        StartOf(date) == StartOf(date.PlusDays(1)) ? []
        : [.. from interval in hours
              let opens = At(date.At(interval.Opens))
              let closes = At((interval.Closes > interval.Opens ? date : date.PlusDays(1)).At(interval.Closes))
              where closes > opens
              select new Interval(opens, closes)];
}
