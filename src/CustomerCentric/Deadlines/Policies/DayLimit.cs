using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit that ends on a date: some days of a kind are counted, and the last one has a time of day. Immutable, thread-safe.</summary>
/// <param name="Count">How many; 0 for the start's own day. At most a century.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public abstract record DayLimit(int Count, DueTimeOfDay TimeOfDay) : TimeLimit
{
    /// <summary>
    /// Whether the start's own date is the first counted one. Default: it is not (Vietnam's Civil Code 2015 art. 147, Regulation
    /// (EEC) 1182/71 art. 3); some periods "commence on" the day of receipt.
    /// </summary>
    public bool CountsStartDay { get; init; }

    /// <summary>Whether the limit must be kept before the last date begins ("in less than three months"): due on the day before. Default: no.</summary>
    public bool IsStrictlyBefore { get; init; }

    /// <summary>How the last date rolls onto a business day; by default not, for most laws do not say so.</summary>
    public Roll FinalRoll { get; init; }

    /// <inheritdoc/>
    public sealed override DueTime DueAfter(Instant start, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        return DueAfter(new LocalStart(start, counting.Calendar.Zone), counting);
    }

    internal sealed override DueTime DueAfter(in LocalStart start, Counting counting)
    {
        LocalDate last = Final(CountedTo(DateOf(start, counting), counting), counting.Calendar);
        return TimeOfDay == DueTimeOfDay.EndOfDay ? new(counting.Calendar.EndOf(last), last) : DueOn(last, start.At, counting.Calendar);
    }

    /// <inheritdoc/>
    public sealed override LimitUse UseAt(Instant start, Instant at, Counting counting)
    {
        LocalDate first = DateOf(start, counting);
        LocalDate last = CountedTo(first, counting).PlusDays(IsStrictlyBefore ? -1 : 0);
        LocalDate today = PeriodResolver.DateAt(Instant.Max(start, at), counting.Calendar.Zone);
        int used = Counted(first, LocalDate.Min(today, last), counting);
        return LimitUse.OfDays(used, Counted(first, last, counting));
    }

    // A pause takes the dates after the one on which it begins, up to the one that is counted to; where that then rolls does not matter.
    internal override bool IsMovedBy(Instant pause, Instant start, Counting counting) =>
        CountedTo(DateOf(start, counting), counting) > PeriodResolver.DateAt(pause, counting.Calendar.Zone);

    internal override TimeLimit? Rest(LimitUse used, Instant begun, Counting counting) =>
        this with { Count = used.LeftOf(Count), CountsStartDay = false, IsStrictlyBefore = false };

    /// <summary>The date that is counted to, before it is moved.</summary>
    private protected abstract LocalDate CountedTo(LocalDate first, Counting counting);

    /// <summary>How many of the dates from the first to a later one count.</summary>
    private protected abstract int Counted(LocalDate first, LocalDate until, Counting counting);

    private protected LocalDate Final(LocalDate counted, WorkingCalendar calendar)
    {
        LocalDate last = IsStrictlyBefore ? counted.PlusDays(-1) : counted;
        return FinalRoll == Roll.None ? last : calendar.AddBusinessDays(last, 0, FinalRoll);
    }

    private DueTime DueOn(LocalDate last, Instant start, WorkingCalendar calendar)
    {
        Instant at = TimeOfDay.On(last, start, calendar);
        // Moved to an opening, it may fall due on a later date.
        return new(at, TimeOfDay == DueTimeOfDay.WhenOpen ? at.InZone(calendar.Zone).Date : last);
    }

    /// <summary>Steps on for as many days as pauses took, until no more were taken on the way.</summary>
    private protected static LocalDate Resume(
        ImmutableArray<DateInterval> lost, Func<int, LocalDate> step, Func<DateInterval, LocalDate, int> taken)
    {
        LocalDate last = step(0);
        if (lost.IsEmpty)
            return last;
        for (int moved = 0; ;)
        {
            int sum = 0;
            foreach (DateInterval dates in lost)
                sum += taken(dates, last);
            if (sum == moved)
                return last;
            moved = sum;
            last = step(moved);
        }
    }

    /// <summary>The start's date in the calendar's zone.</summary>
    private protected LocalDate DateOf(Instant start, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        return DateOf(new LocalStart(start, counting.Calendar.Zone), counting);
    }

    private LocalDate DateOf(in LocalStart start, Counting counting)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, MaxCount);
        return start.Date ?? throw EndOfTime(start.At, counting.Calendar);
    }

    // Apart, because the words of the fault would cost every limit their room on the stack.
    private static CalendarRangeException EndOfTime(Instant start, WorkingCalendar calendar) =>
        new($"a due time from {start}", calendar.AnswersFrom, calendar.AnswersUntil);

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (Count < 0 || Count > MaxCount)
            yield return new($"{path}.count", $"is {Count}: 0 to {MaxCount} are possible");
        if (Count == 0 && (CountsStartDay || IsStrictlyBefore))
            yield return new($"{path}.count", "is 0, of which the start's day cannot be the first nor anything be strictly before: use 1");
        if (!Enum.IsDefined(FinalRoll))
            yield return new($"{path}.finalRoll", $"is {FinalRoll}: use one of {string.Join(", ", Enum.GetNames<Roll>())}");
    }

    /// <summary>The rules that differ from the default, for content hashes.</summary>
    private protected string CanonicalRules =>
        $"{(CountsStartDay ? ":start-day" : "")}{(IsStrictlyBefore ? ":strictly-before" : "")}{(FinalRoll == Roll.None ? "" : $":final-{FinalRoll}")}";

    /// <summary>Whether two limits are counted alike, so that their amounts can be added.</summary>
    private protected bool IsLike(DayLimit other) => (TimeOfDay, CountsStartDay, IsStrictlyBefore, FinalRoll)
        == (other.TimeOfDay, other.CountsStartDay, other.IsStrictlyBefore, other.FinalRoll);

    /// <summary>A century: longer promises are typing errors.</summary>
    internal virtual int MaxCount => 36_525;
}
