using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric;

/// <summary>The forms of plain values: names of enums as text, instants in ISO 8601 with Z, identifiers as text.</summary>
internal static class JsonForms
{
    // Null passes both ways: a step may say nothing where it should, and its event still tells what was said.
    public static readonly JsonForm<string> Text = new(
        (json, value) => json.WriteStringValue(value),
        (item, reading) => item.Kind == JsonValueKind.Null ? null! : reading.Text(item) ?? "");

    public static readonly JsonForm<int> Whole = new((json, value) => json.WriteNumberValue(value), (item, reading) => reading.Whole(item) ?? 0);

    /// <summary>A number that counts something, from 1.</summary>
    public static readonly JsonForm<int> Ordinal = new(Whole.Write, (item, reading) =>
    {
        if (reading.Whole(item) is not { } number)
            return 1;
        if (number < 1)
            reading.Fault(item, $"{number} stands where a number from 1 is expected.", FaultCodes.Invalid);
        return number;
    });

    /// <summary>The same as the name of a member.</summary>
    public static readonly JsonForm<int> OrdinalName = new(Ordinal.Write, (item, reading) => Ordinal.Read(item with { Kind = JsonValueKind.Number }, reading));

    public static readonly JsonForm<decimal> Number = new((json, value) => json.WriteNumberValue(value), (item, reading) => reading.Number(item) ?? 0);

    /// <summary>How many there are of something, from 0.</summary>
    public static readonly JsonForm<long> Count = new((json, value) => json.WriteNumberValue(value), (item, reading) => reading.Natural(item) ?? 0);

    /// <summary>A finite number in as many digits as tell it from its neighbours.</summary>
    public static readonly JsonForm<double> Real = new((json, value) => json.WriteNumberValue(value), (item, reading) => reading.Real(item) ?? 0);

    public static readonly JsonForm<bool> Flag = new((json, value) => json.WriteBooleanValue(value), (item, reading) => reading.Flag(item) ?? false);

    public static readonly JsonForm<Instant> Instant = new(
        (json, value) => json.WriteStringValue(InstantPattern.ExtendedIso.Format(value)),
        (item, reading) => reading.Text(item) is { } text ? InstantOf(text, item, reading) : default);

    public static readonly JsonForm<LocalDate> Date = new(
        (json, value) => json.WriteStringValue(LocalDatePattern.Iso.Format(value)),
        (item, reading) => reading.Date(item) ?? default);

    public static readonly JsonForm<OrganisationId> Organisation = Id(text => new OrganisationId(text));

    public static readonly JsonForm<ComplaintId> Complaint = Id(text => new ComplaintId(text));

    public static readonly JsonForm<CustomerId> Customer = Id(text => new CustomerId(text));

    public static readonly JsonForm<ActorId> Actor = Id(text => new ActorId(text));

    /// <summary>A sentence in both languages, with its places.</summary>
    public static readonly JsonForm<LocalizedText> Sentence = JsonMembers<LocalizedText>.Form(s => new(
        s.Need("en", x => x.En, Text),
        s.Need("vi", x => x.Vi, Text)));

    /// <summary>Whoever acts; only one from elsewhere names the organisation again.</summary>
    public static JsonForm<Actor> ActorOf(OrganisationId own) => JsonMembers<Actor>.Form(s => new(
        s.Or("organisation", x => x.Organisation, Organisation, own),
        s.Need("id", x => x.Id, Actor),
        s.Need("role", x => x.Role, Word<ActorRole>())));

    /// <summary>The names of an enum, one at a time.</summary>
    public static JsonForm<T> Word<T>()
        where T : struct, Enum => Names<T>.One;

    /// <summary>The names of an enum of flags, any number at a time.</summary>
    public static JsonForm<T> Words<T>()
        where T : struct, Enum => Names<T>.Several;

    /// <summary>A list within a list or an object of pairs.</summary>
    public static JsonForm<ImmutableArray<T>> List<T>(JsonForm<T> each) => new(
        (json, values) =>
        {
            json.WriteStartArray();
            foreach (var value in values.IsDefault ? [] : values)
                each.Write(json, value);
            json.WriteEndArray();
        },
        (item, reading) => [.. reading.Items(item).Select(one => each.Read(one, reading))]);

    /// <summary>An object whose members are keys; their order is kept.</summary>
    public static JsonForm<IReadOnlyDictionary<TKey, TValue>> Map<TKey, TValue>(JsonForm<TKey> key, JsonForm<TValue> value)
        where TKey : notnull => new(
            (json, pairs) =>
            {
                json.WriteStartObject();
                foreach (var (name, each) in pairs)
                {
                    json.WritePropertyName(FormattableString.Invariant($"{name}"));
                    value.Write(json, each);
                }
                json.WriteEndObject();
            },
            (item, reading) =>
            {
                Dictionary<TKey, TValue> pairs = [];
                foreach (var (name, each) in reading.Members(item))
                {
                    var read = key.Read(new(JsonValueKind.String, each.Path, each.Line, name, [], []), reading);
                    if (!pairs.TryAdd(read, value.Read(each, reading)))
                        reading.Fault(each, $"{read} stands twice in one object: keep one of them.");
                }
                return pairs;
            });

    private static Instant InstantOf(string text, JsonItem item, JsonReading reading)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant })
            return instant;
        reading.Fault(item, $"'{text}' is no instant: write it in UTC, e.g. 2026-12-24T09:30:00Z.");
        return default;
    }

    private static JsonForm<T> Id<T>(Func<string, T> make)
        where T : struct => new(
            (json, id) => json.WriteStringValue(id.ToString() ?? throw new ArgumentException($"A {typeof(T).Name} without value cannot be stored.", nameof(id))),
            (item, reading) =>
            {
                try
                {
                    return reading.Text(item) is { } text ? make(text) : default;
                }
                catch (ArgumentException)
                {
                    reading.Fault(item, $"\"{item.Text}\" is no identifier: 1 to 100 characters that are not all blank are.", FaultCodes.Invalid);
                    return default;
                }
            });

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly T[] s_values = Enum.GetValues<T>();

        private static readonly JsonWords<T> s_words = new([.. s_values.Select(value => (value.ToString(), value))]);

        internal static readonly JsonForm<T> One = new(
            (json, value) => json.WriteStringValue(NameOf(value)),
            (item, reading) => Read(item, reading) ?? default);

        internal static readonly JsonForm<T> Several = new(
            (json, value) =>
            {
                json.WriteStartArray();
                foreach (var each in Flags(value))
                    json.WriteStringValue(NameOf(each));
                json.WriteEndArray();
            },
            (item, reading) => Together(reading.Items(item).Select(each => Read(each, reading)).OfType<T>()));

        private static string NameOf(T value) =>
            s_words.Word(value) ?? throw new ArgumentException($"{value} is no {typeof(T).Name} and cannot be stored.", nameof(value));

        private static T? Read(JsonItem item, JsonReading reading)
        {
            if (reading.Text(item) is not { } text)
                return null;
            if (s_words.Meaning(text) is { } meaning)
                return meaning;
            reading.Fault(item, $"'{text}' is not known here: {string.Join(", ", s_words.All)} are.");
            return null;
        }

        // Bits without a name come back as one, so that they are noticed.
        private static IEnumerable<T> Flags(T value)
        {
            var rest = Bits(value);
            foreach (var each in s_values)
            {
                if (int.PopCount(Bits(each)) == 1 && value.HasFlag(each))
                {
                    rest &= ~Bits(each);
                    yield return each;
                }
            }
            if (rest != 0)
                yield return (T)Enum.ToObject(typeof(T), rest);
        }

        private static T Together(IEnumerable<T> flags) => (T)Enum.ToObject(typeof(T), flags.Aggregate(0, (all, each) => all | Bits(each)));

        private static int Bits(T value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }
}
