namespace CustomerCentric.Deadlines;

/// <summary>Reads gov.uk's bank holidays. Members that it does not need may be there or not: the form is not ours.</summary>
internal sealed class GovUkReader(ImportedHolidays holidays, List<ConfigurationFault> faults)
{
    private readonly JsonReading _reading = new(faults);

    public void Read(JsonItem root, string division)
    {
        var divisions = _reading.Members(root);
        if (divisions.FirstOrDefault(each => each.Name == division).Value is { } found)
        {
            if (_reading.Required(found, Members(found), "events") is not { } events)
                return;
            foreach (var each in _reading.Items(events))
                Event(each);
        }
        else if (faults.Count == 0)
        {
            var there = divisions.Count == 0 ? "none" : string.Join(", ", divisions.Select(each => each.Name));
            _reading.Fault(root, $"There is no division '{division}': the text holds {there}.", FaultCodes.Invalid);
        }
    }

    private void Event(JsonItem item)
    {
        var members = Members(item);
        var title = _reading.Required(item, members, "title") is { } titleItem ? Title(titleItem) : null;
        var date = _reading.Required(item, members, "date") is { } dateItem ? _reading.Date(dateItem) : null;
        var notes = members.TryGetValue("notes", out var notesItem) ? _reading.Text(notesItem) : "";
        if (title is not null && date is not null && notes is not null)
            holidays.Add(date.Value, new(title, title), notes);
    }

    private string? Title(JsonItem item)
    {
        if (_reading.Text(item) is not { } title)
            return null;
        if (!string.IsNullOrWhiteSpace(title))
            return title.Trim();
        _reading.Fault(item, "A holiday needs a title.", FaultCodes.Invalid);
        return null;
    }

    private Dictionary<string, JsonItem> Members(JsonItem item) => _reading.Members(item).ToDictionary(each => each.Name, each => each.Value);
}
