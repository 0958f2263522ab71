using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Reads the yearly rules of a holiday set.</summary>
internal sealed class HolidayRuleReader(List<ConfigurationFault> faults)
{
    private static readonly string[] Days = ["date", "weekday", "easter", "lunar"];

    private readonly JsonReading _reading = new(faults);

    public ImmutableArray<HolidayRule> ReadAll(JsonItem list)
    {
        List<HolidayRule> rules = [];
        foreach (var item in _reading.Items(list))
        {
            if (Read(item) is not { } rule)
                continue;
            if (rules.Any(other => other.Key == rule.Key && Overlap(other, rule)))
                _reading.Fault(item, $"'{rule.Key}' has two rules for one year: bound them with from and until.", FaultCodes.Invalid);
            rules.Add(rule);
        }
        return [.. rules];
    }

    private static bool Overlap(HolidayRule one, HolidayRule other) =>
        one.From.GetValueOrDefault(int.MinValue) <= (other.Until ?? int.MaxValue)
        && other.From.GetValueOrDefault(int.MinValue) <= (one.Until ?? int.MaxValue);

    private HolidayRule? Read(JsonItem item)
    {
        var members = _reading.Object(item, "key", "name", "date", "weekday", "easter", "lunar", "offset", "onWeekend", "from", "until");
        var key = _reading.Required(item, members, "key") is { } keyItem ? _reading.Key(keyItem) : null;
        var name = _reading.Required(item, members, "name") is { } nameItem ? _reading.Name(nameItem) : null;
        var day = Day(item, members);
        var onWeekend = members.TryGetValue("onWeekend", out var weekend) ? Weekend(weekend) : OnWeekend.Stays;
        var from = members.TryGetValue("from", out var fromItem) ? _reading.Whole(fromItem, 1, 9999) : null;
        var until = members.TryGetValue("until", out var untilItem) ? _reading.Whole(untilItem, 1, 9999) : null;
        if (from > until)
            _reading.Fault(untilItem!, $"{until} is before from, {from}.", FaultCodes.Invalid);
        return key is null || name is null || day is null ? null : new(key, name, day, onWeekend, from, until);
    }

    private DayOfYear? Day(JsonItem rule, IReadOnlyDictionary<string, JsonItem> members)
    {
        var given = Days.Where(members.ContainsKey).ToList();
        if (given.Count != 1)
        {
            if (members.Count > 0)
                _reading.Fault(rule, $"A rule says its day in exactly one of {string.Join(", ", Days)}; here are {given.Count}.", FaultCodes.Invalid);
            return null;
        }
        var item = members[given[0]];
        var isLunar = given[0] == "lunar";
        if (!isLunar && members.TryGetValue("offset", out var misplaced))
            _reading.Fault(misplaced, "Only a lunar day takes an offset.", FaultCodes.Invalid);
        return given[0] switch
        {
            "date" => MonthDay(item, FixedDays) is var (month, day) ? new FixedDay(month, day) : null,
            "easter" => _reading.Whole(item, -100, 100) is { } offset ? new EasterDay(offset) : null,
            "weekday" => Nth(item),
            _ => Lunar(item, members),
        };
    }

    private LunarDay? Lunar(JsonItem item, IReadOnlyDictionary<string, JsonItem> members)
    {
        int? offset = members.TryGetValue("offset", out var offsetItem) ? _reading.Whole(offsetItem, -30, 30) : 0;
        // A lunar month may have only 29 days; the thirtieth is the day before the next month.
        return MonthDay(item, _ => 29) is var (month, day) && offset is { } days ? new LunarDay(month, day, days) : null;
    }

    // 29 February is left out: a rule's day exists every year.
    private static int FixedDays(int month) => CalendarSystem.Iso.GetDaysInMonth(2001, month);

    private (int Month, int Day)? MonthDay(JsonItem item, Func<int, int> days)
    {
        if (_reading.Text(item) is not { } text)
            return null;
        if (text.Length == 5 && text[2] == '-'
            && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= days(month))
            return (month, day);
        _reading.Fault(item, $"'{text}' is not a day that every year has: write month and day as MM-dd, e.g. 12-25.", FaultCodes.Invalid);
        return null;
    }

    private NthWeekday? Nth(JsonItem item)
    {
        var members = _reading.Object(item, "nth", "day", "month");
        var nth = _reading.Required(item, members, "nth") is { } nthItem ? _reading.Whole(nthItem, -1, 4) : null;
        if (nth == 0)
            _reading.Fault(members["nth"], "0 is no place in a month: 1 to 4 count from its start, -1 is the last.", FaultCodes.Invalid);
        var day = _reading.Required(item, members, "day") is { } dayItem ? _reading.Weekday(dayItem) : null;
        var month = _reading.Required(item, members, "month") is { } monthItem ? _reading.Whole(monthItem, 1, 12) : null;
        return nth is { } n && day is { } d && month is { } m ? new(n, d, m) : null;
    }

    private OnWeekend Weekend(JsonItem item)
    {
        switch (_reading.Text(item))
        {
            case "stays":
                return OnWeekend.Stays;
            case "addNext":
                return OnWeekend.AddNext;
            case "addNearest":
                return OnWeekend.AddNearest;
            case "moveNext":
                return OnWeekend.MoveNext;
            case { } other:
                _reading.Fault(item, $"'{other}' is not known here: stays, addNext, addNearest, moveNext are.");
                break;
        }
        return OnWeekend.Stays;
    }
}
