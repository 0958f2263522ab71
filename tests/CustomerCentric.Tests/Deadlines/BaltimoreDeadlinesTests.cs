using System.Globalization;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Due times that Baltimore's own system set from 2014 to 2019: so many calendar days on, at the same clock time.</summary>
public class BaltimoreDeadlinesTests
{
    [RealDataFact]
    public void Every_due_time_is_so_many_calendar_days_on_at_the_same_clock_time()
    {
        var city = WorkingCalendar.Build(calendar => calendar.Zone("America/New_York").OpenAlways().KnownFrom(new(2014, 1, 1)).KnownUntil(new(2019, 12, 31)));
        Dictionary<string, int> days = CityRequests.Read("baltimore311_inferred_sla.csv").ToDictionary(
            row => row["type"], row => int.Parse(row["sla_calendar_days"], CultureInfo.InvariantCulture));
        List<Dictionary<string, string>> rows = [.. CityRequests.Read("baltimore311_deadlines.csv").Where(row => row["due"].Length > 0)];
        rows.Count.ShouldBe(4974);
        int limits = 0;
        foreach (Dictionary<string, string> row in rows)
        {
            LocalDateTime created = row.LocalTime("created");
            LocalDateTime due = row.LocalTime("due");
            int count = days[row["type"]];
            city.Add(created.Date, Period.FromDays(count)).At(created.TimeOfDay).ShouldBe(due);
            // A limit is of one day at least.
            if (count == 0)
                continue;
            DueTime answer = new CalendarDays(count, DueTimeOfDay.SameClockTime).DueAfter(row.Time("created", city.Zone), city);
            (answer.At, answer.Date).ShouldBe((row.Time("due", city.Zone), due.Date), row["request_id"]);
            limits++;
        }
        limits.ShouldBe(4850);
    }
}
