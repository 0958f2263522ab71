using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// An object of a policy's JSON. A member that is left out gives its default; one of the wrong form gives a fault, and a value
/// of which the model will not complain, so that reading goes on and finds what else is wrong.
/// </summary>
internal sealed class PolicyJsonObject(JsonItem item, JsonReading reading, params ReadOnlySpan<string> allowed)
{
    private readonly IReadOnlyDictionary<string, JsonItem> _members = reading.Object(item, allowed);

    public JsonItem? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>A fault where a member is missing.</summary>
    public void Require(string name, string message)
    {
        // What is no object was told already.
        if (item.Kind == JsonValueKind.Object && !_members.ContainsKey(name))
            reading.Fault(item with { Path = item.Path.Length == 0 ? name : $"{item.Path}.{name}" }, message, FaultCodes.Invalid);
    }

    /// <summary>Null when it is left out or no text.</summary>
    public string? Text(string name) => this[name] is { } text ? reading.Text(text) : null;

    public bool Flag(string name, bool byDefault) => this[name] is { } flag ? reading.Flag(flag) ?? byDefault : byDefault;

    /// <summary>One when it is no whole number.</summary>
    public int Whole(string name, int byDefault) => this[name] is { } number ? reading.Whole(number) ?? 1 : byDefault;

    public T Word<T>(string name, JsonWords<T> words, T byDefault)
        where T : struct => this[name] is { } word ? Meaning(word, words) ?? byDefault : byDefault;

    /// <summary>What a word means; null, with a fault, when it is none of the words.</summary>
    public T? Meaning<T>(JsonItem word, JsonWords<T> words)
        where T : struct
    {
        if (reading.Text(word) is not { } text)
            return null;
        if (words.Meaning(text) is { } meaning)
            return meaning;
        reading.Fault(word, $"'{text}' is not known here: {string.Join(", ", words.All)} are.");
        return null;
    }

    /// <summary>A list of names; its path stands in for one that is no text.</summary>
    public ImmutableArray<string> Names(string name, ImmutableArray<string> byDefault)
    {
        if (this[name] is not { } list)
            return byDefault;
        var names = reading.Items(list);
        return list.Kind == JsonValueKind.Array ? [.. names.Select(each => reading.Text(each) ?? each.Path)] : [list.Path];
    }

    /// <summary>Null when it is left out or no date.</summary>
    public LocalDate? Date(string name) => this[name] is { } date ? reading.Date(date) : null;

    /// <summary>The dates from one to another, both included; null, with a fault at the second, when they stand the wrong way round.</summary>
    public DateInterval? Dates(LocalDate from, LocalDate until, string untilName)
    {
        if (from <= until)
            return new(from, until);
        reading.Fault(this[untilName] ?? item, $"{until:uuuu-MM-dd} lies before {from:uuuu-MM-dd}, the first of these dates.", FaultCodes.Invalid);
        return null;
    }
}
