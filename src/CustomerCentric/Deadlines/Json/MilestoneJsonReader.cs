using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Reads the milestones of a policy's JSON. Used once.</summary>
internal sealed class MilestoneJsonReader(JsonReading reading)
{
    internal static readonly string[] Members =
    [
        "name", "kind", "limit", "startsOn", "startsOnExpiryOf", "stopsOn", "waivedOn", "waivedWhenMet", "dueOn", "escalates", "condition",
        "variants", "extension", "mayPause", "receivedFrom", "receivedUntil", "atRiskPercent", "note",
    ];

    internal static readonly string[] VariantMembers = ["fact", "limit"];

    /// <summary>What a milestone is of which nothing is said.</summary>
    internal static readonly Milestone Default = new("", Limit: null);

    internal static readonly LocalDate FirstReceipt = new(1, 1, 1);

    internal static readonly LocalDate LastReceipt = new(9999, 12, 31);

    private readonly LimitJsonReader _limits = new(reading);
    private readonly List<Milestone> _milestones = [];
    private bool _isNameUnread;

    /// <summary>The milestones, one for each item of the list, whatever was wrong with it.</summary>
    public IReadOnlyList<Milestone> Read(JsonItem list)
    {
        foreach (var item in reading.Items(list))
            _milestones.Add(ReadOne(item));
        return _milestones;
    }

    /// <summary>
    /// Milestones that are referred to and may exist, because some name or the reference itself could not be read: without them the
    /// model would call the reference wrong.
    /// </summary>
    public IEnumerable<Milestone> StandIns()
    {
        var names = _milestones.Select(milestone => milestone.Name).ToHashSet();
        return _milestones
            .SelectMany(milestone => milestone.StartsOnExpiryOf.Concat(milestone.WaivedWhenMet))
            .Where(name => (_isNameUnread || IsPath(name)) && names.Add(name))
            .Select(name => new Milestone(name, LimitJsonReader.StandIn));
    }

    private Milestone ReadOne(JsonItem item)
    {
        PolicyJsonObject milestone = new(item, reading, Members);
        milestone.Require("name", "A milestone needs a name.");
        var kind = milestone["kind"] is { } said ? milestone.Meaning(said, PolicyJsonWords.Kinds) : Default.Kind;
        return new(Name(milestone, item), Limit(milestone, item, isKindRead: kind is not null))
        {
            Kind = kind ?? Default.Kind,
            StartsOn = milestone.Names("startsOn", Default.StartsOn),
            StartsOnExpiryOf = milestone.Names("startsOnExpiryOf", Default.StartsOnExpiryOf),
            StopsOn = milestone.Names("stopsOn", Default.StopsOn),
            WaivedOn = milestone.Names("waivedOn", Default.WaivedOn),
            WaivedWhenMet = milestone.Names("waivedWhenMet", Default.WaivedWhenMet),
            DueOn = milestone.Names("dueOn", Default.DueOn),
            Escalates = milestone.Flag("escalates", Default.Escalates),
            Condition = milestone.Text("condition"),
            Variants = milestone["variants"] is { } variants ? [.. reading.Items(variants).Select(Variant)] : [],
            Extension = milestone["extension"] is { } extension ? new ExtensionJsonReader(reading, _limits).Read(extension) : null,
            MayPause = milestone.Flag("mayPause", Default.MayPause),
            Received = Received(milestone),
            AtRiskPercent = milestone["atRiskPercent"] is { } percents ? Percents(percents) : Default.AtRiskPercent,
            Note = milestone.Text("note") ?? Default.Note,
        };
    }

    private string Name(PolicyJsonObject milestone, JsonItem item)
    {
        if (milestone.Text("name") is { } name)
            return name;
        _isNameUnread = true;
        return item.Path;
    }

    // Whether a limit must be there is only known where the kind is.
    private TimeLimit? Limit(PolicyJsonObject milestone, JsonItem item, bool isKindRead) =>
        milestone["limit"] is { } limit ? _limits.Read(limit)
        : isKindRead && item.Kind == JsonValueKind.Object ? null
        : LimitJsonReader.StandIn;

    private Variant Variant(JsonItem item)
    {
        PolicyJsonObject variant = new(item, reading, VariantMembers);
        variant.Require("fact", "A variant needs the name of a fact: {\"fact\":\"complex\",\"limit\":{\"amount\":60,\"unit\":\"calendar-days\"}}.");
        variant.Require("limit", "A variant needs a limit: {\"fact\":\"complex\",\"limit\":{\"amount\":60,\"unit\":\"calendar-days\"}}.");
        return new(variant.Text("fact") ?? item.Path, variant["limit"] is { } limit ? _limits.Read(limit) : LimitJsonReader.StandIn);
    }

    private DateInterval? Received(PolicyJsonObject milestone)
    {
        if (milestone["receivedFrom"] is null && milestone["receivedUntil"] is null)
            return null;
        var from = milestone["receivedFrom"] is null ? FirstReceipt : milestone.Date("receivedFrom");
        var until = milestone["receivedUntil"] is null ? LastReceipt : milestone.Date("receivedUntil");
        if (from is { } first && until is { } last && milestone.Dates(first, last, "receivedUntil") is { } dates)
            return dates;
        // A day on which nothing is received, and for each milestone another: whether unread dates overlap is not known.
        return new(LocalDate.MinIsoValue.PlusDays(_milestones.Count), LocalDate.MinIsoValue.PlusDays(_milestones.Count));
    }

    private ImmutableArray<int> Percents(JsonItem list) =>
        [.. reading.Items(list).Select(reading.Whole).OfType<int>()];

    // The stand-in of a name that is no text.
    private static bool IsPath(string name) => name.StartsWith("milestones[", StringComparison.Ordinal);
}
