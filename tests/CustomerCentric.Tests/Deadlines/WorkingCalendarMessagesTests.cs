using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What a developer reads whose calendar, or whose question, cannot be.</summary>
public class WorkingCalendarMessagesTests
{
    private static readonly LocalDate Thu2026Dec24 = new(2026, 12, 24);

    [Fact]
    public void Every_fault_of_a_definition_reads_like_this() => Snapshot.Match(string.Join('\n', new[]
    {
        Told(calendar => calendar
            .Open(IsoDayOfWeek.Monday, "9-17").Open(IsoDayOfWeek.Monday, "13:00-17:00", "16:00-18:00").Open(IsoDayOfWeek.Tuesday)
            .Open(IsoDayOfWeek.None, IsoDayOfWeek.Friday, "09:00-17:00").Open(IsoDayOfWeek.Friday, (IsoDayOfWeek)9, "09:00-17:00")
            .Closed(new LocalDate(2027, 1, 1)).KnownFrom(new(2026, 12, 31)).KnownUntil(new(2026, 12, 30))),
        Told(calendar => calendar.Zone("Asia/Ho_Chi_Min").OpenAlways()),
        Told(calendar => calendar.Zone("Etc/UTC")),
        Told(calendar => calendar.Zone("Etc/UTC").OpenAlways().Closed(new LocalDate(2201, 1, 1)).KnownFrom(new(1699, 12, 31)).KnownUntil(new(2201, 1, 1))),
        Told(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownFrom(new(1900, 1, 1)).KnownUntil(new(2150, 1, 1))),
        Told(calendar => calendar.Zone("Etc/UTC").OpenAlways().AssumePlainWeekFrom(new(2020, 1, 1)).AssumePlainWeekUntil(new(2030, 1, 1))),
        Told(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownFrom(new(2020, 1, 1)).KnownUntil(new(2030, 1, 1))
            .AssumePlainWeekFrom(new(2020, 1, 1)).AssumePlainWeekUntil(new(2030, 1, 1))),
        Told(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownFrom(new(1950, 1, 1)).KnownUntil(new(2030, 1, 1))
            .AssumePlainWeekFrom(new(1900, 1, 1)).AssumePlainWeekUntil(new(2199, 1, 1))),
        Told(calendar => calendar.Zone("Asia/Ho_Chi_Minh").OpenAlways().Holidays(HolidaySet.Vietnam).KnownFrom(new(1967, 1, 1)).KnownUntil(new(2101, 1, 1))),
    }).Replace(DateTimeZoneProviders.Tzdb.VersionId, "the data's version", StringComparison.Ordinal) + "\n");

    [Fact]
    public void What_no_calendar_can_answer_says_what_was_asked()
    {
        var beyond = new LocalDate(2200, 1, 1);
        var late = beyond.AtMidnight().InUtc().ToInstant();
        string Range(Action ask) => Should.Throw<CalendarRangeException>(ask).Message;
        Range(() => Vietnam.WithHoliday(beyond)).ShouldEndWith("that is not enough to tell a further holiday on 2200-01-01.");
        Range(() => Vietnam.IsHoliday(beyond)).ShouldEndWith("that is not enough to tell whether there is a holiday on 2200-01-01.");
        Range(() => Vietnam.HolidayName(beyond)).ShouldEndWith("that is not enough to tell the holiday on 2200-01-01.");
        Range(() => Vietnam.IsOpen(late)).ShouldEndWith("that is not enough to tell whether it is open at 2200-01-01T00:00:00Z.");
        Range(() => Vietnam.PreviousClose(late)).ShouldEndWith("that is not enough to tell the previous close at 2200-01-01T00:00:00Z.");
        Range(() => Vietnam.AddBusinessDays(late, 3, DueTimeOfDay.EndOfDay)).ShouldEndWith("that is not enough to tell the business day 3 days on at 2200-01-01T00:00:00Z.");
        Range(() => Vietnam.Add(new LocalDate(9999, 12, 1), Period.FromMonths(2))).ShouldEndWith("9999-12-01 plus P2M, which no calendar has.");
    }

    [Fact]
    public void A_further_holiday_cannot_be_where_nobody_knows_the_holidays()
    {
        var calendar = WorkingCalendar.Build(each => each.Zone("Etc/UTC").OpenAlways()
            .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 6, 30)).AssumePlainWeekUntil(new(2026, 12, 31)));
        calendar.WithHoliday(new(2026, 6, 30)).IsHoliday(new(2026, 6, 30)).ShouldBeTrue();
        Should.Throw<CalendarRangeException>(() => calendar.WithHoliday(new(2026, 7, 1)));
    }

    [Fact]
    public void Holidays_of_a_set_count_up_to_the_last_known_date_and_not_where_the_plain_week_is_assumed()
    {
        // 2 September is Vietnam's National Day.
        WorkingCalendar Until(LocalDate known) => WorkingCalendar.Build(each => each.Zone("Asia/Ho_Chi_Minh").Holidays(HolidaySet.Vietnam)
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").KnownUntil(known).AssumePlainWeekUntil(new(2026, 12, 31)));
        Until(new(2026, 9, 2)).IsHoliday(new(2026, 9, 2)).ShouldBeTrue();
        Until(new(2026, 9, 1)).IsHoliday(new(2026, 9, 2)).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_contract_is_told_by_the_name_of_the_parameter()
    {
        Should.Throw<ArgumentNullException>(() => Vietnam.Add(Thu2026Dec24, null!)).ParamName.ShouldBe("period");
        Should.Throw<ArgumentNullException>(() => WorkingCalendar.Build(each => each.Zone((DateTimeZone)null!))).ParamName.ShouldBe("zone");
        var start = Vietnam.At(2026, 5, 4, 9);
        Should.Throw<ArgumentException>(() => Vietnam.Add(start, Duration.FromHours(1), [new Interval(start, null)])).Message.ShouldStartWith("A pause needs a start and an end.");
        Should.Throw<ArgumentException>(() => Vietnam.AddAll([start, start], [Duration.Zero], new Instant[2])).Message.ShouldBe("The spans differ in length: 2 starts, 1 amounts, 2 answers.");
        Should.Throw<ArgumentException>(() => Vietnam.AddAll([start], [Duration.Zero], new Instant[2])).Message.ShouldBe("The spans differ in length: 1 starts, 1 amounts, 2 answers.");
        Should.Throw<ArgumentException>(() => Vietnam.Periods(start, start - Duration.Epsilon));
    }

    private static string Told(Action<WorkingCalendarBuilder> define) =>
        Should.Throw<ConfigurationException>(() => WorkingCalendar.Build(define)).Message + "\n";
}
