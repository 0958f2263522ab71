using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// One case of Cases/business_hours.json, answered by the Ruby library zendesk/biz, and what this library answers. biz
/// reports a period that is used up at the next opening; by default ours reports the close, which the file gives as well.
/// </summary>
internal sealed class BusinessHoursCase(JsonElement json, JsonElement schedule, WorkingCalendar calendar)
{
    public string Id => json.Text("id");

    public string Operation => json.Text("op");

    /// <summary>Why biz' answer says nothing about ours; null for a case that is run.</summary>
    public string? LeftOut => Operation switch
    {
        "subtract" when Duration == Duration.Zero => "taking away nothing: biz goes to the previous close, here it is adding nothing",
        "business_days_after" or "business_days_before" when Days == 0 => "no business days: biz moves to working time of any day",
        _ => null,
    };

    private Instant Start => json.Instant("start");

    private Duration Duration => json.Seconds("duration_s");

    private int Days => json.GetProperty("days").GetInt32();

    /// <summary>What was expected and what was answered, pair by pair.</summary>
    public (object Expected, object Answer)[] Answers() => Operation switch
    {
        "add" when Duration == Duration.Zero =>
        [
            (json.Instant("expected"), calendar.Add(Start, Duration)),
            (json.Instant("expected"), calendar.Add(Start, Duration, Landing.Opening)),
        ],
        "add" =>
        [
            (json.Instant("expected_earliest"), calendar.Add(Start, Duration)),
            (json.Instant("expected"), calendar.Add(Start, Duration, Landing.Opening)),
        ],
        "subtract" =>
        [
            (json.Instant("expected_previous_close"), calendar.Subtract(Start, Duration)),
            (json.Instant("expected"), calendar.Subtract(Start, Duration, Landing.Opening)),
        ],
        "between" => [(json.Seconds("expected_s"), calendar.Between(Start, json.Instant("end")))],
        "in_hours" => [(json.GetProperty("by_periods").GetBoolean(), calendar.IsOpen(Start))],
        // A break is what an always open calendar with the same breaks is closed for.
        "on_break" =>
        [
            (json.GetProperty("expected").GetBoolean(), !AlwaysOpenButForBreaks().IsOpen(Start)),
            (json.GetProperty("in_hours").GetBoolean(), calendar.IsOpen(Start)),
        ],
        "on_holiday" => [(json.GetProperty("expected").GetBoolean(), calendar.IsHoliday(Start.InZone(calendar.Zone).Date))],
        "periods" => [(Merged(), string.Join(' ', calendar.Periods(Start, json.Instant("end"))))],
        "business_days_after" => [(json.Instant("expected"), calendar.AddBusinessDays(Start, Days, DueTimeOfDay.WhenOpen))],
        "business_days_before" => [(json.Instant("expected"), calendar.AddBusinessDays(Start, -Days, DueTimeOfDay.WhenOpen))],
        _ => throw new InvalidOperationException($"{Id}: unknown operation {Operation}."),
    };

    public static List<BusinessHoursCase> ReadAll()
    {
        JsonElement file = CaseFile.Read("business_hours.json");
        var schedules = file.GetProperty("schedules").EnumerateArray().ToDictionary(
            schedule => schedule.GetProperty("id").GetInt32(),
            schedule => (Json: schedule, Calendar: Build(schedule)));
        return
        [
            .. from json in file.GetProperty("cases").EnumerateArray()
               let its = schedules[json.GetProperty("schedule").GetInt32()]
               select new BusinessHoursCase(json, its.Json, its.Calendar),
        ];
    }

    private WorkingCalendar AlwaysOpenButForBreaks()
    {
        LocalDate date = Start.InZone(calendar.Zone).Date;
        return Build(schedule, date.PlusDays(-2), date.PlusDays(2), builder => builder.OpenAlways());
    }

    private static WorkingCalendar Build(JsonElement schedule) => Build(schedule, new(2008, 1, 1), new(2027, 12, 31), calendar =>
    {
        calendar.OpenWeek(schedule.GetProperty("hours"));
        calendar.Close(schedule.Dates("holidays"));
    });

    private static WorkingCalendar Build(JsonElement schedule, LocalDate from, LocalDate until, Action<WorkingCalendarBuilder> open) =>
        WorkingCalendar.Build(calendar =>
        {
            open(calendar.Zone(schedule.Text("time_zone")).KnownFrom(from).KnownUntil(until));
            foreach (JsonProperty each in schedule.GetProperty("breaks").EnumerateObject())
            {
                if (CaseFile.Date(each.Name) is var date && date >= from && date <= until)
                    calendar.Break(date, each.Value.Hours());
            }
        });

    // biz cuts at midnight, where there is no seam here.
    private string Merged()
    {
        List<Interval> merged = [];
        foreach (JsonElement period in json.GetProperty("expected").EnumerateArray())
        {
            Interval next = new(period[0].AsInstant(), period[1].AsInstant());
            if (merged.Count > 0 && merged[^1].End == next.Start)
                merged[^1] = new Interval(merged[^1].Start, next.End);
            else
                merged.Add(next);
        }
        return string.Join(' ', merged);
    }
}
