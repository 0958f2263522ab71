using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Maps a calendar's JSON onto the builder, and the builder's faults back to places and lines of the text. Used once.</summary>
internal sealed class CalendarJsonReader(JsonItem root, List<ConfigurationFault> faults)
{
    internal static readonly string[] Members =
    [
        "$schema", "timeZone", "week", "holidays", "holidaySet", "dates", "breaks", "knownFrom", "knownUntil", "plainWeekFrom", "plainWeekUntil",
    ];

    internal const string Always = "24x7";

    private readonly JsonReading _reading = new(faults);
    private readonly Dictionary<string, JsonItem> _places = [];

    /// <summary>The calendar, or null when there were faults.</summary>
    public WorkingCalendar? Read(DateInterval? completeOver)
    {
        WorkingCalendarBuilder builder = new();
        Fill(builder);
        if (faults.Count > 0)
        {
            AddWhatElseIsWrong(builder);
            return null;
        }
        builder.CompleteOver = completeOver;
        try
        {
            return WorkingCalendar.BuildFrom(builder);
        }
        catch (ConfigurationException wrong)
        {
            faults.AddRange(wrong.Faults.Select(InText));
            return null;
        }
    }

    private void Fill(WorkingCalendarBuilder builder)
    {
        foreach ((string name, JsonItem value) in _reading.Object(root, Members))
        {
            _places[name] = value;
            switch (name)
            {
                // Lets editors find the schema.
                case "$schema":
                    break;
                case "timeZone":
                    if (_reading.Text(value) is { } zone)
                        builder.Zone(zone);
                    break;
                case "week":
                    ReadWeek(value, builder);
                    break;
                case "holidays":
                    foreach (JsonItem holiday in _reading.Items(value))
                        ReadHoliday(holiday, builder);
                    break;
                case "holidaySet":
                    if (_reading.Text(value) is { } set)
                        ReadSet(value, set, builder);
                    break;
                case "dates":
                    ReadDates(value, (date, hours) => builder.On(date, hours));
                    break;
                case "breaks":
                    ReadDates(value, (date, hours) => builder.Break(date, hours));
                    break;
                default:
                    if (_reading.Date(value) is { } limit)
                        SetLimit(builder, name, limit);
                    break;
            }
        }
    }

    private static WorkingCalendarBuilder SetLimit(WorkingCalendarBuilder builder, string name, LocalDate limit) => name switch
    {
        "knownFrom" => builder.KnownFrom(limit),
        "knownUntil" => builder.KnownUntil(limit),
        "plainWeekFrom" => builder.AssumePlainWeekFrom(limit),
        _ => builder.AssumePlainWeekUntil(limit),
    };

    private void ReadWeek(JsonItem week, WorkingCalendarBuilder builder)
    {
        if (week.Kind == JsonValueKind.String && week.Text == Always)
        {
            builder.OpenAlways();
            return;
        }
        if (week.Kind != JsonValueKind.Object)
        {
            _reading.Fault(week, $"A week is \"{Always}\" or hours by weekday: {{\"mon\":[[\"09:00\",\"17:00\"]]}}.");
            return;
        }
        foreach ((string day, JsonItem hours) in _reading.Object(week, Weekdays.Names))
        {
            string[] read = ReadHours(hours);
            if (read.Length > 0)
                builder.Open(Weekdays.Find(day)!.Value, read);
        }
    }

    private void ReadHoliday(JsonItem holiday, WorkingCalendarBuilder builder)
    {
        JsonItem? said = holiday;
        JsonItem? name = null;
        if (holiday.Kind == JsonValueKind.Object)
        {
            IReadOnlyDictionary<string, JsonItem> members = _reading.Object(holiday, "date", "name");
            name = members.GetValueOrDefault("name");
            said = members.GetValueOrDefault("date");
            if (said is null)
                _reading.Fault(holiday, "A holiday needs a date: {\"date\":\"2026-12-25\",\"name\":\"Christmas Day\"}.", FaultCodes.Invalid);
        }
        LocalizedText? text = name is null ? null : ReadName(name);
        if (said is null || _reading.Date(said) is not { } date)
            return;
        _places.TryAdd($"holidays.{date.Iso()}", said);
        builder.Closed(date, text);
    }

    private void ReadSet(JsonItem item, string id, WorkingCalendarBuilder builder)
    {
        if (HolidaySet.Find(id) is { } set)
            builder.Holidays(set);
        else
            _reading.Fault(item, $"'{id}' is no holiday set: {string.Join(", ", HolidaySet.All)} are.", FaultCodes.UnknownHolidaySet);
    }

    private LocalizedText? ReadName(JsonItem name)
    {
        if (name.Kind == JsonValueKind.String)
            return new(name.Text, name.Text);
        if (name.Kind == JsonValueKind.Object)
        {
            IReadOnlyDictionary<string, JsonItem> languages = _reading.Object(name, "en", "vi");
            if (languages.TryGetValue("en", out JsonItem? en) && languages.TryGetValue("vi", out JsonItem? vi))
                return (_reading.Text(en), _reading.Text(vi)) is ({ } english, { } vietnamese) ? new(english, vietnamese) : null;
        }
        _reading.Fault(name, "A holiday's name is a text, or one in both languages: {\"en\":\"…\",\"vi\":\"…\"}.");
        return null;
    }

    private void ReadDates(JsonItem dates, Action<LocalDate, string[]> add)
    {
        foreach ((string name, JsonItem hours) in _reading.Members(dates))
        {
            string[] read = ReadHours(hours);
            if (_reading.Date(hours, name) is not { } date)
                continue;
            _places[$"{dates.Path}.{name}"] = hours;
            add(date, read);
        }
    }

    private string[] ReadHours(JsonItem hours)
    {
        List<string> read = [];
        foreach (JsonItem interval in _reading.Items(hours))
        {
            if (interval is { Kind: JsonValueKind.Array, Items: [{ Text.Length: 5 } open, { Text.Length: 5 } close] }
                && OpeningHours.TryParse($"{open.Text}-{close.Text}", out OpeningHours parsed))
                read.Add(parsed.ToString());
            else
                _reading.Fault(interval, "An interval is two times of day, [\"HH:mm\",\"HH:mm\"], from 00:00 to 24:00, e.g. [\"09:00\",\"17:00\"].");
        }
        return [.. read];
    }

    // What the builder would say besides, but for what only follows from the faults that are already known.
    private void AddWhatElseIsWrong(WorkingCalendarBuilder builder)
    {
        List<ConfigurationFault> others = [];
        new DefinitionReader(builder, others).Read();
        string[] known = [.. faults.Select(fault => fault.Path)];
        bool isRangeInDoubt = known.Any(path => path is "" or "knownFrom" or "knownUntil" or "holidaySet");
        faults.AddRange(others
            .Where(other => other.Code != FaultCodes.NoWorkingTime && (other.Path == "zone" || !isRangeInDoubt))
            .Select(InText)
            .Where(other => !known.Contains(other.Path) && !known.Contains("")));
    }

    private ConfigurationFault InText(ConfigurationFault fault)
    {
        string path = fault.Path == "zone" ? "timeZone" : fault.Path;
        return _places.TryGetValue(path, out JsonItem? item)
            ? fault with { Path = item.Path, Line = item.Line }
            : fault with { Path = path, Line = root.Line };
    }
}
