using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in days: its due time follows from the date it is counted to, and no pause moves it.</summary>
internal abstract class DayLimitCheck(DeadlineExplanation explanation, int count, DueTimeOfDay timeOfDay, DefinedHours hours, Interval[] pauses) : LimitCheck
{
    private const int MostDays = 36_525;

    /// <summary>The due time by the definition; null when the calendar does not answer.</summary>
    protected abstract DueTime? Due { get; }

    /// <summary>By the clocks; where they go back over midnight, this may be the date that already ended.</summary>
    protected LocalDate StartDate { get; } = explanation.Start.InZone(hours.Zone).Date;

    protected DefinedHours Hours => hours;

    protected Instant Start => explanation.Start;

    protected bool IsCountable => count is >= 1 and <= MostDays;

    public sealed override bool IsAnswered => Due is not null;

    public override IEnumerable<ExplanationFault> Whole()
    {
        if (!IsCountable)
            yield return new(null, FormattableString.Invariant($"counts {count} days"), "a limit has 1 to 36525");
        else if (Due is not { } due)
            yield return new(null, $"is due on {DefinedHours.Text(explanation.Due.Date)}", $"that cannot be told: {hours.RangeText}");
        else if (due != explanation.Due)
            yield return new(null, $"is due at {Text(explanation.Due)}", $"the days, counted one by one, lead to {Text(due)}");
        foreach (var pause in pauses.Where(pause => pause.Start < explanation.Due.At && pause.End > explanation.Start && pause.End > pause.Start))
        {
            yield return new(null, "counts days without pauses",
                $"the clock stood still from {hours.Text(pause.Start)} to {hours.Text(pause.End)}");
        }
    }

    /// <summary>The time of day on a date, before it moves to an opening; null at the close of a date that has none.</summary>
    protected Instant? On(LocalDate date)
    {
        if (timeOfDay == DueTimeOfDay.EndOfDay)
            return hours.StartOf(date.PlusDays(1));
        if (timeOfDay == DueTimeOfDay.CloseOfBusiness)
            return hours.CloseOf(date);
        var time = timeOfDay == DueTimeOfDay.SameClockTime || timeOfDay == DueTimeOfDay.WhenOpen
            ? explanation.Start.InZone(hours.Zone).TimeOfDay
            : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(timeOfDay.ToString()).Value;
        return hours.At(date.At(time));
    }

    /// <summary>When a limit falls due whose last day is this.</summary>
    protected DueTime? DueOn(LocalDate date)
    {
        var at = On(date);
        if (timeOfDay != DueTimeOfDay.WhenOpen || at is not { } closed)
            return at is { } due ? new(due, date) : null;
        return hours.OpeningFrom(closed) is { } open ? new(open, open.InZone(hours.Zone).Date) : null;
    }

    private string Text(DueTime due) => $"{hours.Text(due.At)} (on {DefinedHours.Text(due.Date)})";
}
