using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Writes a calendar's definition as canonical JSON.</summary>
internal static class CalendarJsonWriter
{
    // Names stay readable; the text is for files and lines, not for HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CalendarDefinition definition)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("timeZone", definition.Zone.Id);
            WriteWeek(json, definition.Week);
            WriteHolidays(json, definition.Holidays);
            WriteDates(json, "dates", definition.Dates);
            WriteDates(json, "breaks", definition.Breaks);
            json.WriteString("knownFrom", definition.KnownFrom.Iso());
            json.WriteString("knownUntil", definition.KnownUntil.Iso());
            if (definition.AnswersFrom < definition.KnownFrom)
                json.WriteString("plainWeekFrom", definition.AnswersFrom.Iso());
            if (definition.AnswersUntil > definition.KnownUntil)
                json.WriteString("plainWeekUntil", definition.AnswersUntil.Iso());
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteWeek(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<OpeningHours>> week)
    {
        if (week.All(hours => hours is [var only] && only == OpeningHours.WholeDay))
        {
            json.WriteString("week", CalendarJsonReader.Always);
            return;
        }
        json.WriteStartObject("week");
        for (int day = 0; day < week.Count; day++)
        {
            if (week[day].Count > 0)
                WriteHours(json, Weekdays.Names[day], week[day]);
        }
        json.WriteEndObject();
    }

    private static void WriteHolidays(Utf8JsonWriter json, IReadOnlyDictionary<LocalDate, LocalizedText?> holidays)
    {
        if (holidays.Count == 0)
            return;
        json.WriteStartArray("holidays");
        foreach ((LocalDate date, LocalizedText? name) in holidays.OrderBy(holiday => holiday.Key))
        {
            if (name is null)
            {
                json.WriteStringValue(date.Iso());
                continue;
            }
            json.WriteStartObject();
            json.WriteString("date", date.Iso());
            WriteName(json, name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, LocalizedText name)
    {
        if (name.En == name.Vi)
        {
            json.WriteString("name", name.En);
            return;
        }
        json.WriteStartObject("name");
        json.WriteString("en", name.En);
        json.WriteString("vi", name.Vi);
        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, string member, IReadOnlyDictionary<LocalDate, IReadOnlyList<OpeningHours>> dates)
    {
        if (dates.Count == 0)
            return;
        json.WriteStartObject(member);
        foreach ((LocalDate date, IReadOnlyList<OpeningHours> hours) in dates.OrderBy(own => own.Key))
            WriteHours(json, date.Iso(), hours);
        json.WriteEndObject();
    }

    private static void WriteHours(Utf8JsonWriter json, string member, IReadOnlyList<OpeningHours> hours)
    {
        json.WriteStartArray(member);
        foreach (OpeningHours interval in hours)
        {
            string text = interval.ToString();
            json.WriteStartArray();
            json.WriteStringValue(text[..5]);
            json.WriteStringValue(text[6..]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
