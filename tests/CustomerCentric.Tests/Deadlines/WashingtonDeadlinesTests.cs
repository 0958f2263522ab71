using System.Globalization;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// Due times that Washington's own system set in February 2014: rolled onto a working day, then so many working days on,
/// at the same clock time. It knew the holidays of 2014 only.
/// </summary>
public class WashingtonDeadlinesTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate LastKnown = new(2014, 12, 31);

    [RealDataFact]
    public void Every_due_time_with_the_clock_time_of_its_start_is_the_rolled_and_stepped_one()
    {
        WorkingCalendar city = City(calendar => calendar.AssumePlainWeekUntil(new(2016, 12, 31)));
        List<(BusinessDays Limit, Instant Ordered, LocalDateTime Due)> requests = Requests();
        requests.Count.ShouldBe(823);
        foreach ((BusinessDays limit, Instant ordered, LocalDateTime due) in requests)
        {
            DueTime answer = limit.DueAfter(ordered, city);
            (answer.At.InZone(Zone).LocalDateTime, answer.Date).ShouldBe((due, due.Date));
        }
        // The premise of the roll: some were ordered at a weekend.
        requests.Count(request => !city.IsBusinessDay(request.Ordered.InZone(Zone).Date)).ShouldBe(35);
    }

    [RealDataFact]
    public void What_is_due_in_years_without_holidays_is_refused_or_said_to_be_assumed()
    {
        WorkingCalendar careful = City(_ => { });
        WorkingCalendar opted = City(calendar => calendar.AssumePlainWeekUntil(new(2016, 12, 31)));
        int assumed = 0;
        foreach ((BusinessDays limit, Instant ordered, LocalDateTime due) in Requests())
        {
            bool isKnown = due.Date <= LastKnown;
            limit.Explain(ordered, opted).IsAssumed.ShouldBe(!isKnown);
            if (isKnown)
                limit.DueAfter(ordered, careful).ShouldBe(limit.DueAfter(ordered, opted));
            else
                Should.Throw<CalendarRangeException>(() => { limit.DueAfter(ordered, careful); });
            assumed += isKnown ? 0 : 1;
        }
        assumed.ShouldBe(5);
    }

    private static WorkingCalendar City(Action<WorkingCalendarBuilder> more) => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").KnownFrom(new(2014, 1, 1)).KnownUntil(LastKnown);
        calendar.Close(CityRequests.Dates("dc311_inferred_holidays.csv"));
        more(calendar);
    });

    private static List<(BusinessDays Limit, Instant Ordered, LocalDateTime Due)> Requests()
    {
        Dictionary<string, int> days = CityRequests.Read("dc311_inferred_sla.csv").ToDictionary(
            row => row["service_code"], row => int.Parse(row["sla_working_days"], CultureInfo.InvariantCulture));
        return
        [
            .. from row in CityRequests.Read("dc311_deadlines.csv")
               where row["due_has_same_time_of_day"] == "true"
               let limit = new BusinessDays(days[row["service_code"]], DueTimeOfDay.SameClockTime, Roll.Following)
               select (limit, row.Time("ordered_local", Zone), row.LocalTime("due_local")),
        ];
    }
}
