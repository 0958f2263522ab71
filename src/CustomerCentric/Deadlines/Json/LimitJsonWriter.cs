using System.Diagnostics;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Writes a time limit: what differs from the default, in the order of <see cref="LimitJsonReader.Members"/>.</summary>
internal static class LimitJsonWriter
{
    public static void Write(Utf8JsonWriter json, TimeLimit limit)
    {
        json.WriteStartObject();
        switch (limit)
        {
            case ElapsedTime time:
                WriteHours(json, time.Amount, LimitUnit.Hours);
                break;
            case WorkingTime time:
                WriteHours(json, time.Amount, LimitUnit.WorkingHours);
                if (time.Landing != Landing.Close)
                    json.WriteString("landing", PolicyJsonWords.Landings.Word(time.Landing));
                break;
            case CombinedLimit combined:
                json.WriteStartArray(combined.Combination == Combination.Earliest ? LimitJsonReader.EarliestOf : LimitJsonReader.LatestOf);
                foreach (var each in combined.Limits)
                    Write(json, each);
                json.WriteEndArray();
                break;
            case DayLimit days:
                WriteDays(json, days);
                break;
            default:
                throw new UnreachableException($"No unit is known for {limit.GetType()}.");
        }
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, DayLimit limit)
    {
        json.WriteNumber("amount", limit.Count);
        json.WriteString("unit", PolicyJsonWords.Units.Word(UnitOf(limit)));
        if (limit is BusinessDays { Roll: not Roll.None and var roll })
            json.WriteString("roll", PolicyJsonWords.Rolls.Word(roll));
        if (limit is ScheduledDate { Schedule: var schedule })
            json.WriteString("schedule", schedule);
        if (limit.TimeOfDay != DueTimeOfDay.EndOfDay)
            json.WriteString("timeOfDay", PolicyJsonWords.TimesOfDay.Word(limit.TimeOfDay) ?? limit.TimeOfDay.ToString());
        if (limit.CountsStartDay)
            json.WriteBoolean("countsStartDay", true);
        if (limit.IsStrictlyBefore)
            json.WriteBoolean("strictlyBefore", true);
        if (limit.FinalRoll != Roll.None)
            json.WriteString("finalRoll", PolicyJsonWords.Rolls.Word(limit.FinalRoll));
    }

    private static LimitUnit UnitOf(DayLimit limit) => limit switch
    {
        BusinessDays => LimitUnit.BusinessDays,
        ScheduledDate => LimitUnit.Schedule,
        CalendarPeriod { Unit: CalendarUnit.Weeks } => LimitUnit.Weeks,
        CalendarPeriod { Unit: CalendarUnit.Months } => LimitUnit.Months,
        CalendarPeriod { Unit: CalendarUnit.Years } => LimitUnit.Years,
        CalendarDays => LimitUnit.CalendarDays,
        _ => throw new UnreachableException($"No unit is known for {limit.GetType()}."),
    };

    // With as few decimals as are read as the same amount: a minute has no end of them in hours.
    private static void WriteHours(Utf8JsonWriter json, Duration amount, LimitUnit unit)
    {
        var exact = (decimal)amount.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerHour;
        var decimals = 0;
        while (LimitJsonReader.OfHours(Math.Round(exact, decimals)) != amount)
            decimals++;
        json.WriteNumber("amount", Math.Round(exact, decimals));
        json.WriteString("unit", PolicyJsonWords.Units.Word(unit));
    }
}
