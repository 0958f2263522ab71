using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in days: its due time follows from the date it is counted to.</summary>
internal abstract class DayLimitCheck(DeadlineExplanation claim, DayLimit limit, DefinedHours hours) : LimitCheck(claim)
{
    protected const int MostDays = 36_525;

    /// <summary>The due time by the definition; null when the calendar does not answer.</summary>
    protected DueTime? Due { get; private set; }

    /// <summary>The date that was counted to.</summary>
    protected LocalDate Counted { get; private set; }

    /// <summary>The date on which the limit ends: the one counted to, or where that was moved.</summary>
    protected LocalDate Last { get; private set; }

    /// <summary>By the clocks; where they go back over midnight, this may be the date that already ended.</summary>
    protected LocalDate StartDate { get; } = claim.Start.InZone(hours.Zone).Date;

    protected DefinedHours Hours => hours;

    protected bool IsCountable => limit.Count >= Least && limit.Count <= Most && (limit.Count > 0 || !(limit.CountsStartDay || limit.IsStrictlyBefore));

    /// <summary>The greatest number there may be.</summary>
    protected abstract int Most { get; }

    /// <summary>The least number there may be.</summary>
    protected virtual int Least => 0;

    /// <summary>Why there is no due time.</summary>
    protected virtual string Unanswered => hours.RangeText;

    public sealed override bool IsAnswered => Due is not null;

    public sealed override IEnumerable<ExplanationFault> Whole()
    {
        if (!IsCountable)
            yield return new(null, FormattableString.Invariant($"counts {limit.Count} of its units"), FormattableString.Invariant($"a limit has {Least} to {Most}, and one of 0 neither counts the start's day nor ends before it"));
        else if (Due is not { } due)
            yield return new(null, $"is due at {hours.Text(Claim.Due.At)}", $"that cannot be told: {Unanswered}");
        else if (Claim.Due != due)
            yield return new(null, $"is due at {Text(Claim.Due)}", $"the days, counted one by one, lead to {Text(due)}");
    }

    /// <summary>Takes the date that was counted to, moves it, and gives the limit its due time where the calendar answers.</summary>
    protected void EndOn(LocalDate counted)
    {
        Counted = counted;
        if (Rolled(limit.IsStrictlyBefore ? counted.PlusDays(-1) : counted, limit.FinalRoll) is not { } last)
            return;
        Last = last;
        Due = DueOn(last);
    }

    /// <summary>Where a date rolls to; null when the calendar does not answer.</summary>
    protected LocalDate? Rolled(LocalDate date, Roll roll)
    {
        if (roll == Roll.None)
            return date;
        if (!hours.IsAnswered(date))
            return null;
        if (hours.IsBusinessDay(date))
            return date;
        return roll switch
        {
            Roll.Following => Next(date, 1),
            Roll.Preceding => Next(date, -1),
            Roll.ModifiedFollowing => InMonth(date, 1),
            Roll.ModifiedPreceding => InMonth(date, -1),
            _ => null,
        };
    }

    /// <summary>The time of day on a date, before it moves to an opening; null at the close of a date that has none.</summary>
    protected Instant? On(LocalDate date)
    {
        var timeOfDay = limit.TimeOfDay;
        if (timeOfDay == DueTimeOfDay.EndOfDay)
            return hours.StartOf(date.PlusDays(1));
        if (timeOfDay == DueTimeOfDay.CloseOfBusiness)
            return hours.CloseOf(date);
        var time = timeOfDay == DueTimeOfDay.SameClockTime || timeOfDay == DueTimeOfDay.WhenOpen
            ? Claim.Start.InZone(hours.Zone).TimeOfDay
            : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(timeOfDay.ToString()).Value;
        return hours.At(date.At(time));
    }

    // When a limit falls due whose last day is this.
    private DueTime? DueOn(LocalDate date)
    {
        var at = On(date);
        if (limit.TimeOfDay != DueTimeOfDay.WhenOpen || at is not { } closed)
            return at is { } due ? new(due, date) : null;
        return hours.OpeningFrom(closed) is { } open ? new(open, open.InZone(hours.Zone).Date) : null;
    }

    // The other way only once the whole rest of the month is seen to have no business.
    private LocalDate? InMonth(LocalDate from, int step)
    {
        for (var date = from.PlusDays(step); date.Month == from.Month; date = date.PlusDays(step))
        {
            if (!hours.IsAnswered(date))
                return null;
            if (hours.IsBusinessDay(date))
                return date;
        }
        return Next(from, -step);
    }

    private LocalDate? Next(LocalDate date, int step)
    {
        for (date = date.PlusDays(step); hours.IsAnswered(date); date = date.PlusDays(step))
        {
            if (hours.IsBusinessDay(date))
                return date;
        }
        return null;
    }

    private string Text(DueTime due) => $"{hours.Text(due.At)} (on {DefinedHours.Text(due.Date)})";
}
