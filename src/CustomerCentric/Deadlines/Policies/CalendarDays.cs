using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A number of days of the calendar, holidays and weekends included; by default the start's own day is not counted.</summary>
/// <param name="Count">How many days, 0 to 36,525; 0 is the start's own day.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public sealed record CalendarDays(int Count, DueTimeOfDay TimeOfDay = default) : CalendarLimit(Count, TimeOfDay)
{
    internal override string Canonical => $"calendar-days:{Count}:{TimeOfDay}{CanonicalRules}";

    internal override LocalizedText Words => new(
        FormattableString.Invariant($"{Count} calendar {(Count == 1 ? "day" : "days")}"), FormattableString.Invariant($"{Count} ngày theo lịch"));

    internal override TimeLimit? Plus(TimeLimit more) =>
        more is CalendarDays days && IsLike(days) ? this with { Count = Count + days.Count } : null;

    private protected override LocalDate Step(LocalDate first) => first.PlusDays(Count);
}
