using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What limits in hours have in common: how their amounts are said, and which are possible.</summary>
internal static class TimeWords
{
    private const int MaxElapsedDays = 36_525;

    /// <summary>The amount in the largest unit that says it exactly, e.g. <c>1.5 working hours</c>.</summary>
    /// <param name="amount">The amount; negative goes back.</param>
    /// <param name="english">What stands before the unit, with a blank at its end.</param>
    /// <param name="vietnamese">What stands after the unit, with a blank before it.</param>
    public static LocalizedText Of(Duration amount, string english, string vietnamese)
    {
        var seconds = Math.Abs((decimal)amount.ToInt128Nanoseconds() / NodaConstants.NanosecondsPerSecond);
        var (count, unit, don) = seconds % 36 == 0 ? (seconds / 3600, "hour", "giờ")
            : seconds % 6 == 0 ? (seconds / 60, "minute", "phút")
            : (seconds, "second", "giây");
        var number = count.ToString("0.#########", CultureInfo.InvariantCulture);
        var isBack = amount < Duration.Zero;
        return new(
            $"{number} {english}{unit}{(count == 1 ? "" : "s")}{(isBack ? " back" : "")}",
            $"{(isBack ? "lùi " : "")}{number.Replace('.', ',')} {don}{vietnamese}");
    }

    public static IEnumerable<ConfigurationFault> Faults(string path, Duration amount)
    {
        if (amount <= Duration.Zero || amount > Duration.FromDays(MaxElapsedDays))
            yield return new($"{path}.amount", $"is {Of(amount, "", "").En}: more than zero and at most {MaxElapsedDays} days are possible");
    }
}
