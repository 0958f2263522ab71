using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>How much of a limit is used up, and how much is left, in the limit's own unit.</summary>
/// <param name="Used">Time used, for limits in hours; null for limits in days.</param>
/// <param name="Left">Time left, never below zero; null for limits in days.</param>
/// <param name="UsedDays">Counted days that are over or running, for limits in days; null for limits in hours.</param>
/// <param name="LeftDays">Counted days that are left, never below zero; null for limits in hours.</param>
public readonly record struct LimitUse(Duration? Used, Duration? Left, int? UsedDays, int? LeftDays)
{
    internal static LimitUse OfTime(Duration used, Duration whole) =>
        new(used, Duration.Max(Duration.Zero, whole - used), null, null);

    internal static LimitUse OfDays(int used, int whole) => new(null, null, used, Math.Max(0, whole - used));

    /// <summary>The share that is used, 0 to 1.</summary>
    internal double Share => UsedDays is { } days
        ? days + LeftDays == 0 ? 1 : (double)days / (days + LeftDays!.Value)
        : Used!.Value / (Used.Value + Left!.Value);
}
