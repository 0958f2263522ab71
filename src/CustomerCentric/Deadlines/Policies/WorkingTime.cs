using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An amount of working time: elapsed time while the calendar is open.</summary>
/// <param name="Amount">More than zero, e.g. <c>Duration.FromHours(8)</c>.</param>
/// <param name="Landing">When it falls due if the time is used up exactly at a close. Default: at the close.</param>
public sealed record WorkingTime(Duration Amount, Landing Landing = Landing.Close) : TimeLimit
{
    private const int MaxElapsedDays = 36_525;

    internal override string Canonical => Landing == Landing.Close
        ? $"working-nanoseconds:{Amount.ToInt64Nanoseconds()}"
        : $"working-nanoseconds:{Amount.ToInt64Nanoseconds()}:{Landing}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        var at = calendar.Add(start, Amount, Landing);
        return new(at, at.InZone(calendar.Zone).Date);
    }

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        return calendar.Explain(start, Amount, Landing);
    }

    internal override LocalizedText Words
    {
        get
        {
            var seconds = Math.Abs((decimal)Amount.ToInt128Nanoseconds() / NodaConstants.NanosecondsPerSecond);
            // The largest unit that says the amount exactly.
            var (count, english, vietnamese) = seconds % 36 == 0 ? (seconds / 3600, "hour", "giờ")
                : seconds % 6 == 0 ? (seconds / 60, "minute", "phút")
                : (seconds, "second", "giây");
            var number = count.ToString("0.#########", CultureInfo.InvariantCulture);
            var isBack = Amount < Duration.Zero;
            return new(
                $"{number} working {english}{(count == 1 ? "" : "s")}{(isBack ? " back" : "")}",
                $"{(isBack ? "lùi " : "")}{number.Replace('.', ',')} {vietnamese} làm việc");
        }
    }

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (Amount <= Duration.Zero || Amount > Duration.FromDays(MaxElapsedDays))
            yield return new($"{path}.amount", $"is {Amount}: more than zero and at most {MaxElapsedDays} days are possible");
        if (!Enum.IsDefined(Landing))
            yield return new($"{path}.landing", $"is {Landing}: {nameof(Landing.Close)} or {nameof(Landing.Opening)} is possible");
    }
}
