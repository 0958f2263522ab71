using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

public class WorkingCalendarHolidaySetTests
{
    private static readonly LocalDate Sat2024May4 = new(2024, 5, 4);

    private static WorkingCalendar Vietnam(Action<WorkingCalendarBuilder>? more = null) => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").Holidays(HolidaySet.Vietnam);
        more?.Invoke(calendar);
    });

    [Fact]
    public void A_calendar_knows_what_its_holiday_set_knows()
    {
        var calendar = Vietnam();
        calendar.KnownFrom.ShouldBe(HolidaySet.Vietnam.KnownFrom);
        calendar.KnownUntil.ShouldBe(HolidaySet.Vietnam.KnownUntil);
        calendar.HolidayName(new(2026, 2, 17))!.Vi.ShouldBe("Tết Nguyên Đán");
        Should.Throw<CalendarRangeException>(() => calendar.IsBusinessDay(calendar.KnownUntil.PlusDays(1)));
    }

    [Fact]
    public void Of_several_sets_only_what_all_of_them_know_is_known()
    {
        var both = Vietnam(calendar => calendar.Holidays(HolidaySet.Target2));
        both.KnownFrom.ShouldBe(LocalDate.Max(HolidaySet.Vietnam.KnownFrom, HolidaySet.Target2.KnownFrom));
        both.KnownUntil.ShouldBe(LocalDate.Min(HolidaySet.Vietnam.KnownUntil, HolidaySet.Target2.KnownUntil));
        both.IsHoliday(new(2026, 4, 3)).ShouldBeTrue();
        both.IsHoliday(new(2026, 2, 17)).ShouldBeTrue();
    }

    [Fact]
    public void Stating_a_later_end_takes_the_rules_for_known()
    {
        var calendar = Vietnam(c => c.KnownUntil(new(2030, 12, 31)));
        calendar.IsHoliday(new(2030, 2, 2)).ShouldBeTrue("Tet 2030 in Vietnam; the Chinese new year is a day later");
        calendar.IsBusinessDay(new(2030, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_can_state_what_the_rules_of_the_set_cannot_tell()
    {
        var fault = Should.Throw<ConfigurationException>(() => Vietnam(c => c.KnownUntil(new(2101, 1, 1)))).Faults.ShouldHaveSingleItem();
        fault.Path.ShouldBe("holidaySet");
        fault.Message.ShouldBe($"VN can be told for the years 1968 to 2100, not from {HolidaySet.Vietnam.KnownFrom:uuuu-MM-dd} to 2101-01-01.");
    }

    [Fact]
    public void A_make_up_Saturday_takes_the_hours_of_the_day_given_off()
    {
        var calendar = Vietnam();
        calendar.IsBusinessDay(new(2024, 4, 29)).ShouldBeFalse();
        calendar.Periods(Sat2024May4).Single().Duration.ShouldBe(Duration.FromHours(9));
        calendar.IsBusinessDay(Sat2024May4.PlusDays(7)).ShouldBeFalse();
    }

    [Fact]
    public void What_the_host_says_about_a_date_wins_over_the_set()
    {
        Vietnam(c => c.On(Sat2024May4, "08:00-10:00")).Periods(Sat2024May4).Single().Duration.ShouldBe(Duration.FromHours(2));
        Vietnam(c => c.Closed(Sat2024May4)).IsBusinessDay(Sat2024May4).ShouldBeFalse();
        Vietnam(c => c.On(new(2026, 2, 17), "08:00-10:00")).IsBusinessDay(new(2026, 2, 17)).ShouldBeTrue();
        Vietnam(c => c.Closed(new LocalDate(2026, 2, 17), "Family day")).HolidayName(new(2026, 2, 17))!.En.ShouldBe("Family day");
    }

    [Fact]
    public void A_holiday_closed_without_a_name_keeps_the_name_that_its_set_gives() =>
        Vietnam(c => c.Closed(new LocalDate(2026, 2, 17))).HolidayName(new(2026, 2, 17))!.Vi.ShouldBe("Tết Nguyên Đán");

    [Fact]
    public void Christmas_on_a_Saturday_moves_the_next_business_day_to_Wednesday()
    {
        var england = WorkingCalendar.Build(c => c
            .Zone("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Holidays(HolidaySet.England));
        england.AddBusinessDays(new LocalDate(2021, 12, 24), 1).ShouldBe(new(2021, 12, 29));
    }

    [Fact]
    public void The_same_holidays_by_set_or_by_hand_are_the_same_calendar()
    {
        var set = HolidaySet.Target2;
        var (from, until) = (new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31));
        WorkingCalendar Build(Action<WorkingCalendarBuilder> holidays) => WorkingCalendar.Build(c =>
            holidays(c.Zone("Europe/Berlin").OpenAlways().KnownFrom(from).KnownUntil(until)));
        Build(c => c.Holidays(set)).ShouldBe(Build(c => c.Closed(Enumerable.Range(2024, 3).SelectMany(set.InYear))));
    }
}
