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

    /// <summary>The use of both together, where they are in one unit; else that of the later one.</summary>
    internal LimitUse Plus(LimitUse later) => (this, later) switch
    {
        ({ UsedDays: { } used, LeftDays: { } left }, { UsedDays: { } more, LeftDays: { } rest }) => new(null, null, used + more, left + rest),
        ({ Used: { } used, Left: { } left }, { Used: { } more, Left: { } rest }) => new(used + more, left + rest, null, null),
        _ => later,
    };

    /// <summary>As many of another number of days as are left of this limit, rounded up.</summary>
    internal int LeftOf(int count) => (int)Share(count);

    /// <summary>As much of another amount as is left of this limit, rounded up to a nanosecond.</summary>
    internal Duration LeftOf(Duration amount) => Duration.FromNanoseconds(Share(amount.ToInt128Nanoseconds()));

    /// <summary>The same use of a limit in the same unit of which the whole is this one's.</summary>
    internal LimitUse Of(LimitUse other) => UsedDays is { } days
        ? OfDays(days, other.UsedDays!.Value + other.LeftDays!.Value)
        : OfTime(Used!.Value, other.Used!.Value + other.Left!.Value);

    /// <summary>The use of a whole of which a rest is left that was used like this.</summary>
    internal LimitUse AsRestOf(LimitUse whole)
    {
        if (LeftDays is { } days && whole is { UsedDays: { } usedDays, LeftDays: { } leftDays })
            return OfDays(usedDays + leftDays - days, usedDays + leftDays);
        return Left is { } left && whole is { Used: { } used, Left: { } wholeLeft } ? OfTime(used + wholeLeft - left, used + wholeLeft) : this;
    }

    private Int128 Share(Int128 of)
    {
        var (left, whole) = LeftDays is { } days
            ? (days, (Int128)days + UsedDays!.Value)
            : (Left!.Value.ToInt128Nanoseconds(), (Left.Value + Used!.Value).ToInt128Nanoseconds());
        return whole == 0 ? 0 : ((of * left) + whole - 1) / whole;
    }
}
