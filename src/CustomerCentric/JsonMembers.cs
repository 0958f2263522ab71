using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CustomerCentric;

/// <summary>
/// The members of one object, asked for in the order in which they stand. Writing, each puts down what its getter finds;
/// reading, each gives what the text says. So one function that builds the object describes it for both ways, and a member
/// cannot be written that is not read. Used once.
/// </summary>
internal sealed class JsonMembers<T>
{
    private readonly Utf8JsonWriter? _json;
    private readonly T _subject = default!;
    private readonly JsonItem? _item;
    private readonly JsonReading? _reading;
    private readonly List<string>? _asked;

    private JsonMembers(Utf8JsonWriter json, T subject) => (_json, _subject) = (json, subject);

    private JsonMembers(JsonItem item, JsonReading reading) => (_item, _reading, _asked) = (item, reading, []);

    [MemberNotNullWhen(true, nameof(_json))]
    [MemberNotNullWhen(false, nameof(_item), nameof(_reading), nameof(_asked))]
    private bool IsWriting => _json is not null;

    /// <summary>An object whose members this function asks for.</summary>
    public static JsonForm<T> Form(Func<JsonMembers<T>, T> shape) => new(
        (json, value) =>
        {
            json.WriteStartObject();
            shape(new(json, value));
            json.WriteEndObject();
        },
        (item, reading) => item.Kind == JsonValueKind.Object ? Read(item, reading, shape) : NoObject(item, reading));

    /// <summary>A member that is always there.</summary>
    public V Need<V>(string name, Func<T, V> get, JsonForm<V> form)
    {
        if (IsWriting)
            return Put(name, get(_subject), form);
        if (Take(name) is { } found)
            return form.Read(found, _reading);
        _reading.Fault(_item with { Path = _item.Path.Length == 0 ? name : $"{_item.Path}.{name}" }, $"'{name}' is missing here.", FaultCodes.Invalid);
        return default!;
    }

    /// <summary>A member that is left out when it has its default.</summary>
    public V Or<V>(string name, Func<T, V> get, JsonForm<V> form, V byDefault)
    {
        if (!IsWriting)
            return Take(name) is { } found ? form.Read(found, _reading) : byDefault;
        var value = get(_subject);
        return EqualityComparer<V>.Default.Equals(value, byDefault) ? value : Put(name, value, form);
    }

    /// <summary>A member that is left out when it is null.</summary>
    public V? May<V>(string name, Func<T, V?> get, JsonForm<V> form)
        where V : class
    {
        if (!IsWriting)
            return Take(name) is { Kind: not JsonValueKind.Null } found ? form.Read(found, _reading) : null;
        return get(_subject) is { } value ? Put(name, value, form) : null;
    }

    /// <summary>A member that is left out when it is null.</summary>
    public V? May<V>(string name, Func<T, V?> get, JsonForm<V> form)
        where V : struct
    {
        if (!IsWriting)
            return Take(name) is { Kind: not JsonValueKind.Null } found ? form.Read(found, _reading) : null;
        return get(_subject) is { } value ? Put(name, value, form) : null;
    }

    /// <summary>A list that is left out when it is empty.</summary>
    public ImmutableArray<V> List<V>(string name, Func<T, ImmutableArray<V>> get, JsonForm<V> item)
    {
        if (!IsWriting)
            return Take(name) is { } found ? JsonForms.List(item).Read(found, _reading) : [];
        var values = get(_subject);
        if (values.IsDefaultOrEmpty)
            return [];
        return Put(name, values, JsonForms.List(item));
    }

    /// <summary>An object of pairs that is left out when it is empty.</summary>
    public IReadOnlyDictionary<TKey, TValue> Map<TKey, TValue>(
        string name, Func<T, IReadOnlyDictionary<TKey, TValue>> get, JsonForm<TKey> key, JsonForm<TValue> value)
        where TKey : notnull
    {
        var form = JsonForms.Map(key, value);
        if (!IsWriting)
            return Take(name) is { } found ? form.Read(found, _reading) : ImmutableDictionary<TKey, TValue>.Empty;
        var pairs = get(_subject);
        return pairs.Count == 0 ? pairs : Put(name, pairs, form);
    }

    private static T Read(JsonItem item, JsonReading reading, Func<JsonMembers<T>, T> shape)
    {
        var before = reading.Count;
        JsonMembers<T> members = new(item, reading);
        try
        {
            var value = shape(members);
            foreach (var (name, unknown) in item.Members.Where(member => !members._asked!.Contains(member.Name)))
                reading.Fault(unknown, $"'{name}' is not known here: {string.Join(", ", members._asked!)} are.");
            return value;
        }
        catch (ArgumentException wrong)
        {
            // The model refuses a value, or only what stands in for one that is at fault already.
            if (reading.Count == before)
                reading.Fault(item, wrong.Message.ReplaceLineEndings(" "), FaultCodes.Invalid);
            return default!;
        }
    }

    private static T NoObject(JsonItem item, JsonReading reading)
    {
        reading.Members(item);
        return default!;
    }

    private V Put<V>(string name, V value, JsonForm<V> form)
    {
        _json!.WritePropertyName(name);
        form.Write(_json, value);
        return value;
    }

    private JsonItem? Take(string name)
    {
        _asked!.Add(name);
        foreach (var member in _item!.Members)
        {
            if (member.Name == name)
                return member.Value;
        }
        return null;
    }
}
