using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Complaints;

/// <summary>Reads the JSON of a mapping. Used once.</summary>
internal sealed class LogMappingReader(JsonReading reading)
{
    private static readonly string[] s_members =
    [
        "$schema", "id", "note", "rows", "order", "doneAfterDays", "delimiter", "zone", "timeFormat", "complaint", "time", "received", "activity",
        "activities", "otherwise", "receipt", "times", "actor", "level", "facts", "verdict",
    ];

    private static readonly ImmutableDictionary<string, ComplaintTrigger> s_triggers = Enum.GetValues<ComplaintTrigger>()
        .Except([ComplaintTrigger.MilestonePassed, ComplaintTrigger.Regrade, ComplaintTrigger.TakeNote, ComplaintTrigger.TreatAsComplaint])
        .ToImmutableDictionary(trigger => trigger.ToString());

    internal static LogMapping Read(ReadOnlySpan<byte> utf8)
    {
        List<ConfigurationFault> faults = [];
        JsonReading reading = new(faults);
        LogMapping? mapping = JsonText.Read(utf8, faults) is { } root ? new LogMappingReader(reading).Mapping(root) : null;
        ConfigurationException.ThrowIfAny("Log mapping", faults);
        return mapping!;
    }

    private LogMapping? Mapping(JsonItem root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            reading.Members(root);
            return null;
        }
        var members = reading.Object(root, s_members);
        var rows = members.TryGetValue("rows", out var kind) ? OneOf(kind, ("states", LogRows.States), ("steps", LogRows.Steps), ("complaints", LogRows.Complaints)) : LogRows.States;
        var activities = members.TryGetValue("activities", out var values) ? Activities(values) : [];
        var mapping = new LogMapping
        {
            Id = Required(root, members, "id"),
            Rows = rows,
            IsInTimeOrder = members.TryGetValue("order", out var order) && OneOf(order, ("grouped", false), ("time", true)),
            DoneAfter = members.TryGetValue("doneAfterDays", out var days) ? Days(days) : Duration.FromDays(90),
            Delimiter = members.TryGetValue("delimiter", out var delimiter) ? OneByte(delimiter) : ',',
            Zone = members.TryGetValue("zone", out var zone) ? ZoneOf(zone) : DateTimeZone.Utc,
            TimeFormat = members.TryGetValue("timeFormat", out var format) ? Pattern(format) : null,
            Complaint = Required(root, members, "complaint"),
            Time = Optional(members, "time"),
            Received = Optional(members, "received"),
            Activity = members.TryGetValue("activity", out var activity) ? Texts(activity) : [],
            Activities = activities,
            Otherwise = members.TryGetValue("otherwise", out var otherwise) ? Activity("", otherwise) : null,
            Receipt = members.TryGetValue("receipt", out var receipt) ? Steps(receipt) : [new(ComplaintTrigger.Receive)],
            Times = members.TryGetValue("times", out var times) ? [.. reading.Items(times).Select(Time)] : [],
            Actor = Optional(members, "actor"),
            Level = members.TryGetValue("level", out var level) ? Levels(level) : null,
            Facts = members.TryGetValue("facts", out var facts) ? [.. reading.Items(facts).Select(Fact)] : [],
            Verdict = members.TryGetValue("verdict", out var verdict) ? Verdict(verdict) : null,
        };
        AddContradictions(root, members, mapping);
        return mapping;
    }

    private void AddContradictions(JsonItem root, IReadOnlyDictionary<string, JsonItem> members, LogMapping mapping)
    {
        var isWhole = mapping.Rows == LogRows.Complaints;
        if (isWhole && mapping.Times.IsEmpty)
            Missing(root, "times", "a row is a complaint, so name the columns of its times");
        if (!isWhole && mapping.Time is null)
            Missing(root, "time", "name the column that says when a row happened");
        if (!isWhole && mapping.Activity.IsEmpty)
            Missing(root, "activity", "name the column, or the columns, that say what happened");
        foreach (var name in isWhole ? new[] { "time", "received", "order", "doneAfterDays", "receipt" } : ["times"])
        {
            if (members.TryGetValue(name, out var item))
                reading.Fault(item, isWhole ? $"'{name}' has no meaning where a row is a whole complaint." : $"'{name}' has a meaning only where \"rows\" is \"complaints\".", FaultCodes.Invalid);
        }
        if (mapping.Receipt is not [{ Trigger: ComplaintTrigger.Receive }, ..] && members.TryGetValue("receipt", out var receipt))
            reading.Fault(receipt, "Write Receive as the first step of the receipt.", FaultCodes.Invalid);
        if (!mapping.Activity.IsEmpty && mapping.Activities.IsEmpty && mapping.Otherwise is null)
            Missing(root, "activities", "say which steps the values of the activity mean");
        if (isWhole && mapping.Activity.IsEmpty && mapping.Times.Any(time => time.Activity is null))
            Missing(root, "activity", "a time without steps takes them from the activity");
    }

    private void Missing(JsonItem root, string name, string instead) =>
        reading.Fault(root with { Path = name }, $"'{name}' is missing: {instead}.", FaultCodes.Invalid);

    private string Required(JsonItem root, IReadOnlyDictionary<string, JsonItem> members, string name)
    {
        if (members.ContainsKey(name))
            return Optional(members, name) ?? "";
        Missing(root, name, name == "id" ? "give the mapping a name" : "name the column that tells complaints apart");
        return "";
    }

    private string? Optional(IReadOnlyDictionary<string, JsonItem> members, string name) => members.TryGetValue(name, out var item) ? Named(item) : null;

    private string? Named(JsonItem item)
    {
        var text = reading.Text(item);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            reading.Fault(item, "is empty: name something.", FaultCodes.Invalid);
        return text;
    }

    // One text, or several.
    private ImmutableArray<string> Texts(JsonItem item) =>
        item.Kind == JsonValueKind.String ? [Named(item) ?? ""] : [.. reading.Items(item).Select(each => Named(each) ?? "")];

    private ImmutableDictionary<string, LogActivity> Activities(JsonItem item) =>
        reading.Members(item).ToImmutableDictionary(member => member.Name, member => Activity(Compared(member.Name, member.Value), member.Value));

    private LogActivity Activity(string name, JsonItem item) =>
        item.Kind == JsonValueKind.Null ? new(name, [], SaysNothing: true) : new(name, Steps(item));

    private ImmutableArray<LogStep> Steps(JsonItem item) =>
        item.Kind == JsonValueKind.String ? [Step(item)] : [.. reading.Items(item).Select(Step)];

    private LogStep Step(JsonItem item)
    {
        if (reading.Text(item) is not { } text)
            return default;
        var parts = text.Split('/');
        if (!s_triggers.TryGetValue(parts[0], out var trigger))
        {
            reading.Fault(item, $"'{parts[0]}' is no step of the workflow: {string.Join(", ", s_triggers.Keys.Order(StringComparer.Ordinal))} are.", FaultCodes.UnknownValue);
            return default;
        }
        if (parts.Length == 1)
            return new(trigger);
        if (trigger == ComplaintTrigger.Pause && parts.Length == 2 && Enum.TryParse(parts[1], out PauseGround ground) && Enum.IsDefined(ground) && ground.ToString() == parts[1])
            return new(trigger, ground);
        reading.Fault(item, $"'{text}' is no step: only Pause names a ground after a slash, one of {string.Join(", ", Enum.GetNames<PauseGround>())}.", FaultCodes.UnknownValue);
        return default;
    }

    private LogTime Time(JsonItem item)
    {
        var members = reading.Object(item, "column", "steps");
        var column = Optional(members, "column");
        if (column is null)
            reading.Fault(item, "'column' is missing: name the column of the time.", FaultCodes.Invalid);
        return new(column ?? "", members.TryGetValue("steps", out var steps) ? new(column ?? "", Steps(steps)) : null);
    }

    private LogLevels Levels(JsonItem item)
    {
        var members = reading.Object(item, "column", "values");
        var column = Optional(members, "column");
        if (column is null)
            reading.Fault(item, "'column' is missing: name the column of the level.", FaultCodes.Invalid);
        var values = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var (name, value) in members.TryGetValue("values", out var given) ? reading.Members(given) : [])
        {
            if (reading.Whole(value) is not { } level)
                continue;
            if (level is < 1 or > 5)
                reading.Fault(value, $"{level} is no level: 1 to 5 are possible.", FaultCodes.Invalid);
            values[Compared(name, value)] = level;
        }
        return new(column ?? "", values.ToImmutable());
    }

    private LogFact Fact(JsonItem item)
    {
        var members = reading.Object(item, "column", "prefix");
        var column = Optional(members, "column");
        if (column is null)
            reading.Fault(item, "'column' is missing: name the column of the fact.", FaultCodes.Invalid);
        return new(column ?? "", members.TryGetValue("prefix", out var prefix) ? reading.Text(prefix) ?? "" : "");
    }

    private LogVerdictColumns Verdict(JsonItem item)
    {
        var members = reading.Object(item, "column", "met", "breached", "due", "stopped", "milestone");
        LogVerdictColumns verdict = new(
            Optional(members, "column"), Set(members, "met"), Set(members, "breached"), Optional(members, "due"), Optional(members, "stopped"), Optional(members, "milestone"));
        var byColumn = verdict.Column is not null && !verdict.Met.IsEmpty && !verdict.Breached.IsEmpty;
        var byDue = verdict.Due is not null && verdict.Stopped is not null;
        if (byColumn == byDue)
            reading.Fault(item, "A verdict is either a 'column' with the values for 'met' and 'breached', or a 'due' time and the time 'stopped'.", FaultCodes.Invalid);
        return verdict;
    }

    private ImmutableHashSet<string> Set(IReadOnlyDictionary<string, JsonItem> members, string name) =>
        members.TryGetValue(name, out var item) ? [.. Texts(item).Select(text => Compared(text, item))] : [];

    private string Compared(string value, JsonItem item)
    {
        if (value != value.Trim(' '))
            reading.Fault(item, $"'{value}' begins or ends with a blank: values of a log are compared without those around them.", FaultCodes.Invalid);
        return value;
    }

    private T OneOf<T>(JsonItem item, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = reading.Text(item);
        foreach (var (name, value) in choices)
        {
            if (name == text)
                return value;
        }
        var names = new string[choices.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = choices[i].Name;
        if (text is not null)
            reading.Fault(item, $"'{text}' is not known here: {string.Join(", ", names)} are.");
        return choices[0].Value;
    }

    private Duration Days(JsonItem item)
    {
        var days = reading.Whole(item) ?? 1;
        if (days is < 1 or > 36_500)
            reading.Fault(item, $"{days} days are not possible: 1 to 36500 are.", FaultCodes.Invalid);
        return Duration.FromDays(Math.Clamp(days, 1, 36_500));
    }

    private char OneByte(JsonItem item)
    {
        if (reading.Text(item) is [var one] && one is '\t' or (>= ' ' and <= '~' and not '"'))
            return one;
        reading.Fault(item, "A delimiter is one character of ASCII and no quotation mark, e.g. ; or \\t.", FaultCodes.Invalid);
        return ',';
    }

    private DateTimeZone ZoneOf(JsonItem item)
    {
        if (reading.Text(item) is not { } id)
            return DateTimeZone.Utc;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
            return zone;
        reading.Fault(item, $"'{id}' is no time zone: write one of the tz database, e.g. Europe/London.", FaultCodes.UnknownZone);
        return DateTimeZone.Utc;
    }

    private LocalDateTimePattern? Pattern(JsonItem item)
    {
        try
        {
            return reading.Text(item) is { } text ? LocalDateTimePattern.CreateWithInvariantCulture(text) : null;
        }
        catch (InvalidPatternException wrong)
        {
            reading.Fault(item, $"This is no pattern of a time: {wrong.Message} Write it like dd/MM/yyyy HH:mm.", FaultCodes.Invalid);
            return null;
        }
    }
}
