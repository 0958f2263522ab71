using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// Due times that Boston's own system set for 11,926 requests of 2014, 2016 and 2018, with the holidays that it knew: those
/// of 2014 and 2016, few of the other years, and of 2018 only Christmas.
/// </summary>
public class BostonDeadlinesTests
{
    private const string DeadAnimal = "Pick up Dead Animal";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    // One working day: the same clock time on the next one, which is where a full day's hours are used up.
    private static readonly WorkingTime OneWorkingDay = new(Duration.FromMinutes(510), Landing.Opening);
    private static readonly CalendarDays Days120 = new(120, DueTimeOfDay.SameClockTime);

    private static readonly Lazy<List<Dictionary<string, string>>> AllRows = new(() => CityRequests.Read("boston311_deadlines.csv.gz"));

    private static IEnumerable<Dictionary<string, string>> Dated => AllRows.Value.Where(row => row["sla_target_local"].Length > 0);

    [RealDataFact]
    public void Dead_animals_are_due_a_working_day_after_they_were_reported()
    {
        WorkingCalendar city = City();
        List<Dictionary<string, string>> rows = [.. Dated.Where(row => row["type"] == DeadAnimal)];
        rows.Count.ShouldBe(9242);
        List<Dictionary<string, string>> missed = [.. rows.Where(row => !IsWithinAMinute(row, OneWorkingDay.DueAfter(Opened(row), city)))];
        (rows.Count - missed.Count).ShouldBe(9201);
        missed.ShouldAllBe(row => row["rule_reproduces_target"] == "false");
    }

    [RealDataFact]
    public void A_working_day_is_also_the_next_business_day_at_the_clock_time_of_the_next_opening()
    {
        WorkingCalendar city = City();
        foreach (Dictionary<string, string> row in Dated.Where(row => row["type"] == DeadAnimal))
        {
            Instant opened = city.NextOpening(Opened(row));
            city.AddBusinessDays(opened, 1, DueTimeOfDay.SameClockTime).ShouldBe(OneWorkingDay.DueAfter(opened, city).At);
        }
    }

    [RealDataFact]
    public void Every_explanation_of_a_working_day_adds_up_to_its_hours()
    {
        WorkingCalendar city = City();
        foreach (Dictionary<string, string> row in Dated.Where(row => row["type"] == DeadAnimal))
        {
            DeadlineExplanation explanation = OneWorkingDay.Explain(Opened(row), city);
            Duration worked = explanation.Segments.Where(segment => segment.Kind == SegmentKind.Working)
                .Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length);
            (worked, explanation.IsAssumed).ShouldBe((OneWorkingDay.Amount, false));
        }
    }

    [RealDataFact]
    public void Bed_bugs_and_pests_are_due_after_120_days_by_the_clock()
    {
        WorkingCalendar city = City();
        List<Dictionary<string, string>> rows = [.. Dated.Where(row => row["type"] is "Bed Bugs" or "Pest Infestation - Residential")];
        rows.Count.ShouldBe(2683);
        List<Dictionary<string, string>> missed = [.. rows.Where(row => !IsWithinAMinute(row, Days120.DueAfter(Opened(row), city)))];
        missed.Count.ShouldBe(4);
        missed.ShouldAllBe(row => row["rule_reproduces_target"] == "false");
    }

    [RealDataFact]
    public void The_city_and_the_library_agree_on_what_was_on_time()
    {
        WorkingCalendar city = City();
        List<Dictionary<string, string>> closed = [.. Dated.Where(row => row["closed_local"].Length > 0)];
        closed.Count.ShouldBe(10_581);
        foreach (Dictionary<string, string> row in closed)
        {
            Instant target = Target(row);
            Verdict(target, row.Time("closed_local", Zone)).ShouldBe(row["on_time"] == "ONTIME" ? DeadlineState.Met : DeadlineState.Breached);
            Verdict(target, target).ShouldBe(DeadlineState.Met);
            Verdict(target, target.PlusNanoseconds(1)).ShouldBe(DeadlineState.Breached);
        }
        // By the due times counted here, not read, wherever the rule gives the city's.
        List<Dictionary<string, string>> counted = [.. closed.Where(row => row["rule_reproduces_target"] == "true")];
        counted.Count(row => Verdict(Limit(row).DueAfter(Opened(row), city).At, row.Time("closed_local", Zone))
            != (row["on_time"] == "ONTIME" ? DeadlineState.Met : DeadlineState.Breached)).ShouldBe(0);
    }

    [RealDataFact]
    public void Years_whose_holidays_were_never_loaded_are_refused_unless_the_host_opts_in()
    {
        LocalDate known = new(2017, 12, 31);
        WorkingCalendar careful = City(known);
        WorkingCalendar opted = City(known, calendar => calendar.AssumePlainWeekUntil(new(2019, 1, 31)));
        List<Dictionary<string, string>> unknown = [.. Dated.Where(row => row["type"] == DeadAnimal && row.LocalTime("opened_local").Year == 2018)];
        unknown.Count.ShouldBe(3920);
        int same = 0;
        foreach (Dictionary<string, string> row in unknown)
        {
            Should.Throw<CalendarRangeException>(() => { OneWorkingDay.DueAfter(Opened(row), careful); });
            DeadlineExplanation explanation = OneWorkingDay.Explain(Opened(row), opted);
            explanation.IsAssumed.ShouldBeTrue();
            explanation.ToString().ShouldContain("the plain week is assumed");
            same += IsWithinAMinute(row, explanation.Due) ? 1 : 0;
        }
        // The others were due across Christmas and New Year's Day, or are rows that the rule does not give.
        same.ShouldBe(3854);
    }

    private static WorkingCalendar City(LocalDate? until = null, Action<WorkingCalendarBuilder>? more = null) => WorkingCalendar.Build(calendar =>
    {
        LocalDate[] holidays = CityRequests.Dates("boston311_inferred_holidays.csv");
        LocalDate last = until ?? holidays.Max();
        calendar.Zone(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:30-17:00").KnownFrom(holidays.Min()).KnownUntil(last);
        calendar.Close(holidays.Where(holiday => holiday <= last));
        more?.Invoke(calendar);
    });

    private static TimeLimit Limit(Dictionary<string, string> row) => row["type"] == DeadAnimal ? OneWorkingDay : Days120;

    private static DeadlineState Verdict(Instant due, Instant closed) =>
        new Deadline("done", 1, 1, DeadlineState.Running, OneWorkingDay, Instant.MinValue, new(due, due.InZone(Zone).Date))
            .Stop(closed, DeadlineState.Met, MilestoneKind.Promise).State;

    // The opening is often cut to the minute, while the target keeps the seconds. Two rows are off by exactly a minute.
    private static bool IsWithinAMinute(Dictionary<string, string> row, DueTime due) =>
        due.At - Target(row) is var late && late < Duration.FromMinutes(1) && late > Duration.FromMinutes(-1);

    private static Instant Opened(Dictionary<string, string> row) => row.Time("opened_local", Zone);

    private static Instant Target(Dictionary<string, string> row) => row.Time("sla_target_local", Zone);
}
