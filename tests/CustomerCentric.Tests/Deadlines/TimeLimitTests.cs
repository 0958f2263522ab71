using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>When limits fall due, on real days.</summary>
public class TimeLimitTests
{
    private static readonly Instant s_fri2026Apr24At16 = Vietnam.At(2026, 4, 24, 16);

    [Theory]
    [InlineData(1, "2026-04-28")]
    [InlineData(2, "2026-04-29")]
    [InlineData(3, "2026-05-04")]
    [InlineData(5, "2026-05-06")]
    public void Business_days_after_a_Friday_pass_over_weekends_and_holidays(int days, string date)
    {
        var due = new BusinessDays(days).DueAfter(s_fri2026Apr24At16, Vietnam);
        due.Date.ShouldBe(Date(date));
        due.At.ShouldBe(StartOf(Vietnam, due.Date.PlusDays(1)));
    }

    [Theory]
    [InlineData(1, "2026-04-25")]
    [InlineData(3, "2026-04-27")]
    [InlineData(30, "2026-05-24")]
    public void Calendar_days_count_weekends_and_holidays_but_not_the_day_of_receipt(int days, string date)
    {
        var due = new CalendarDays(days).DueAfter(s_fri2026Apr24At16, Vietnam);
        due.Date.ShouldBe(Date(date));
        due.At.ShouldBe(StartOf(Vietnam, due.Date.PlusDays(1)));
    }

    [Fact]
    public void The_hour_of_receipt_does_not_matter_to_limits_that_end_with_a_day()
    {
        var midnight = new BusinessDays(1).DueAfter(Vietnam.At(2026, 4, 24, 0), Vietnam);
        var lastMinute = new BusinessDays(1).DueAfter(Vietnam.At(2026, 4, 24, 23, 59), Vietnam);
        lastMinute.ShouldBe(midnight);
    }

    [Fact]
    public void A_complaint_received_on_a_holiday_is_due_on_the_business_days_after_it() =>
        new BusinessDays(1).DueAfter(Vietnam.At(2026, 4, 30, 10), Vietnam).Date.ShouldBe(Date("2026-05-04"));

    [Fact]
    public void Close_of_business_is_the_last_closing_time_of_the_last_day() =>
        new BusinessDays(1, DueTimeOfDay.CloseOfBusiness).DueAfter(s_fri2026Apr24At16, Vietnam)
            .ShouldBe(new DueTime(Vietnam.At(2026, 4, 28, 17), Date("2026-04-28")));

    [Fact]
    public void The_same_clock_time_holds_for_business_days_also_when_it_was_after_hours() =>
        new BusinessDays(1, DueTimeOfDay.SameClockTime).DueAfter(Vietnam.At(2026, 4, 24, 22, 15), Vietnam)
            .ShouldBe(new DueTime(Vietnam.At(2026, 4, 28, 22, 15), Date("2026-04-28")));

    [Fact]
    public void Working_hours_are_counted_over_lunch_weekend_and_holiday()
    {
        // One hour on Friday, eight on Tuesday, one on Wednesday.
        var due = new WorkingTime(Duration.FromHours(10)).DueAfter(s_fri2026Apr24At16, Vietnam);
        due.ShouldBe(new DueTime(Vietnam.At(2026, 4, 29, 9), Date("2026-04-29")));
    }

    [Fact]
    public void Working_time_that_ends_with_the_shift_is_due_at_the_close_and_not_at_the_next_opening() =>
        new WorkingTime(Duration.FromHours(1)).DueAfter(s_fri2026Apr24At16, Vietnam).At.ShouldBe(Vietnam.At(2026, 4, 24, 17));

    [Theory]
    [InlineData(3, 7, 23)]
    [InlineData(10, 31, 25)]
    public void A_day_on_which_New_York_changes_its_clocks_is_one_day_of_23_or_25_hours(int month, int day, int hours)
    {
        var due = new CalendarDays(1).DueAfter(NewYork.At(2026, month, day, 12), NewYork);
        (due.At - StartOf(NewYork, new LocalDate(2026, month, day).PlusDays(1))).ShouldBe(Duration.FromHours(hours));
        due.At.ShouldBe(StartOf(NewYork, due.Date.PlusDays(1)));
    }

    [Fact]
    public void A_clock_time_that_the_zone_skips_is_due_later_by_the_gap() =>
        // 02:30 on 8 March 2026 does not exist in New York: 03:30 EDT is 07:30 UTC.
        new CalendarDays(1, DueTimeOfDay.SameClockTime).DueAfter(NewYork.At(2026, 3, 7, 2, 30), NewYork)
            .ShouldBe(new DueTime(Instant.FromUtc(2026, 3, 8, 7, 30), Date("2026-03-08")));

    [Fact]
    public void A_clock_time_that_comes_twice_is_due_at_the_first() =>
        // 01:30 on 1 November 2026 is first 05:30 UTC, then 06:30 UTC.
        new CalendarDays(1, DueTimeOfDay.SameClockTime).DueAfter(NewYork.At(2026, 10, 31, 1, 30), NewYork)
            .ShouldBe(new DueTime(Instant.FromUtc(2026, 11, 1, 5, 30), Date("2026-11-01")));

    [Theory]
    [InlineData(3, 8, 9)]
    [InlineData(11, 1, 7)]
    public void Working_time_through_a_change_of_the_clocks_is_elapsed_time(int month, int day, int hourAfter8Hours) =>
        new WorkingTime(Duration.FromHours(8)).DueAfter(NewYorkAlways.At(2026, month, day, 0), NewYorkAlways).At
            .ShouldBe(NewYorkAlways.At(2026, month, day, hourAfter8Hours));

    [Fact]
    public void A_day_before_one_that_the_zone_skips_ends_where_the_next_begins()
    {
        var wed2011Dec28 = Apia.At(2011, 12, 28, 12);
        new CalendarDays(1).DueAfter(wed2011Dec28, Apia).ShouldBe(new DueTime(StartOf(Apia, new(2011, 12, 31)), Date("2011-12-29")));
        new BusinessDays(1).DueAfter(wed2011Dec28, Apia).ShouldBe(new DueTime(StartOf(Apia, new(2011, 12, 31)), Date("2011-12-29")));
    }

    [Fact]
    public void A_limit_beyond_the_known_days_is_refused_and_not_guessed()
    {
        var ending = WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownUntil(new(2026, 4, 30)));
        var start = Instant.FromUtc(2026, 4, 28, 12, 0);
        new BusinessDays(2).DueAfter(start, ending).Date.ShouldBe(Date("2026-04-30"));
        Should.Throw<CalendarRangeException>(() => new BusinessDays(3).DueAfter(start, ending));
        Should.Throw<CalendarRangeException>(() => new WorkingTime(Duration.FromHours(72)).DueAfter(start, ending));
        Should.Throw<CalendarRangeException>(() => new BusinessDays(3).Explain(start, ending));
    }

    [Theory]
    [InlineData(1_000_000_000)]
    [InlineData(100)]
    [InlineData(1)]
    [InlineData(59_999_999_999)]
    public void A_time_of_day_with_a_part_of_a_minute_is_refused(long nanoseconds) =>
        Should.Throw<ArgumentException>(() => DueTimeOfDay.At(new LocalTime(16, 30).PlusNanoseconds(nanoseconds))).ParamName.ShouldBe("time");

    [Theory]
    [InlineData(3600, 0, "1 working hour")]
    [InlineData(5400, 0, "1.5 working hours")]
    [InlineData(90, 0, "1.5 working minutes")]
    [InlineData(1, 500_000_000, "1.5 working seconds")]
    [InlineData(0, 1, "0.000000001 working seconds")]
    [InlineData(1_262_304_000, -1, "1262303999.999999999 working seconds")]
    public void Working_time_says_its_amount_exactly(int seconds, int nanoseconds, string words) =>
        new WorkingTime(Duration.FromSeconds(seconds) + Duration.FromNanoseconds(nanoseconds)).ToString().ShouldBe(words);

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static Instant StartOf(WorkingCalendar calendar, LocalDate date) => calendar.Zone.AtStartOfDay(date).ToInstant();
}
