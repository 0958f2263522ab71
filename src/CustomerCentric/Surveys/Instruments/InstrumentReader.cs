using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Reads the JSON of an instrument. Used once.</summary>
internal sealed class InstrumentReader(JsonReading reading)
{
    private readonly Dictionary<string, RatingScale> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonItem> _places = new(StringComparer.Ordinal);

    internal static Instrument Read(ReadOnlySpan<byte> utf8)
    {
        List<ConfigurationFault> faults = [];
        JsonReading reading = new(faults);
        var instrument = JsonText.Read(utf8, faults) is { } root ? new InstrumentReader(reading).Instrument(root) : null;
        if (faults.Count > 0)
            throw new ConfigurationException("Instrument", [.. faults.OrderBy(fault => fault.Line)]);
        return instrument!;
    }

    private Instrument? Instrument(JsonItem root)
    {
        Remember(root);
        var members = reading.Object(
            root, "$schema", "id", "version", "title", "purpose", "audience", "languages", "source", "anonymous", "overall", "dimensions", "scales", "questions",
            "missing");
        foreach (var name in new[] { "id", "version", "title", "audience", "languages", "questions" })
        {
            if (!members.ContainsKey(name))
                Fault(root with { Path = name }, "is missing.");
        }
        if (reading.Count > 0 && members.Count == 0)
            return null;
        foreach (var item in Items(members, "scales"))
            AddScale(item);
        var instrument = new Instrument
        {
            Id = Text(members, "id") ?? "",
            Version = Whole(members, "version") ?? 1,
            Title = Texts(members, "title"),
            Purpose = Texts(members, "purpose"),
            Audience = members.TryGetValue("audience", out var audience) ? Word(audience, SurveyWords.Audiences) : default,
            Languages = [.. Items(members, "languages").Select(item => reading.Text(item) ?? "")],
            Source = Text(members, "source"),
            Anonymous = Flag(members, "anonymous"),
            Overall = Text(members, "overall"),
            Dimensions = [.. Items(members, "dimensions").Select(Dimension)],
            Questions = [.. Items(members, "questions").Select(Question)],
            Missing = members.TryGetValue("missing", out var missing)
                ? reading.Members(missing).ToImmutableSortedDictionary(member => member.Name, member => Word(member.Value, SurveyWords.Missing), StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, AnswerKind>.Empty,
        };
        // What could not be read would be found wanting once more.
        if (reading.Count == 0)
            InstrumentCheck.Check(instrument, (path, message) => Fault(Place(path), message));
        return instrument;
    }

    private void AddScale(JsonItem item)
    {
        var members = reading.Object(item, "key", "from", "to", "top", "labels");
        if (Text(members, "key") is not { } key || Whole(members, "from") is not { } lowest || Whole(members, "to") is not { } highest)
        {
            Fault(item, "A scale has a key, 'from' and 'to'.");
            return;
        }
        var scale = new RatingScale(key, lowest, highest)
        {
            Labels = members.TryGetValue("labels", out var labels)
                ? reading.Members(labels).ToImmutableSortedDictionary(
                    member => member.Name, member => reading.Items(member.Value).Select(label => reading.Text(label) ?? "").ToImmutableArray(), StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        };
        if (!_scales.TryAdd(key, Whole(members, "top") is { } top ? scale with { TopFrom = top } : scale))
            Fault(item, $"The scale '{key}' stands twice: give each its own key.");
    }

    private SurveyDimension Dimension(JsonItem item)
    {
        Remember(item);
        var members = reading.Object(item, "key", "name");
        return new(Text(members, "key") ?? "", Texts(members, "name"));
    }

    private Question Question(JsonItem item)
    {
        Remember(item);
        var members = reading.Object(item, "key", "role", "scale", "dimension", "item", "reversed", "required", "notApplicable", "text");
        if (!members.TryGetValue("role", out var role))
            Fault(item, $"'role' is missing: one of {string.Join(", ", SurveyWords.Roles.All)}.");
        return new(Text(members, "key") ?? "", role is null ? default : Word(role, SurveyWords.Roles))
        {
            Scale = members.TryGetValue("scale", out var scale) ? Scale(scale) : null,
            Dimension = Text(members, "dimension"),
            Item = Text(members, "item"),
            IsReversed = Flag(members, "reversed") ?? false,
            IsRequired = Flag(members, "required") ?? false,
            AllowsNotApplicable = Flag(members, "notApplicable") ?? false,
            Text = Texts(members, "text"),
        };
    }

    private RatingScale? Scale(JsonItem item)
    {
        if (reading.Text(item) is not { } key)
            return null;
        if (_scales.TryGetValue(key, out var scale))
            return scale;
        Fault(item, _scales.Count == 0
            ? $"'{key}' is no scale of the instrument: it has none that can be read."
            : $"'{key}' is no scale of the instrument: {string.Join(", ", _scales.Keys)} are.");
        return null;
    }

    private IReadOnlyList<JsonItem> Items(IReadOnlyDictionary<string, JsonItem> members, string name) =>
        members.TryGetValue(name, out var item) ? reading.Items(item) : [];

    private string? Text(IReadOnlyDictionary<string, JsonItem> members, string name) => members.TryGetValue(name, out var item) ? reading.Text(item) : null;

    private int? Whole(IReadOnlyDictionary<string, JsonItem> members, string name) => members.TryGetValue(name, out var item) ? reading.Whole(item) : null;

    private bool? Flag(IReadOnlyDictionary<string, JsonItem> members, string name) => members.TryGetValue(name, out var item) ? reading.Flag(item) : null;

    private ImmutableSortedDictionary<string, string> Texts(IReadOnlyDictionary<string, JsonItem> members, string name) =>
        members.TryGetValue(name, out var item)
            ? reading.Members(item).ToImmutableSortedDictionary(member => member.Name, member => reading.Text(member.Value) ?? "", StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;

    private T Word<T>(JsonItem item, JsonWords<T> words) where T : struct
    {
        if (reading.Text(item) is not { } word)
            return default;
        if (words.Meaning(word) is { } meaning)
            return meaning;
        reading.Fault(item, $"'{word}' is not known here: {string.Join(", ", words.All)} are.", FaultCodes.UnknownValue);
        return default;
    }

    private void Fault(JsonItem item, string message) => reading.Fault(item, message, FaultCodes.Invalid);

    private void Remember(JsonItem item)
    {
        _places[item.Path] = item;
        foreach (var (_, member) in item.Members)
            _places[member.Path] = member;
    }

    /// <summary>Where a fault stands in the text: the member, or what should have held it.</summary>
    private JsonItem Place(string path)
    {
        for (var known = path; ; known = known[..Math.Max(0, known.LastIndexOf('.'))])
        {
            if (_places.TryGetValue(known, out var item))
                return item with { Path = path };
        }
    }
}
