using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric;

/// <summary>Takes typed values out of <see cref="JsonItem"/>s; what has the wrong form becomes a fault with place and line, and null.</summary>
internal sealed class JsonReading(List<ConfigurationFault> faults)
{
    private const int LongestShown = 100;

    /// <summary>How many faults there are so far.</summary>
    public int Count => faults.Count;

    /// <summary>An object's members by name; a fault for every name that is not allowed. Empty, with a fault, when it is no object.</summary>
    public IReadOnlyDictionary<string, JsonItem> Object(JsonItem item, params ReadOnlySpan<string> allowed)
    {
        Dictionary<string, JsonItem> members = [];
        foreach (var (name, value) in Members(item))
        {
            if (allowed.Contains(name))
                members.Add(name, value);
            else
                Fault(value, $"'{Shortened(name)}' is not known here: {string.Join(", ", allowed)} are.");
        }
        return members;
    }

    /// <summary>An object's members, whatever their names. Empty, with a fault, when it is no object.</summary>
    public IReadOnlyList<(string Name, JsonItem Value)> Members(JsonItem item)
    {
        if (item.Kind != JsonValueKind.Object)
            Fault(item, $"{Shown(item)} stands where an object is expected: {{…}}.");
        return item.Members;
    }

    /// <summary>An array's items. Empty, with a fault, when it is no array.</summary>
    public IReadOnlyList<JsonItem> Items(JsonItem item)
    {
        if (item.Kind != JsonValueKind.Array)
            Fault(item, $"{Shown(item)} stands where a list is expected: […].");
        return item.Items;
    }

    public string? Text(JsonItem item)
    {
        if (item.Kind == JsonValueKind.String)
            return item.Text;
        Fault(item, $"{Shown(item)} stands where a text is expected: \"…\".");
        return null;
    }

    public int? Whole(JsonItem item)
    {
        if (item.Kind == JsonValueKind.Number && int.TryParse(item.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault(item, $"{Shown(item)} stands where a whole number is expected.");
        return null;
    }

    /// <summary>A number that a decimal holds, with its digits as they are written; ones too small for it are zero.</summary>
    public decimal? Number(JsonItem item)
    {
        if (item.Kind == JsonValueKind.Number && decimal.TryParse(item.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault(item, $"{Shown(item)} stands where a number is expected.");
        return null;
    }

    /// <summary>How many there are of something, from 0.</summary>
    public long? Natural(JsonItem item)
    {
        if (item.Kind == JsonValueKind.Number && long.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault(item, $"{Shown(item)} stands where a whole number from 0 is expected.");
        return null;
    }

    /// <summary>A finite number, as near as a double comes.</summary>
    public double? Real(JsonItem item)
    {
        if (item.Kind == JsonValueKind.Number
            && double.TryParse(item.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Fault(item, $"{Shown(item)} stands where a finite number is expected.");
        return null;
    }

    public bool? Flag(JsonItem item)
    {
        if (item.Kind is JsonValueKind.True or JsonValueKind.False)
            return item.Kind == JsonValueKind.True;
        Fault(item, $"{Shown(item)} stands where true or false is expected.");
        return null;
    }

    /// <summary>A date of the ISO calendar, <c>yyyy-MM-dd</c>.</summary>
    public LocalDate? Date(JsonItem item) => Text(item) is { } text ? Date(item, text) : null;

    /// <summary>A date that stands in a member's name.</summary>
    public LocalDate? Date(JsonItem item, string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date })
            return date;
        Fault(item, $"'{text}' is not a date: write yyyy-MM-dd, e.g. 2026-12-25.");
        return null;
    }

    public void Fault(JsonItem item, string message, string code = FaultCodes.MalformedJson) =>
        faults.Add(new(item.Path, message) { Code = code, Line = item.Line });

    // Enough to find it by.
    private static string Shortened(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    private static string Shown(JsonItem item) => item.Kind switch
    {
        JsonValueKind.String => $"\"{Shortened(item.Text)}\"",
        JsonValueKind.Number => Shortened(item.Text),
        JsonValueKind.Object => "An object",
        JsonValueKind.Array => "A list",
        _ => item.Kind.ToString().ToLowerInvariant(),
    };
}
