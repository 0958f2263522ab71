namespace CustomerCentric.Deadlines;

/// <summary>Reads a decree and adds it to a set.</summary>
internal sealed class DecreeReader(List<ConfigurationFault> faults)
{
    private readonly JsonReading _reading = new(faults);

    /// <summary>The set with the decree; the set as it was when the decree has faults.</summary>
    public HolidaySetDefinition Add(JsonItem item, HolidaySetDefinition set)
    {
        var before = faults.Count;
        var members = _reading.Object(item, "year", "source", "holidays", "drop", "makeUpDays");
        var year = _reading.Required(item, members, "year") is { } yearItem ? _reading.Whole(yearItem) : null;
        if (_reading.Required(item, members, "source") is { } source)
            _reading.Text(source);
        var (holidays, drop, makeUpDays) = (Items(members, "holidays"), Items(members, "drop"), Items(members, "makeUpDays"));
        var decree = new HolidayDecree(year ?? set.FirstYear)
        {
            Holidays = [.. holidays.Select(each => Holiday(each, set, year ?? set.FirstYear)).OfType<Holiday>()],
            Dropped = [.. drop.Select(each => _reading.Key(each)).OfType<string>()],
            MakeUpDays = [.. makeUpDays.Select(MakeUpDay).OfType<MakeUpDay>()],
        };
        if (faults.Count > before)
            return set;

        foreach (var ((part, index), message) in DecreeCheck.Faults(decree, set))
        {
            var place = part switch
            {
                DecreePart.Holidays => holidays[index],
                DecreePart.Dropped => drop[index],
                DecreePart.MakeUpDays => makeUpDays[index],
                _ => members["year"],
            };
            _reading.Fault(place, message, FaultCodes.Invalid);
        }
        return faults.Count > before ? set : set.With(decree);
    }

    private IReadOnlyList<JsonItem> Items(IReadOnlyDictionary<string, JsonItem> members, string name) =>
        members.TryGetValue(name, out var list) ? _reading.Items(list) : [];

    private Holiday? Holiday(JsonItem item, HolidaySetDefinition set, int year)
    {
        var members = _reading.Object(item, "date", "key", "name", "substituteFor");
        var date = _reading.Required(item, members, "date") is { } dateItem ? _reading.Date(dateItem) : null;
        var original = members.TryGetValue("substituteFor", out var originalItem) ? _reading.Key(originalItem) : null;
        var key = members.TryGetValue("key", out var keyItem) ? _reading.Key(keyItem) : original is null ? null : Substitutes.KeyFor(original);
        var name = members.TryGetValue("name", out var nameItem) ? _reading.Name(nameItem) : KnownName(key, original, set, year);
        if (!members.ContainsKey("key") && !members.ContainsKey("substituteFor"))
            _reading.Required(item, members, "key");
        else if (name is null && nameItem is null)
            _reading.Fault(item, $"'name' is missing: the set has no holiday '{original ?? key}' to take it from.", FaultCodes.Invalid);
        return date is null || key is null || name is null ? null : new(date.Value, key, name, original);
    }

    private static LocalizedText? KnownName(string? key, string? original, HolidaySetDefinition set, int year) =>
        original is null
            ? key is null ? null : set.NameOf(key, year)
            : set.NameOf(original, year) is { } name ? Substitutes.NameFor(name) : null;

    private MakeUpDay? MakeUpDay(JsonItem item)
    {
        var members = _reading.Object(item, "date", "hoursOf");
        var date = _reading.Required(item, members, "date") is { } dateItem ? _reading.Date(dateItem) : null;
        var hours = _reading.Required(item, members, "hoursOf") is { } hoursItem ? _reading.Weekday(hoursItem) : null;
        return date is null || hours is null ? null : new(date.Value, hours.Value);
    }
}
