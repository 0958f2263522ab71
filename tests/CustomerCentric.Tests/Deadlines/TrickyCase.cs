using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>One hand-checked case of Cases/tricky.json, and how to ask for its answers.</summary>
internal sealed class TrickyCase(JsonElement json)
{
    // Where the file offers several answers, these name ours.
    private static readonly string[] Choices =
        ["forward_shift", "earlier", "with_earlier_policy", "earliest", "merged", "owned_by_start_date"];

    public string Id => json.Text("id");

    /// <summary>Why it is no question to a calendar; null for a case that is run.</summary>
    public string? LeftOut => Id is "open-pause" ? "what a deadline shows while it is paused is the deadline engine's to say" : null;

    private JsonElement Input => json.GetProperty("input");

    public static List<TrickyCase> ReadAll() =>
        [.. CaseFile.Read("tricky.json").GetProperty("cases").EnumerateArray().Select(each => new TrickyCase(each))];

    public WorkingCalendar Build() => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone(Input.TryGetProperty("tz", out JsonElement zone) ? zone.GetString()! : "Etc/UTC").KnownUntil(new(2030, 12, 31));
        if (Input.TryGetProperty("weekmask", out JsonElement mask))
            calendar.KnownUntil(new(2099, 12, 31)).OpenMask(mask.GetString()!);
        else if (!Input.TryGetProperty("hours", out JsonElement hours))
            calendar.OpenMask("1111100");
        else if (hours.ValueKind == JsonValueKind.String)
            calendar.OpenAlways();
        else
            calendar.OpenWeek(hours);
        if (Input.TryGetProperty("calendar", out JsonElement set))
        {
            HolidaySet holidays = set.GetString() == "US federal" ? HolidaySet.UnitedStatesFederal : HolidaySet.England;
            calendar.Closed(Enumerable.Range(2020, 5).SelectMany(holidays.InYear));
        }
        calendar.Close(Input.Dates("holidays"));
        if (Input.TryGetProperty("extra", out JsonElement extra))
        {
            foreach (JsonProperty date in extra.EnumerateObject())
                calendar.On(CaseFile.Date(date.Name), date.Value.Hours());
        }
    });

    /// <summary>What was expected and what was answered, as JSON, pair by pair: an answer for each that the file gives and this library has.</summary>
    public IEnumerable<(string Expected, string Answer)> Answers(WorkingCalendar calendar)
    {
        JsonElement expected = json.GetProperty("expected");
        foreach ((string? name, object answer) in Ask(calendar))
        {
            JsonElement its = name is not null ? expected.GetProperty(name)
                : Choices.FirstOrDefault(choice => expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty(choice, out _)) is { } choice
                    ? expected.GetProperty(choice)
                    : expected;
            yield return (JsonSerializer.Serialize(its), JsonSerializer.Serialize(answer));
        }
    }

    private string Operation => Input.TryGetProperty("op", out JsonElement op) ? op.GetString()! : Id;

    private (string? Name, object Answer)[] Ask(WorkingCalendar calendar) => Operation switch
    {
        "add" => HasNextOpening
            ? [(null, Text(calendar.Add(Start, Target))), ("next_opening", Text(calendar.Add(Start, Target, Landing.Opening)))]
            : [(null, Text(calendar.Add(Start, Target)))],
        "subtract" => [(null, Text(calendar.Subtract(Start, Target)))],
        "between" => [(null, (long)calendar.Between(Start, Input.Instant("end")).TotalSeconds)],
        "periods" => [(null, calendar.Periods(Input.Date("date")).SelectMany(period => new[] { Text(period.Start), Text(period.End) }))],
        "in_hours" => [(null, Input.GetProperty("at").EnumerateArray().Select(at => calendar.IsOpen(at.AsInstant())))],
        "count" => [(null, calendar.CountBusinessDays(Input.Date("start"), Input.Date("end")))],
        "add_business_days" => [(null, Text(calendar.AddBusinessDays(Input.Date("date"), Input.GetProperty("n").GetInt32())))],
        "is_holiday" => [(null, calendar.IsHoliday(Input.Date("date")))],
        "add_months" =>
        [
            ("unadjusted", AddMonths(calendar, Roll.None)),
            ("following", AddMonths(calendar, Roll.Following)),
            ("modified_following", AddMonths(calendar, Roll.ModifiedFollowing)),
            ("preceding", AddMonths(calendar, Roll.Preceding)),
        ],
        // The file says these only in words.
        "calendar_add" =>
        [
            ("a", Text(calendar.Add(new LocalDate(2028, 2, 29), Period.FromMonths(12)))),
            ("b", Text(calendar.Add(new LocalDate(2024, 1, 31), Period.FromMonths(1)))),
            ("back", Text(calendar.Add(new LocalDate(2024, 2, 29), Period.FromMonths(-1)))),
        ],
        "pause-weekend" or "pause-off-hours" =>
        [
            ("deadline", Text(calendar.Add(Start, Target, Pauses))),
            ("paused_business_s", (long)Pauses.Sum(pause => calendar.Between(pause.Start, pause.End).TotalSeconds)),
        ],
        "priority-change" =>
        [
            ("retroactive", Text(calendar.Add(Start, Input.Seconds("new_target_s")))),
            ("restart", Text(calendar.Add(Input.Instant("change_at"), Input.Seconds("new_target_s")))),
        ],
        "warn-75" => [(null, Text(calendar.Add(Start, Target * Input.GetProperty("fraction").GetDouble())))],
        _ => throw new InvalidOperationException($"{Id}: unknown operation {Operation}."),
    };

    private bool HasNextOpening =>
        json.GetProperty("expected") is { ValueKind: JsonValueKind.Object } expected && expected.TryGetProperty("next_opening", out _);

    private Instant Start => Input.Instant("start");

    private Duration Target => Input.Seconds(Input.TryGetProperty("target_s", out _) ? "target_s" : "duration_s");

    private Interval[] Pauses =>
        [.. Input.GetProperty("pauses").EnumerateArray().Select(pause => new Interval(pause[0].AsInstant(), pause[1].AsInstant()))];

    private string AddMonths(WorkingCalendar calendar, Roll roll) =>
        Text(calendar.Add(Input.Date("date"), Period.FromMonths(Input.GetProperty("n").GetInt32()), roll));

    private static string Text(Instant instant) => InstantPattern.General.Format(instant);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
