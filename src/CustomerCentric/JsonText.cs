using System.Text.Json;

namespace CustomerCentric;

/// <summary>Reads a whole JSON text (RFC 8259, at most 64 levels deep) into <see cref="JsonItem"/>s. Used once; not for several threads.</summary>
internal ref struct JsonText
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly List<ConfigurationFault> _faults;
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line;
    private string _path = "";

    private JsonText(ReadOnlySpan<byte> utf8, List<ConfigurationFault> faults)
    {
        _utf8 = utf8;
        _faults = faults;
        _reader = new Utf8JsonReader(utf8);
        _line = 1;
    }

    /// <summary>The root value, or null, with one fault, when the text is not JSON. A name given twice is a fault too; the first counts.</summary>
    public static JsonItem? Read(ReadOnlySpan<byte> utf8, List<ConfigurationFault> faults)
    {
        var text = new JsonText(JsonSyntax.WithoutByteOrderMark(utf8), faults);
        try
        {
            text.ReadAt("");
            var root = text.Value("");
            // Anything after the root is a fault of the text.
            text.ReadAt("");
            return root;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            faults.Add(text.NotJson(e));
            return null;
        }
    }

    // Where the reader is to stand: what it stumbles over is at fault there.
    private bool ReadAt(string path)
    {
        _path = path;
        return _reader.Read();
    }

    private JsonItem Value(string path)
    {
        var line = Line();
        var kind = _reader.TokenType;
        return kind switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, path, line, "", Members(path), []),
            JsonTokenType.StartArray => new(JsonValueKind.Array, path, line, "", [], Items(path)),
            // A string may still hold half a surrogate or bytes that are no UTF-8: GetString then throws InvalidOperationException.
            JsonTokenType.String => new(JsonValueKind.String, path, line, _reader.GetString()!, [], []),
            JsonTokenType.Number => new(JsonValueKind.Number, path, line, System.Text.Encoding.ASCII.GetString(_reader.ValueSpan), [], []),
            JsonTokenType.True => new(JsonValueKind.True, path, line, "", [], []),
            JsonTokenType.False => new(JsonValueKind.False, path, line, "", [], []),
            _ => new(JsonValueKind.Null, path, line, "", [], []),
        };
    }

    private List<(string, JsonItem)> Members(string path)
    {
        List<(string, JsonItem)> members = [];
        HashSet<string> names = [];
        while (ReadAt(path) && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var line = Line();
            var place = path.Length == 0 ? name : $"{path}.{name}";
            ReadAt(place);
            var value = Value(place);
            if (names.Add(name))
                members.Add((name, value));
            else
                _faults.Add(new(place, "The name stands twice in one object: keep one of them.") { Code = FaultCodes.MalformedJson, Line = line });
        }
        return members;
    }

    private List<JsonItem> Items(string path)
    {
        List<JsonItem> items = [];
        for (var place = $"{path}[0]"; ReadAt(place) && _reader.TokenType != JsonTokenType.EndArray; place = $"{path}[{items.Count}]")
            items.Add(Value(place));
        return items;
    }

    // The reader tells its line only in an exception, so line ends are counted on the way, each once.
    private int Line()
    {
        _line += _utf8[(int)_counted..(int)_reader.TokenStartIndex].Count((byte)'\n');
        _counted = _reader.TokenStartIndex;
        return _line;
    }

    private ConfigurationFault NotJson(Exception e)
    {
        if (e is not JsonException json)
            return new(_path, "A string here is not valid Unicode.") { Code = FaultCodes.MalformedJson, Line = Line() };
        return new(_path, JsonSyntax.NotJson(json)) { Code = FaultCodes.MalformedJson, Line = (int)(json.LineNumber ?? 0) + 1 };
    }
}
