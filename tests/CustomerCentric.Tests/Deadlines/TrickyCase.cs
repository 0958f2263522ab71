using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>One hand-checked case of Cases/tricky.json, and how to ask the calendar for its answer.</summary>
internal sealed class TrickyCase(JsonElement json)
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public string Id => json.GetProperty("id").GetString()!;

    /// <summary>The answer this library chose, in the words of the file.</summary>
    public string Expected
    {
        get
        {
            JsonElement expected = json.GetProperty("expected");
            string[] choices = ["forward_shift", "earlier", "with_earlier_policy", "earliest", "merged", "owned_by_start_date"];
            foreach (string choice in choices)
            {
                if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty(choice, out JsonElement chosen))
                    return Json(chosen);
            }
            return Json(expected);
        }
    }

    /// <summary>The other landing's answer where the file gives one.</summary>
    public string? ExpectedAtNextOpening =>
        json.GetProperty("expected") is { ValueKind: JsonValueKind.Object } both
        && both.TryGetProperty("next_opening", out JsonElement next)
            ? Json(next)
            : null;

    private JsonElement Input => json.GetProperty("input");

    public static List<TrickyCase> ReadAll()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "tricky.json")));
        return [.. file.RootElement.GetProperty("cases").EnumerateArray().Select(each => new TrickyCase(each.Clone()))];
    }

    public WorkingCalendar Build() => WorkingCalendar.Build(Describe);

    public string Ask(WorkingCalendar calendar, Landing landing = Landing.Close) => Operation switch
    {
        "add" => Json(calendar.Add(Time("start"), Seconds("duration_s"), landing)),
        "warning" => Json(calendar.Add(Time("start"), Seconds("target_s") * Input.GetProperty("fraction").GetDouble(), landing)),
        "subtract" => Json(calendar.Subtract(Time("start"), Seconds("duration_s"))),
        "between" => Json((long)calendar.Between(Time("start"), Time("end")).TotalSeconds),
        "periods" => Json(calendar.Periods(Date("date")).SelectMany(period => new[] { period.Start, period.End }).Select(Text)),
        "in_hours" => Json(Input.GetProperty("at").EnumerateArray().Select(at => calendar.IsOpen(Instant(at)))),
        "count" => Json(calendar.CountBusinessDays(Date("start"), Date("end"))),
        _ => throw new InvalidOperationException($"{Id}: unknown operation {Operation}."),
    };

    private string Operation =>
        Input.TryGetProperty("op", out JsonElement op) ? op.GetString()! : Input.TryGetProperty("fraction", out _) ? "warning" : "none";

    private void Describe(WorkingCalendarBuilder calendar)
    {
        calendar.Zone(Input.TryGetProperty("tz", out JsonElement zone) ? zone.GetString()! : "Etc/UTC");
        calendar.KnownUntil(new LocalDate(2099, 12, 31));
        if (Input.TryGetProperty("weekmask", out JsonElement mask))
        {
            for (int day = 0; day < 7; day++)
            {
                if (mask.GetString()![day] == '1')
                    calendar.Open((IsoDayOfWeek)(day + 1), "09:00-17:00");
            }
        }
        else if (Input.GetProperty("hours").ValueKind == JsonValueKind.String)
        {
            calendar.OpenAlways();
        }
        else
        {
            foreach (JsonProperty day in Input.GetProperty("hours").EnumerateObject())
                calendar.Open((IsoDayOfWeek)(Array.IndexOf(DayNames, day.Name) + 1), Hours(day.Value));
        }
        if (Input.TryGetProperty("holidays", out JsonElement holidays))
        {
            foreach (JsonElement holiday in holidays.EnumerateArray())
                calendar.Closed(LocalDatePattern.Iso.Parse(holiday.GetString()!).Value);
        }
        if (Input.TryGetProperty("extra", out JsonElement extra))
        {
            foreach (JsonProperty date in extra.EnumerateObject())
                calendar.On(LocalDatePattern.Iso.Parse(date.Name).Value, Hours(date.Value));
        }
    }

    private static string[] Hours(JsonElement intervals) =>
        [.. intervals.EnumerateArray().Select(interval => $"{interval[0].GetString()}-{interval[1].GetString()}")];

    private Instant Time(string name) => Instant(Input.GetProperty(name));

    private LocalDate Date(string name) => LocalDatePattern.Iso.Parse(Input.GetProperty(name).GetString()!).Value;

    private Duration Seconds(string name) => Duration.FromSeconds(Input.GetProperty(name).GetInt64());

    private static Instant Instant(JsonElement text) => InstantPattern.General.Parse(text.GetString()!).Value;

    private static string Text(Instant instant) => InstantPattern.General.Format(instant);

    private static string Json(Instant instant) => Json(Text(instant));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
