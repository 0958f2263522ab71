using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Known from Monday 5 to Friday 16 January 2026 in UTC: what lies beyond is refused, with what was asked.</summary>
public class WorkingCalendarRangeTests
{
    private static readonly LocalDate From = new(2026, 1, 5);
    private static readonly LocalDate Until = new(2026, 1, 16);
    private static readonly Instant First = Instant.FromUtc(2026, 1, 5, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2026, 1, 17, 0, 0);
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 1, 7, 12, 0);
    private static readonly Duration Nanosecond = Duration.FromNanoseconds(1);

    private static readonly WorkingCalendar Calendar = Build("09:00-17:00");

    public static TheoryData<Instant> Unknown =>
        [First - Nanosecond, Last + Nanosecond, Instant.MinValue, Instant.MaxValue, Instant.FromUtc(1500, 1, 1, 0, 0)];

    public static TheoryData<Duration> TooMuch =>
        [Duration.FromHours(100), Duration.FromHours(-100), Duration.FromDays(200_000), Duration.MaxValue, Duration.MinValue];

    [Theory]
    [MemberData(nameof(Unknown))]
    public void An_instant_beyond_is_refused(Instant at)
    {
        Refused(() => Calendar.Add(at, Duration.Zero));
        Refused(() => Calendar.Subtract(at, Duration.Zero));
        Refused(() => Calendar.Between(at, Wednesday));
        Refused(() => Calendar.Between(Wednesday, at));
        Refused(() => Calendar.Add(at, Duration.FromHours(1), [new Interval(Instant.Min(at, Wednesday), Wednesday)]));
        Refused(() => Calendar.AddBusinessDays(at, 1, DueTimeOfDay.EndOfDay));
        Refused(() => Calendar.IsOpen(at));
        Refused(() => Calendar.NextOpening(at));
        Refused(() => Calendar.PreviousClose(at));
        Refused(() => Calendar.Periods(Instant.Min(at, Wednesday), Instant.Max(at, Wednesday)));
    }

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void An_amount_that_leads_beyond_is_refused(Duration amount)
    {
        Refused(() => Calendar.Add(Wednesday, amount));
        Refused(() => Calendar.Add(Wednesday, amount, Landing.Opening));
        Refused(() => Calendar.Subtract(Wednesday, amount));
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-3)]
    [InlineData(8)]
    [InlineData(int.MaxValue)]
    public void Business_days_beyond_are_refused(int days) =>
        Refused(() => Calendar.AddBusinessDays(new LocalDate(2026, 1, 7), days));

    [Fact]
    public void A_date_beyond_is_refused()
    {
        foreach (LocalDate date in new[] { From.PlusDays(-1), Until.PlusDays(1), LocalDate.MinIsoValue, LocalDate.MaxIsoValue })
        {
            Refused(() => Calendar.AddBusinessDays(date, 0));
            Refused(() => Calendar.IsBusinessDay(date));
            Refused(() => Calendar.HolidayName(date));
            Refused(() => Calendar.IsHoliday(date));
            foreach (Roll roll in Enum.GetValues<Roll>())
                Refused(() => Calendar.AddBusinessDays(date, 0, roll));
            Refused(() => Calendar.Periods(date));
        }
        Refused(() => Calendar.CountBusinessDays(From.PlusDays(-1), Until));
        Refused(() => Calendar.CountBusinessDays(From, Until.PlusDays(2)));
        Refused(() => Calendar.CountBusinessDays(LocalDate.MaxIsoValue, LocalDate.MinIsoValue));
    }

    [Fact]
    public void Business_days_are_counted_to_the_last_known_date()
    {
        Calendar.CountBusinessDays(From, Until.PlusDays(1)).ShouldBe(10);
        Calendar.CountBusinessDays(Until, From.PlusDays(-1)).ShouldBe(-10);
        Calendar.AddBusinessDays(From, 9).ShouldBe(Until);
        Calendar.AddBusinessDays(Until, -9).ShouldBe(From);
    }

    [Fact]
    public void An_exclusive_end_may_lie_in_the_month_beside_the_known_range()
    {
        WorkingCalendar january = WorkingCalendar.Build(calendar => calendar
            .Zone("Etc/UTC").OpenAlways().KnownFrom(new LocalDate(2026, 1, 1)).KnownUntil(new LocalDate(2026, 1, 31)));
        january.CountBusinessDays(january.KnownFrom, new LocalDate(2026, 2, 1)).ShouldBe(31);
        january.CountBusinessDays(january.KnownUntil, new LocalDate(2025, 12, 31)).ShouldBe(-31);
    }

    [Fact]
    public void All_the_working_time_can_be_used_up_to_the_last_close_and_no_further()
    {
        Instant lastClose = Instant.FromUtc(2026, 1, 16, 17, 0);
        Calendar.Add(First, Duration.FromHours(80)).ShouldBe(lastClose);
        Refused(() => Calendar.Add(First, Duration.FromHours(80), Landing.Opening));
        Refused(() => Calendar.Add(First, Duration.FromHours(80) + Nanosecond));
        // Going back, the earliest such instant is a close before all that is known: only the latest can be told.
        Calendar.Subtract(Last, Duration.FromHours(80), Landing.Opening).ShouldBe(Instant.FromUtc(2026, 1, 5, 9, 0));
        Refused(() => Calendar.Subtract(Last, Duration.FromHours(80)));
        Calendar.Subtract(Last, Duration.FromHours(80) - Nanosecond).ShouldBe(Instant.FromUtc(2026, 1, 5, 9, 0) + Nanosecond);
        Refused(() => Calendar.Subtract(Last, Duration.FromHours(80) + Nanosecond, Landing.Opening));
        Calendar.Between(First, Last).ShouldBe(Duration.FromHours(80));
    }

    [Fact]
    public void The_end_of_the_known_range_has_a_past_but_no_future()
    {
        Calendar.PreviousClose(Last).ShouldBe(Instant.FromUtc(2026, 1, 16, 17, 0));
        Refused(() => Calendar.IsOpen(Last));
        Refused(() => Calendar.NextOpening(Last));
        Refused(() => Calendar.PreviousClose(First));
    }

    [Fact]
    public void The_last_shift_is_known_to_its_end()
    {
        WorkingCalendar nights = Build("22:00-06:00");
        Instant end = Instant.FromUtc(2026, 1, 17, 6, 0);
        nights.IsOpen(end - Nanosecond).ShouldBeTrue();
        nights.Add(Last, Duration.FromHours(6)).ShouldBe(end);
        nights.PreviousClose(end).ShouldBe(end);
        Refused(() => nights.IsOpen(end));
        Refused(() => nights.Add(end + Nanosecond, Duration.Zero));
    }

    [Fact]
    public void Answers_begin_where_a_shift_of_the_eve_would_end()
    {
        // Whether the night of Sunday the fourth was worked nobody knows, so nothing is said about its hours on Monday.
        WorkingCalendar nights = EveryDay("22:00-06:00", "01:00-02:00", "05:00-09:00");
        Instant end = Instant.FromUtc(2026, 1, 5, 6, 0);
        Refused(() => nights.IsOpen(end - Nanosecond));
        Refused(() => nights.Between(end - Nanosecond, end));
        nights.IsOpen(end).ShouldBeTrue();
        nights.PreviousClose(end).ShouldBe(end);
        nights.Subtract(end + Duration.FromHours(3), Duration.FromHours(3), Landing.Opening).ShouldBe(end);
        Refused(() => nights.Subtract(end + Duration.FromHours(3), Duration.FromHours(3)));
        Refused(() => nights.Subtract(end + Duration.FromHours(3), Duration.FromHours(3) + Nanosecond, Landing.Opening));
        nights.Explain(end, Duration.FromHours(1)).Segments.ShouldHaveSingleItem().Kind.ShouldBe(SegmentKind.Working);
    }

    [Fact]
    public void Dates_are_answered_from_the_first_one_on_whatever_reaches_into_it()
    {
        WorkingCalendar nights = EveryDay("22:00-06:00", "01:00-02:00");
        nights.IsBusinessDay(From).ShouldBeTrue();
        nights.Periods(From).ShouldBe([
            new(Instant.FromUtc(2026, 1, 5, 1, 0), Instant.FromUtc(2026, 1, 5, 2, 0)),
            new(Instant.FromUtc(2026, 1, 5, 22, 0), Instant.FromUtc(2026, 1, 6, 6, 0))]);
    }

    [Fact]
    public void Hours_of_the_eve_that_end_by_midnight_hide_nothing()
    {
        WorkingCalendar always = WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownFrom(From).KnownUntil(Until));
        always.IsOpen(First).ShouldBeTrue();
        always.Between(First, Last).ShouldBe(Last - First);
    }

    [Fact]
    public void A_calendar_whose_only_hours_may_belong_to_the_eve_has_no_working_time() =>
        Should.Throw<ConfigurationException>(() => WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC")
            .Open(IsoDayOfWeek.Sunday, "22:00-06:00").On(From, "01:00-02:00").KnownFrom(From).KnownUntil(From)))
            .Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.NoWorkingTime);

    [Fact]
    public void The_default_range_reaches_from_2000_to_2049_and_takes_in_every_date_given()
    {
        WorkingCalendar plain = WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways());
        (plain.KnownFrom, plain.KnownUntil).ShouldBe((new LocalDate(2000, 1, 1), new LocalDate(2049, 12, 31)));
        WorkingCalendar wide = WorkingCalendar.Build(calendar => calendar
            .Zone("Etc/UTC").OpenAlways().Closed(new LocalDate(1999, 5, 1)).On(new LocalDate(2050, 5, 1), "09:00-12:00"));
        (wide.KnownFrom, wide.KnownUntil).ShouldBe((new LocalDate(1999, 5, 1), new LocalDate(2050, 5, 1)));
    }

    [Fact]
    public void A_refusal_carries_the_question_and_the_known_range()
    {
        CalendarRangeException refusal = Should.Throw<CalendarRangeException>(() => Calendar.Add(Wednesday, Duration.FromHours(100)));
        refusal.Question.ShouldBe("2026-01-07T12:00:00Z plus 100:00:00 of working time");
        (refusal.AnswersFrom, refusal.AnswersUntil).ShouldBe((From, Until));
        refusal.Message.ShouldBe(
            "Dates from 2026-01-05 to 2026-01-16 are answered; that is not enough to tell 2026-01-07T12:00:00Z plus 100:00:00 of working time.");
    }

    [Fact]
    public void A_refusal_tells_what_was_asked_as_it_was_asked()
    {
        LocalDate date = new(2026, 1, 31);
        QuestionOf(() => Calendar.Subtract(Wednesday, Duration.FromHours(100) + Duration.FromMilliseconds(-1500)))
            .ShouldBe("2026-01-07T12:00:00Z minus 99:59:58.5 of working time");
        QuestionOf(() => Calendar.Add(Wednesday, Duration.FromHours(-100))).ShouldBe("2026-01-07T12:00:00Z plus -100:00:00 of working time");
        QuestionOf(() => Calendar.Add(date, Period.FromMonths(1), Roll.Following)).ShouldBe("2026-01-31 plus P1M rolled Following");
        QuestionOf(() => Calendar.AddBusinessDays(date, 0, Roll.Preceding)).ShouldBe("2026-01-31 rolled Preceding");
        QuestionOf(() => Calendar.AddBusinessDays(date, 3, Roll.Following)).ShouldBe("2026-01-31 rolled Following, plus 3 business days");
        QuestionOf(() => Calendar.AddBusinessDays(date, 3)).ShouldBe("2026-01-31 plus 3 business days");
    }

    private static WorkingCalendar EveryDay(params string[] hours) => WorkingCalendar.Build(calendar => calendar
        .Zone("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, hours).KnownFrom(From).KnownUntil(Until));

    private static WorkingCalendar Build(string hours) => WorkingCalendar.Build(calendar => calendar
        .Zone("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, hours).KnownFrom(From).KnownUntil(Until));

    private static string QuestionOf<T>(Func<T> ask) => Should.Throw<CalendarRangeException>(() => { ask(); }).Question;

    private static void Refused<T>(Func<T> ask) => Should.Throw<CalendarRangeException>(() => { ask(); });
}
