namespace CustomerCentric.Deadlines;

/// <summary>Finds the events of an iCalendar text and hands each to <see cref="ICalendarEvent"/>.</summary>
internal sealed class ICalendarReader(ImportedHolidays holidays, List<ConfigurationFault> faults)
{
    private ICalendarEvent? _event;
    private int _events;
    private int _inner;
    private bool _isCalendar;

    public void Read(string text)
    {
        foreach (var (number, content) in ICalendarLine.Unfold(text))
        {
            if (ICalendarLine.Parse(number, content) is not { } line)
                Fault(number, "This is no property: write NAME:value, e.g. DTSTART;VALUE=DATE:20261225.");
            else if (line.Name == "BEGIN")
                Begin(line);
            else if (line.Name == "END")
                End(line);
            else if (_inner == 0)
                _event?.Take(line);
        }
        if (_event is not null)
            Unended();
        if (!_isCalendar)
            Fault(1, "This is no iCalendar text: BEGIN:VCALENDAR is missing.");
    }

    private void Begin(ICalendarLine line)
    {
        if (Is(line, "VCALENDAR"))
            _isCalendar = true;
        if (Is(line, "VEVENT"))
        {
            if (_event is not null)
                Unended();
            _event = new(_events++, line.Number);
            _inner = 0;
        }
        else if (_event is not null)
        {
            _inner++;
        }
    }

    private void End(ICalendarLine line)
    {
        if (!Is(line, "VEVENT"))
        {
            _inner = Math.Max(0, _inner - 1);
            return;
        }
        if (_event is null)
            Fault(line.Number, "END:VEVENT stands here without its BEGIN:VEVENT.");
        else
            _event.AddTo(holidays, faults);
        _event = null;
    }

    private void Unended()
    {
        Fault(_event!.Line, "This event has no END:VEVENT and is left out.", _event.Path);
        _event = null;
    }

    private static bool Is(ICalendarLine line, string component) => line.Value.Trim().Equals(component, StringComparison.OrdinalIgnoreCase);

    private void Fault(int line, string message, string path = "") =>
        faults.Add(new(path, message) { Code = FaultCodes.MalformedLine, Line = line });
}
