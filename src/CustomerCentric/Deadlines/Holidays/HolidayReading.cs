using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What the files of holidays are made of, beside plain JSON.</summary>
internal static class HolidayReading
{
    /// <summary>A member that must be there; null, with a fault, when it is not.</summary>
    public static JsonItem? Required(this JsonReading reading, JsonItem parent, IReadOnlyDictionary<string, JsonItem> members, string name)
    {
        if (members.TryGetValue(name, out var member))
            return member;
        if (parent.Kind == JsonValueKind.Object)
            reading.Fault(parent, $"'{name}' is missing.");
        return null;
    }

    /// <summary>A name in both languages: <c>{"en":"Tet","vi":"Tết"}</c>.</summary>
    public static LocalizedText? Name(this JsonReading reading, JsonItem item)
    {
        var members = reading.Object(item, "en", "vi");
        var (en, vi) = (Language("en"), Language("vi"));
        return en is null || vi is null ? null : new(en, vi);

        string? Language(string language)
        {
            if (reading.Required(item, members, language) is not { } member || reading.Text(member) is not { } text)
                return null;
            if (!string.IsNullOrWhiteSpace(text))
                return text;
            reading.Fault(member, "A name needs at least one visible character.", FaultCodes.Invalid);
            return null;
        }
    }

    /// <summary>A key, as in <see cref="Holiday.Key"/>.</summary>
    public static string? Key(this JsonReading reading, JsonItem item)
    {
        if (reading.Text(item) is not { } key)
            return null;
        if (HolidayKey.IsValid(key))
            return key;
        reading.Fault(item, HolidayKey.Expected(key), FaultCodes.Invalid);
        return null;
    }

    /// <summary>A weekday: <c>mon</c> to <c>sun</c>.</summary>
    public static IsoDayOfWeek? Weekday(this JsonReading reading, JsonItem item)
    {
        if (reading.Text(item) is not { } text)
            return null;
        if (Weekdays.Find(text) is { } day)
            return day;
        reading.Fault(item, $"'{text}' is not a weekday: {string.Join(", ", Weekdays.Names)} are.");
        return null;
    }

    /// <summary>A whole number within bounds, both inclusive.</summary>
    public static int? Whole(this JsonReading reading, JsonItem item, int from, int until)
    {
        if (reading.Whole(item) is not { } number)
            return null;
        if (number >= from && number <= until)
            return number;
        reading.Fault(item, $"{number} is out of bounds: {from} to {until} is possible.", FaultCodes.Invalid);
        return null;
    }
}
