using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

public class WorkingCalendarFaultsTests
{
    private static readonly LocalDate Thu2026Dec24 = new(2026, 12, 24);

    [Fact]
    public void All_faults_are_reported_at_once_with_their_places() =>
        PathsOf(calendar => calendar
            .Zone("Asia/Ho_Chi_Min")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, "9-17")
            .Open(IsoDayOfWeek.Monday, "13:00-17:00", "17:00-25:00")
            .Open(IsoDayOfWeek.Wednesday)
            .Open(IsoDayOfWeek.None, "09:00-17:00")
            .On(Thu2026Dec24, "08:00-12:00", "noon")
            .Closed(new LocalDate(2027, 1, 1))
            .KnownFrom(new LocalDate(2026, 12, 31))
            .KnownUntil(new LocalDate(2026, 12, 30)))
            .ShouldBe(
            [
                "zone", "week.mon[0]", "week.tue[0]", "week.mon[2]", "week.wed", "week", "dates.2026-12-24[1]",
                "dates.2026-12-24", "holidays.2027-01-01", "knownUntil",
            ]);

    [Fact]
    public void A_calendar_needs_a_zone() =>
        PathsOf(calendar => calendar.OpenAlways()).ShouldBe(["zone"]);

    [Fact]
    public void A_calendar_that_says_nothing_lacks_zone_and_working_time() =>
        PathsOf(_ => { }).ShouldBe(["zone", "week"]);

    [Fact]
    public void Holidays_on_every_known_date_leave_no_working_time() =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways().Closed(Thu2026Dec24).KnownFrom(Thu2026Dec24).KnownUntil(Thu2026Dec24))
            .ShouldBe(["week"]);

    [Fact]
    public void A_date_that_is_only_closed_is_no_working_time() =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").On(Thu2026Dec24)).ShouldBe(["week"]);

    [Fact]
    public void The_known_range_lies_within_1700_and_2200()
    {
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways()
            .KnownFrom(new LocalDate(1699, 12, 31)).KnownUntil(new LocalDate(1800, 1, 1))).ShouldBe(["knownFrom"]);
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownUntil(new LocalDate(2201, 1, 1))).ShouldBe(["knownUntil"]);
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways().Closed(new LocalDate(2201, 1, 1)))
            .ShouldBe(["holidays.2201-01-01"]);
    }

    [Fact]
    public void The_known_range_spans_at_most_250_calendar_years() =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways()
            .KnownFrom(new LocalDate(1900, 1, 1)).KnownUntil(new LocalDate(2150, 1, 1))).ShouldBe(["knownUntil"]);

    [Fact]
    public void The_most_extreme_dates_are_faults_like_others() =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways()
            .Closed(LocalDate.MinIsoValue).On(LocalDate.MaxIsoValue)
            .KnownFrom(LocalDate.MinIsoValue).KnownUntil(LocalDate.MaxIsoValue))
            .ShouldBe(["dates.9999-12-31", "holidays.-9998-01-01", "knownFrom", "knownUntil", "knownUntil"]);

    [Fact]
    public void Dates_outside_the_given_known_range_are_faults() =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").OpenAlways()
            .KnownFrom(new LocalDate(2026, 1, 1)).KnownUntil(new LocalDate(2026, 12, 31))
            .On(new LocalDate(2025, 12, 31), "09:00-12:00").Closed(new LocalDate(2027, 1, 1)))
            .ShouldBe(["dates.2025-12-31", "holidays.2027-01-01"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("09:00")]
    [InlineData("09:00-12:00-13:00")]
    [InlineData("24:00-09:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:60-10:00")]
    [InlineData("-01:00-10:00")]
    [InlineData("9:00-17:00")]
    [InlineData("09:00–17:00")]
    public void What_is_no_interval_of_a_day_is_a_fault(string? hours) =>
        PathsOf(calendar => calendar.Zone("Etc/UTC").Open(IsoDayOfWeek.Sunday, hours!)).ShouldBe(["week.sun[0]"]);

    [Fact]
    public void A_fault_says_what_would_be_right()
    {
        ConfigurationException wrong = Should.Throw<ConfigurationException>(
            () => WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").Open(IsoDayOfWeek.Friday, "8-17")));
        wrong.Message.ShouldBe(
            "Working calendar: week.fri[0]: '8-17' is not an interval within a day: write HH:mm-HH:mm, from 00:00 to 24:00.");
    }

    [Fact]
    public void A_run_of_weekdays_may_pass_Sunday()
    {
        WorkingCalendar cairo = WorkingCalendar.Build(calendar => calendar
            .Zone("Africa/Cairo").Open(IsoDayOfWeek.Saturday, IsoDayOfWeek.Wednesday, "09:00-17:00"));
        LocalDate monday = new(2026, 1, 5);
        Enumerable.Range(0, 7).Where(day => !cairo.IsBusinessDay(monday.PlusDays(day))).ShouldBe([3, 4]);
    }

    private static IEnumerable<string> PathsOf(Action<WorkingCalendarBuilder> build) =>
        Should.Throw<ConfigurationException>(() => WorkingCalendar.Build(build)).Faults.Select(fault => fault.Path);
}
