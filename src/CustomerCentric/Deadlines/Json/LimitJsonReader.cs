using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Reads the time limits of a policy's JSON.</summary>
internal sealed class LimitJsonReader(JsonReading reading)
{
    /// <summary>Every member that one unit or another takes.</summary>
    internal static readonly string[] Members =
        ["amount", "unit", "landing", "roll", "schedule", "timeOfDay", "countsStartDay", "strictlyBefore", "finalRoll"];

    internal const string EarliestOf = "earliestOf";

    internal const string LatestOf = "latestOf";

    // More than any limit may have; what is above it might not even be a duration.
    private const decimal MostHours = 1_000_000;

    private static readonly LocalTimePattern s_clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A limit of which nobody complains, for one that could not be read.</summary>
    internal static TimeLimit StandIn { get; } = new BusinessDays(1);

    /// <summary>The members of a limit in one unit.</summary>
    internal static IEnumerable<string> MembersOf(LimitUnit unit) => Members.Where(member => member switch
    {
        "amount" or "unit" => true,
        "landing" => unit == LimitUnit.WorkingHours,
        "roll" => unit == LimitUnit.BusinessDays,
        "schedule" => unit == LimitUnit.Schedule,
        _ => unit is not (LimitUnit.Hours or LimitUnit.WorkingHours),
    });

    /// <summary>So many hours, to the nearest nanosecond; within the bounds that a limit may have.</summary>
    internal static Duration OfHours(decimal hours) => Duration.FromNanoseconds((long)Math.Round(hours * NodaConstants.NanosecondsPerHour));

    public TimeLimit Read(JsonItem item)
    {
        if (item.Members.Any(member => member.Name is EarliestOf or LatestOf))
            return ReadCombined(item);
        var unit = item.Members.Where(member => member is { Name: "unit", Value.Kind: JsonValueKind.String })
            .Select(member => PolicyJsonWords.Units.Meaning(member.Value.Text)).FirstOrDefault();
        PolicyJsonObject limit = new(item, reading, unit is { } known ? [.. MembersOf(known)] : Members);
        limit.Require("unit", $"A limit needs a unit: {string.Join(", ", PolicyJsonWords.Units.All)} are known.");
        limit.Require("amount", "A limit needs an amount: {\"amount\":5,\"unit\":\"business-days\"}.");
        if (unit == LimitUnit.Hours)
            return new ElapsedTime(Hours(limit));
        if (unit == LimitUnit.WorkingHours)
            return new WorkingTime(Hours(limit), limit.Word("landing", PolicyJsonWords.Landings, Landing.Close));
        return WithRules(InDays(limit, unit), limit);
    }

    private DayLimit InDays(PolicyJsonObject limit, LimitUnit? unit)
    {
        var count = unit is null ? AmountOfUnknown(limit) : limit.Whole("amount", 1);
        var time = limit["timeOfDay"] is { } said ? TimeOfDay(said) : DueTimeOfDay.EndOfDay;
        switch (unit)
        {
            case LimitUnit.CalendarDays:
                return new CalendarDays(count, time);
            case LimitUnit.Weeks:
                return new CalendarPeriod(count, CalendarUnit.Weeks, time);
            case LimitUnit.Months:
                return new CalendarPeriod(count, CalendarUnit.Months, time);
            case LimitUnit.Years:
                return new CalendarPeriod(count, CalendarUnit.Years, time);
            case LimitUnit.Schedule:
                limit.Require("schedule", "A date of a schedule needs the schedule's name: {\"amount\":2,\"unit\":\"schedule\",\"schedule\":\"billing-cycle\"}.");
                return new ScheduledDate(limit.Text("schedule") ?? "unread", count, time);
            case LimitUnit.BusinessDays:
                return new BusinessDays(count, time, limit.Word("roll", PolicyJsonWords.Rolls, Roll.None));
            default:
                if (limit["unit"] is { } unknown)
                    limit.Meaning(unknown, PolicyJsonWords.Units);
                limit.Word("landing", PolicyJsonWords.Landings, Landing.Close);
                limit.Text("schedule");
                return new BusinessDays(count, time, limit.Word("roll", PolicyJsonWords.Rolls, Roll.None));
        }
    }

    // Any number may be right in one unit or another.
    private int AmountOfUnknown(PolicyJsonObject limit)
    {
        if (limit["amount"] is { } amount)
            reading.Number(amount);
        return 1;
    }

    private static DayLimit WithRules(DayLimit read, PolicyJsonObject limit) => read with
    {
        CountsStartDay = limit.Flag("countsStartDay", false),
        IsStrictlyBefore = limit.Flag("strictlyBefore", false),
        // Of a last day that rolls the model has nothing to say, whatever the time of day.
        FinalRoll = limit["finalRoll"] is { } roll ? limit.Meaning(roll, PolicyJsonWords.Rolls) ?? Roll.Following : Roll.None,
    };

    private Duration Hours(PolicyJsonObject limit)
    {
        var readable = Duration.FromHours(1);
        if (limit["amount"] is not { } amount || reading.Number(amount) is not { } hours)
            return readable;
        if (Math.Abs(hours) <= MostHours)
            return OfHours(hours);
        reading.Fault(amount, $"{amount.Text} hours are not possible: more than zero and at most a century are.", FaultCodes.Invalid);
        return readable;
    }

    private DueTimeOfDay TimeOfDay(JsonItem said)
    {
        if (reading.Text(said) is not { } text)
            return DueTimeOfDay.EndOfDay;
        if (PolicyJsonWords.TimesOfDay.Meaning(text) is { } named)
            return named;
        if (s_clock.Parse(text) is { Success: true, Value: var time })
            return DueTimeOfDay.At(time);
        reading.Fault(said, $"'{text}' is no time of day: {string.Join(", ", PolicyJsonWords.TimesOfDay.All)} or a time as HH:mm are.");
        return DueTimeOfDay.EndOfDay;
    }

    private CombinedLimit ReadCombined(JsonItem item)
    {
        PolicyJsonObject combined = new(item, reading, EarliestOf, LatestOf);
        if (combined[EarliestOf] is not null && combined[LatestOf] is { } second)
            reading.Fault(second, $"A limit is {EarliestOf} or {LatestOf}, not both: put one into the list of the other.", FaultCodes.Invalid);
        var earliest = combined[EarliestOf];
        ImmutableArray<TimeLimit> limits = [.. reading.Items(earliest ?? combined[LatestOf]!).Select(Read)];
        return new(earliest is null ? Combination.Latest : Combination.Earliest, limits);
    }
}
