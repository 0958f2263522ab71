using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>
/// At what time of its last day a limit counted in days falls due. The default is <see cref="EndOfDay"/>. Stored by its
/// <see cref="ToString"/>. Immutable, equal by content.
/// </summary>
public readonly record struct DueTimeOfDay
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Kind _kind;
    private readonly LocalTime _time;

    private DueTimeOfDay(Kind kind, LocalTime time = default)
    {
        _kind = kind;
        _time = time;
    }

    private enum Kind
    {
        EndOfDay,
        SameClockTime,
        WhenOpen,
        CloseOfBusiness,
        At,
    }

    /// <summary>The whole last day still counts: due at the midnight that ends it. The default.</summary>
    public static DueTimeOfDay EndOfDay => default;

    /// <summary>
    /// At the local clock time of the start. Where the zone skips that time, later by the length of the gap; where it
    /// comes twice, the first.
    /// </summary>
    public static DueTimeOfDay SameClockTime => new(Kind.SameClockTime);

    /// <summary>At the local clock time of the start; if that is closed, at the next opening (going back: the previous close).</summary>
    public static DueTimeOfDay WhenOpen => new(Kind.WhenOpen);

    /// <summary>At the last closing time of the last day; for business days only.</summary>
    public static DueTimeOfDay CloseOfBusiness => new(Kind.CloseOfBusiness);

    /// <summary>At a local clock time, to the minute. Gaps and overlaps as in <see cref="SameClockTime"/>.</summary>
    /// <exception cref="ArgumentException">The time has seconds.</exception>
    public static DueTimeOfDay At(LocalTime time) => time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0
        ? new(Kind.At, time)
        : throw new ArgumentException("A time of day is said to the minute.", nameof(time));

    /// <summary>The name of the kind, or the time as <c>HH:mm</c>.</summary>
    public override string ToString() => _kind == Kind.At ? Pattern.Format(_time) : _kind.ToString();

    /// <summary>The instant on a date that lies a number of days from the start.</summary>
    internal Instant On(LocalDate date, Instant start, WorkingCalendar calendar, bool isGoingBack = false)
    {
        var zone = calendar.Zone;
        switch (_kind)
        {
            case Kind.EndOfDay:
                return calendar.EndOf(date);
            case Kind.CloseOfBusiness:
                return calendar.Periods(date)[^1].End;
            default:
                var time = _kind == Kind.At ? _time : start.InZone(zone).TimeOfDay;
                var at = zone.AtLeniently(date.At(time)).ToInstant();
                return _kind != Kind.WhenOpen ? at : isGoingBack ? calendar.PreviousClose(at) : calendar.NextOpening(at);
        }
    }
}
