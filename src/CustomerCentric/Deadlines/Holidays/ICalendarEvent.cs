using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>One event of an iCalendar text (RFC 5545, 3.6.1).</summary>
/// <param name="index">Which event of the text it is, from 0.</param>
/// <param name="line">The line of its BEGIN.</param>
internal sealed class ICalendarEvent(int index, int line)
{
    private const int LongestDays = 366;

    private static readonly LocalDatePattern DateForm = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Repeats = ["RRULE", "RDATE", "EXRULE", "RECURRENCE-ID"];

    private readonly List<ICalendarLine> _lines = [];

    /// <summary>The line of its BEGIN, from 1.</summary>
    public int Line => line;

    /// <summary>Its place in a fault.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"VEVENT[{index}]");

    public void Take(ICalendarLine property) => _lines.Add(property);

    /// <summary>Adds each day of the event, or one fault for each thing that is wrong with it.</summary>
    public void AddTo(ImportedHolidays holidays, List<ConfigurationFault> faults)
    {
        if (First("STATUS") is { } status && status.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))
            return;
        var before = faults.Count;
        foreach (var repeat in _lines.Where(each => Repeats.Contains(each.Name)))
            faults.Add(Fault(repeat, "The event repeats, which is not worked out here: write each date as an event of its own."));
        var title = Title(faults);
        var start = Start(faults);
        var days = start is null ? 0 : Days(start.Value, faults);
        if (faults.Count > before)
            return;
        var notes = string.Join(' ', _lines.Where(each => each.Name is "DESCRIPTION" or "COMMENT").Select(each => each.Text()));
        for (var day = 0; day < days; day++)
            holidays.Add(start!.Value.PlusDays(day), title!, notes);
    }

    private LocalizedText? Title(List<ConfigurationFault> faults)
    {
        var titles = _lines.Where(each => each.Name == "SUMMARY" && each.Text().Length > 0)
            .ToLookup(
                each => each.Parameters.GetValueOrDefault("LANGUAGE", "").StartsWith("vi", StringComparison.OrdinalIgnoreCase),
                each => each.Text());
        var (en, vi) = (titles[false].FirstOrDefault(), titles[true].FirstOrDefault());
        if ((en ?? vi) is { } any)
            return new(en ?? any, vi ?? any);
        faults.Add(Fault(First("SUMMARY"), "The event has no title: write SUMMARY:name of the holiday."));
        return null;
    }

    private LocalDate? Start(List<ConfigurationFault> faults)
    {
        if (First("DTSTART") is { } start)
            return Date(start, faults);
        faults.Add(Fault(null, "The event has no start: write DTSTART;VALUE=DATE:20261225."));
        return null;
    }

    /// <summary>How many days the event lasts, at least 1.</summary>
    private int Days(LocalDate start, List<ConfigurationFault> faults)
    {
        var (end, duration) = (First("DTEND"), First("DURATION"));
        if (end is not null && duration is not null)
        {
            faults.Add(Fault(duration, "The event has both DTEND and DURATION: keep one of them."));
            return 0;
        }
        var last = end ?? duration;
        var days = 1;
        if (end is not null)
        {
            if (Date(end, faults) is not { } endDate)
                return 0;
            days = Period.DaysBetween(start, endDate);
        }
        else if (duration is not null)
        {
            if (Length(duration.Value.Trim()) is not { } length)
            {
                faults.Add(Fault(duration, $"'{duration.Value}' is not a number of whole days or weeks: write P1D or P1W."));
                return 0;
            }
            days = length;
        }
        var longest = Math.Min(LongestDays, Period.DaysBetween(start, LocalDate.MaxIsoValue) + 1);
        if (days > 0 && days <= longest)
            return days;
        faults.Add(Fault(last, days <= 0
            ? "The event ends before it lasted a day: DTEND is the day after its last."
            : $"The event lasts {days} days: at most {longest} can be taken for holidays."));
        return 0;
    }

    private LocalDate? Date(ICalendarLine property, List<ConfigurationFault> faults)
    {
        var value = property.Value.Trim();
        if (value.Contains('T', StringComparison.Ordinal)
            || !property.Parameters.GetValueOrDefault("VALUE", "DATE").Equals("DATE", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(Fault(property, "The event has a time of day: only whole days can be holidays, e.g. DTSTART;VALUE=DATE:20261225."));
            return null;
        }
        if (value.Length == 8 && value.All(char.IsAsciiDigit) && DateForm.Parse(value) is { Success: true, Value: var date })
            return date;
        faults.Add(Fault(property, $"'{value}' is not a date: write yyyyMMdd, e.g. 20261225."));
        return null;
    }

    private static int? Length(string text)
    {
        var form = text.TrimStart('+');
        if (form.Length < 3 || form[0] != 'P' || form[^1] is not ('D' or 'W')
            || !int.TryParse(form.AsSpan(1, form.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > 9999)
            return null;
        return form[^1] == 'W' ? 7 * number : number;
    }

    private ICalendarLine? First(string name) => _lines.Find(each => each.Name == name);

    private ConfigurationFault Fault(ICalendarLine? property, string message) =>
        new(property is null ? Path : $"{Path}.{property.Name}", message) { Code = FaultCodes.MalformedLine, Line = property?.Number ?? line };
}
