using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Reads the file of a holiday set; everything that is wrong with it becomes a fault.</summary>
internal sealed class HolidaySetReader(List<ConfigurationFault> faults)
{
    private readonly JsonReading _reading = new(faults);

    /// <summary>The definition, or null when there are faults.</summary>
    public HolidaySetDefinition? Read(JsonItem root)
    {
        var members = _reading.Object(root,
            "$schema", "id", "name", "sources", "knownFrom", "knownUntil", "firstYear", "lastYear", "rules", "decrees");
        var id = Id(Required(root, members, "id"));
        var name = Required(root, members, "name") is { } names ? _reading.Name(names) : null;
        Sources(Required(root, members, "sources"));
        var (firstYear, lastYear) = (Whole(Required(root, members, "firstYear")), Whole(Required(root, members, "lastYear")));
        var (knownFrom, knownUntil) = (Date(Required(root, members, "knownFrom")), Date(Required(root, members, "knownUntil")));
        var rules = Required(root, members, "rules") is { } list ? new HolidayRuleReader(faults).ReadAll(list) : [];
        if (faults.Count > 0)
            return null;

        var set = new HolidaySetDefinition(id!, name!, knownFrom!.Value, knownUntil!.Value, firstYear!.Value, lastYear!.Value,
            rules, ImmutableDictionary<int, HolidayDecree>.Empty);
        CheckYears(set, members);
        if (faults.Count == 0 && members.TryGetValue("decrees", out var decrees))
            set = Decrees(set, decrees);
        return faults.Count == 0 ? set : null;
    }

    // A decree of the file adds to what is known, not to how long: knownUntil says that.
    private HolidaySetDefinition Decrees(HolidaySetDefinition set, JsonItem decrees)
    {
        var reader = new DecreeReader(faults);
        return _reading.Items(decrees).Aggregate(set, (each, decree) => reader.Add(decree, each) with { KnownUntil = set.KnownUntil });
    }

    private void CheckYears(HolidaySetDefinition set, IReadOnlyDictionary<string, JsonItem> members)
    {
        var lunar = set.Rules.Any(rule => rule.Day is LunarDay);
        var (first, last) = lunar ? (1968, 2100) : (1583, 4099);
        var why = lunar ? "a lunar date can be worked out" : "Easter can be worked out";
        if (set.FirstYear < first)
            Fault("firstYear", $"{set.FirstYear} is too early: {why} from {first} to {last}.");
        if (set.LastYear > last)
            Fault("lastYear", $"{set.LastYear} is too late: {why} from {first} to {last}.");
        if (set.FirstYear > set.LastYear)
            Fault("lastYear", $"{set.LastYear} is before firstYear, {set.FirstYear}.");
        if (set.KnownFrom > set.KnownUntil)
            Fault("knownUntil", $"{set.KnownUntil.Iso()} is before knownFrom, {set.KnownFrom.Iso()}.");
        if (set.KnownFrom.Year < set.FirstYear)
            Fault("knownFrom", $"{set.KnownFrom.Iso()} is before firstYear, {set.FirstYear}.");
        if (set.KnownUntil.Year > set.LastYear)
            Fault("knownUntil", $"{set.KnownUntil.Iso()} is after lastYear, {set.LastYear}.");

        void Fault(string member, string message) => _reading.Fault(members[member], message, FaultCodes.Invalid);
    }

    private string? Id(JsonItem? item)
    {
        if (item is null || _reading.Text(item) is not { } id)
            return null;
        if (id.Length > 0 && id.All(letter => letter is >= 'A' and <= 'Z' or >= '0' and <= '9' or '-'))
            return id;
        _reading.Fault(item, $"'{id}' is not an id: write capital letters, digits and hyphens, e.g. GB-ENG.", FaultCodes.Invalid);
        return null;
    }

    private void Sources(JsonItem? item)
    {
        if (item is null)
            return;
        var sources = _reading.Items(item);
        if (sources.Count(source => _reading.Text(source) is { Length: > 0 }) < sources.Count || sources.Count == 0)
            _reading.Fault(item, "Name where the holidays come from: one text for each law or publication.", FaultCodes.Invalid);
    }

    private int? Whole(JsonItem? item) => item is null ? null : _reading.Whole(item);

    private LocalDate? Date(JsonItem? item) => item is null ? null : _reading.Date(item);

    private JsonItem? Required(JsonItem parent, IReadOnlyDictionary<string, JsonItem> members, string name) =>
        _reading.Required(parent, members, name);
}
