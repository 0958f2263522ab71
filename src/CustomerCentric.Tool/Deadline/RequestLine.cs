using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CustomerCentric.Tool.Deadline;

/// <summary>
/// One request: finds its members in the line first, and reads each when it is asked for. Whatever is wrong is a
/// <see cref="RefusedException"/>.
/// </summary>
internal ref struct RequestLine(ReadOnlySpan<byte> line, Span<RequestLine.Place> places)
{
    private readonly ReadOnlySpan<byte> _line = line;
    private readonly Span<Place> _places = places;
    private string? _unknown;

    /// <summary>Where a member's value stands, quotes included.</summary>
    internal record struct Place(int Start, int Length, JsonTokenType Kind, bool IsEscaped);

    /// <summary>The members that were found.</summary>
    public MemberSet Given { get; private set; }

    /// <summary>The id as it was written, as far as the line could be read; <c>null</c> without one.</summary>
    public readonly ReadOnlySpan<byte> Id => Given.Contains(Member.Id) ? Raw(Member.Id) : "null"u8;

    public void Find()
    {
        if (!Utf8.IsValid(_line))
            throw new RefusedException(FaultCodes.MalformedJson, "This is not UTF-8.");
        Utf8JsonReader reader = new(_line);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new RefusedException(FaultCodes.MalformedJson, "A request is one object on one line: {\"id\":1,\"op\":…}.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                FindMember(ref reader);
            // Anything after the object is a fault of the text.
            reader.Read();
        }
        catch (JsonException wrong)
        {
            throw new RefusedException(FaultCodes.MalformedJson, JsonSyntax.NotJson(wrong));
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException(FaultCodes.MalformedJson, $"The name here has half a surrogate (column {reader.TokenStartIndex + 1}).");
        }
    }

    private void FindMember(ref Utf8JsonReader reader)
    {
        int member = -1;
        for (int i = 0; i < MemberNames.Count && member < 0; i++)
        {
            if (reader.ValueTextEquals(MemberNames.Utf8[i]))
                member = i;
        }
        if (member < 0)
            _unknown ??= Encoding.UTF8.GetString(reader.ValueSpan);
        else if (Given.Contains((Member)member))
            throw new RefusedException(FaultCodes.MalformedJson, $"'{MemberNames.Of((Member)member)}' stands twice: keep one of them (column {reader.TokenStartIndex + 1}).");
        reader.Read();
        Place place = new((int)reader.TokenStartIndex, 0, reader.TokenType, reader.ValueIsEscaped);
        reader.Skip();
        if (member < 0)
            return;
        _places[member] = place with { Length = (int)reader.BytesConsumed - place.Start };
        if ((Member)member == Member.Id && place.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
            throw new RefusedException(ErrorCodes.MalformedMember, "'id' must be a text, a number, true, false or null.");
        Given = Given.With((Member)member);
    }

    /// <summary>Refuses members that the operation does not know, and the lack of those that it needs.</summary>
    public readonly void Check(Operation operation)
    {
        string? unknown = _unknown ?? (Given.Without(operation.Allowed) is { IsEmpty: false } others ? MemberNames.Of(others.First) : null);
        if (unknown is not null)
            throw new RefusedException(ErrorCodes.UnknownMember, $"'{unknown}' is not known for '{operation.Name}': {operation.Allowed} are.");
        if (operation.Required.Without(Given) is { IsEmpty: false } missing)
            throw new RefusedException(ErrorCodes.MissingMember, $"'{operation.Name}' needs {operation.Required}; missing: {missing}.");
    }

    /// <summary>Whether the member is there and is text, with its characters in UTF-8.</summary>
    public readonly bool TryText(Member member, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Given.Contains(member) || _places[(int)member].Kind != JsonTokenType.String)
            return false;
        text = _places[(int)member].IsEscaped ? Unescaped(member) : Raw(member)[1..^1];
        return true;
    }

    /// <summary>The member's value as it was written.</summary>
    public readonly ReadOnlySpan<byte> Raw(Member member)
    {
        Place place = _places[(int)member];
        return _line.Slice(place.Start, place.Length);
    }

    public readonly JsonTokenType KindOf(Member member) => Given.Contains(member) ? _places[(int)member].Kind : JsonTokenType.None;

    public Instant Instant(Member member)
    {
        if (!TryText(member, out ReadOnlySpan<byte> text) || !InstantText.TryReadInstant(text, out Instant instant))
            throw Malformed(member, "an instant with offset, e.g. \"2026-12-24T17:00:00+07:00\" or \"2026-12-24T10:00:00Z\"");
        return instant;
    }

    public readonly LocalDate Date(Member member) =>
        TryText(member, out ReadOnlySpan<byte> text) && InstantText.TryReadDate(text, out LocalDate date)
            ? date
            : throw Malformed(member, "a date, yyyy-MM-dd, e.g. \"2026-12-24\"");

    /// <summary>A whole number whose size is at most <paramref name="most"/>, which a double must hold exactly.</summary>
    public readonly long Whole(Member member, long most, int example)
    {
        if (KindOf(member) != JsonTokenType.Number)
            throw NotWhole(member, example);
        ReadOnlySpan<byte> text = Raw(member);
        if (Utf8Parser.TryParse(text, out long number, out int used) && used == text.Length)
            return number <= most && number >= -most ? number : throw Overflow(member, most);
        // 3600.0 and 36e2 are whole too, as some programs write it.
        double rounded = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Math.Abs(rounded) > most)
            throw Overflow(member, most);
        return IsWhole(text) ? (long)rounded : throw NotWhole(member, example);
    }

    // By the digits, as a double rounds them: whether the last one that is not 0 stands before the point once the exponent has moved it.
    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponentAt < 0 ? number : number[..exponentAt];
        int last = digits.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        if (last < 0)
            return true;
        int exponent = 0;
        if (exponentAt >= 0 && !Utf8Parser.TryParse(number[(exponentAt + 1)..], out exponent, out _))
            return false;
        int point = digits.IndexOf((byte)'.');
        int decimals = point < 0 ? last + 1 - digits.Length : last < point ? last + 1 - point : last - point;
        return decimals <= exponent;
    }

    private readonly RefusedException NotWhole(Member member, int example) =>
        Malformed(member, string.Create(CultureInfo.InvariantCulture, $"a whole number, e.g. {example}"));

    /// <summary>The value that stands beside the word; the first when the member is left out.</summary>
    public readonly T OneOf<T>(Member member, (string Word, T Value)[] words)
    {
        if (!Given.Contains(member))
            return words[0].Value;
        if (TryText(member, out ReadOnlySpan<byte> text))
        {
            foreach ((string word, T value) in words)
            {
                if (Ascii.Equals(text, word))
                    return value;
            }
        }
        throw Malformed(member, $"one of {string.Join(", ", words.Select(word => $"\"{word.Word}\""))}");
    }

    public readonly bool IsTrue(Member member) => KindOf(member) switch
    {
        JsonTokenType.None or JsonTokenType.False => false,
        JsonTokenType.True => true,
        _ => throw Malformed(member, "true or false"),
    };

    public readonly RefusedException Malformed(Member member, string expected) =>
        new(ErrorCodes.MalformedMember, $"'{MemberNames.Of(member)}' is {Shown(member)}; it must be {expected}.");

    private readonly string Shown(Member member)
    {
        string text = Encoding.UTF8.GetString(Raw(member));
        return text.Length > 60 ? $"{text[..57]}…" : text;
    }

    private readonly RefusedException Overflow(Member member, long most) =>
        new(FaultCodes.AmountOverflow, string.Create(CultureInfo.InvariantCulture, $"'{MemberNames.Of(member)}' is {Shown(member)}; no calendar counts further than {most}."));

    private readonly ReadOnlySpan<byte> Unescaped(Member member)
    {
        Utf8JsonReader reader = new(Raw(member));
        reader.Read();
        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw Malformed(member, "text without half surrogates");
        }
    }
}
