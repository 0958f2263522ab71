using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>The content hash under which a calendar is archived. Archives hold it: the text of a given content may never change.</summary>
internal static class CalendarVersion
{
    /// <summary>SHA-256 of <see cref="CanonicalText"/> in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(CalendarDefinition definition) =>
        ContentHash.Of(CanonicalText(definition));

    /// <summary>One line a fact, in a fixed order, whatever order the facts were given in.</summary>
    public static string CanonicalText(CalendarDefinition definition)
    {
        StringBuilder text = new("working-calendar 1\n");
        text.Append(CultureInfo.InvariantCulture, $"zone {definition.Zone.Id}\n");
        text.Append(CultureInfo.InvariantCulture, $"known {definition.KnownFrom.Iso()} {definition.KnownUntil.Iso()}\n");
        for (int day = 0; day < definition.Week.Count; day++)
        {
            if (definition.Week[day].Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"week {Weekdays.Names[day]} {Text(definition.Week[day])}\n");
        }
        foreach ((LocalDate date, IReadOnlyList<OpeningHours> hours) in definition.Dates.OrderBy(own => own.Key))
            text.Append(CultureInfo.InvariantCulture, $"date {date.Iso()} {Text(hours)}\n");
        foreach ((LocalDate date, LocalizedText? name) in definition.Holidays.OrderBy(holiday => holiday.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"holiday {date.Iso()}");
            // The length keeps a name with line breaks from posing as further lines.
            if (name is not null)
                text.Append(CultureInfo.InvariantCulture, $" {name.En.Length}:{name.En}");
            if (name is not null && name.Vi != name.En)
                text.Append(CultureInfo.InvariantCulture, $" {name.Vi.Length}:{name.Vi}");
            text.Append('\n');
        }
        foreach ((LocalDate date, IReadOnlyList<OpeningHours> hours) in definition.Breaks.OrderBy(pause => pause.Key))
            text.Append(CultureInfo.InvariantCulture, $"break {date.Iso()} {Text(hours)}\n");
        if ((definition.AnswersFrom, definition.AnswersUntil) != (definition.KnownFrom, definition.KnownUntil))
            text.Append(CultureInfo.InvariantCulture, $"plain-week {definition.AnswersFrom.Iso()} {definition.AnswersUntil.Iso()}\n");
        return text.ToString();
    }

    private static string Text(IReadOnlyList<OpeningHours> hours) => hours.Count == 0 ? "closed" : string.Join(' ', hours);
}
