using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>The edges of periods and days, in an office in Ho Chi Minh City (UTC+7 all year) and in odd zones.</summary>
public class WorkingCalendarTests
{
    private static readonly LocalDate Fri2026Jan09 = new(2026, 1, 9);
    private static readonly LocalDate Sat2026Jan10 = new(2026, 1, 10);
    private static readonly LocalDate Sun2026Jan11 = new(2026, 1, 11);
    private static readonly LocalDate Mon2026Jan12 = new(2026, 1, 12);
    private static readonly LocalDate Tue2026Jan13 = new(2026, 1, 13);
    private static readonly LocalDate Wed2026Jan14 = new(2026, 1, 14);

    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Closed(Tue2026Jan13, "Founding day")
        .On(Sat2026Jan10, "09:00-11:00"));

    private static readonly Instant FridayOpening = At(Fri2026Jan09, 8);
    private static readonly Instant FridayClose = At(Fri2026Jan09, 17);
    private static readonly Instant SaturdayOpening = At(Sat2026Jan10, 9);
    private static readonly Instant SaturdayClose = At(Sat2026Jan10, 11);
    private static readonly Instant MondayOpening = At(Mon2026Jan12, 8);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void An_opening_is_open_and_the_nanosecond_before_it_is_not(int nanoseconds, bool open) =>
        Office.IsOpen(SaturdayOpening.PlusNanoseconds(nanoseconds)).ShouldBe(open);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_close_is_closed_and_the_nanosecond_before_it_is_open(int nanoseconds, bool open) =>
        Office.IsOpen(SaturdayClose.PlusNanoseconds(nanoseconds)).ShouldBe(open);

    [Fact]
    public void A_deadline_exactly_at_close_lands_on_the_close() =>
        Office.Add(FridayOpening, Duration.FromHours(8)).ShouldBe(FridayClose);

    [Fact]
    public void A_deadline_exactly_at_close_lands_on_the_next_opening_when_asked() =>
        Office.Add(FridayOpening, Duration.FromHours(8), Landing.Opening).ShouldBe(SaturdayOpening);

    [Fact]
    public void A_nanosecond_less_than_the_close_lands_inside_for_both_landings()
    {
        Duration almost = Duration.FromHours(8) - Duration.FromNanoseconds(1);
        Office.Add(FridayOpening, almost).ShouldBe(FridayClose.PlusNanoseconds(-1));
        Office.Add(FridayOpening, almost, Landing.Opening).ShouldBe(FridayClose.PlusNanoseconds(-1));
    }

    [Fact]
    public void A_nanosecond_more_than_the_close_lands_after_the_next_opening() =>
        Office.Add(FridayOpening, Duration.FromHours(8) + Duration.FromNanoseconds(1)).ShouldBe(SaturdayOpening.PlusNanoseconds(1));

    [Fact]
    public void Going_back_exactly_to_an_opening_lands_on_the_close_before_it()
    {
        Office.Subtract(MondayOpening, Duration.FromHours(2)).ShouldBe(FridayClose);
        Office.Add(MondayOpening, Duration.FromHours(-2)).ShouldBe(FridayClose);
        Office.Add(MondayOpening, Duration.FromHours(-2), Landing.Close).ShouldBe(FridayClose);
    }

    [Fact]
    public void Going_back_exactly_to_an_opening_lands_on_it_when_asked_for_the_latest_instant()
    {
        Office.Subtract(MondayOpening, Duration.FromHours(2), Landing.Opening).ShouldBe(SaturdayOpening);
        Office.Add(MondayOpening, Duration.FromHours(-2), Landing.Opening).ShouldBe(SaturdayOpening);
    }

    [Fact]
    public void Going_back_a_nanosecond_less_than_to_the_opening_lands_inside_for_both_landings()
    {
        Duration almost = Duration.FromHours(2) - Duration.FromNanoseconds(1);
        Office.Subtract(MondayOpening, almost).ShouldBe(SaturdayOpening.PlusNanoseconds(1));
        Office.Subtract(MondayOpening, almost, Landing.Opening).ShouldBe(SaturdayOpening.PlusNanoseconds(1));
    }

    [Fact]
    public void Subtracting_a_negative_amount_goes_forward_and_lands_on_the_close() =>
        Office.Subtract(FridayOpening, Duration.FromHours(-8)).ShouldBe(FridayClose);

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_landing_that_is_none_is_refused_whatever_else_is_asked(int none)
    {
        var (landing, hour, beyond) = ((Landing)none, Duration.FromHours(1), Instant.MaxValue);
        Action[] questions =
        [
            () => Office.Add(FridayOpening, hour, landing),
            () => Office.Add(beyond, hour, landing),
            () => Office.Subtract(FridayClose, hour, landing),
            () => Office.Subtract(beyond, hour, landing),
            () => Office.AddAll([FridayOpening], [hour], new Instant[1], landing),
            () => Office.AddAll([], [], [], landing),
            () => Office.Add(beyond, hour, [], landing),
            () => Office.Explain(FridayOpening, hour, landing),
            () => Office.Explain(beyond, hour, landing, [new Interval(FridayOpening, FridayClose)]),
            () => new WorkingTime(hour, landing).DueAfter(FridayOpening, Office),
            () => new WorkingTime(hour, landing).Explain(FridayOpening, Office),
        ];
        foreach (Action question in questions)
            Should.Throw<ArgumentOutOfRangeException>(question).Message.ShouldContain("Close or Opening is possible.");
    }

    [Fact]
    public void Nothing_added_at_a_close_is_the_next_opening()
    {
        foreach (Landing landing in Enum.GetValues<Landing>())
        {
            Office.Add(FridayClose, Duration.Zero, landing).ShouldBe(SaturdayOpening);
            Office.Subtract(FridayClose, Duration.Zero, landing).ShouldBe(SaturdayOpening);
        }
    }

    [Fact]
    public void The_next_opening_is_the_instant_itself_when_open()
    {
        Office.NextOpening(SaturdayOpening).ShouldBe(SaturdayOpening);
        Office.NextOpening(SaturdayClose.PlusNanoseconds(-1)).ShouldBe(SaturdayClose.PlusNanoseconds(-1));
        Office.NextOpening(SaturdayClose).ShouldBe(MondayOpening);
    }

    [Fact]
    public void The_previous_close_is_the_instant_itself_when_open_or_at_a_close()
    {
        Office.PreviousClose(SaturdayOpening).ShouldBe(SaturdayOpening);
        Office.PreviousClose(SaturdayClose).ShouldBe(SaturdayClose);
        Office.PreviousClose(SaturdayClose.PlusNanoseconds(1)).ShouldBe(SaturdayClose);
        Office.PreviousClose(MondayOpening.PlusNanoseconds(-1)).ShouldBe(SaturdayClose);
    }

    [Fact]
    public void Periods_are_clipped_to_the_question()
    {
        Instant start = At(Fri2026Jan09, 16);
        Instant end = At(Sat2026Jan10, 10);
        Office.Periods(start, end).ShouldBe([new Interval(start, FridayClose), new Interval(SaturdayOpening, end)]);
        Office.Periods(FridayClose, SaturdayOpening).ShouldBeEmpty();
        Office.Periods(start, start).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Office.Periods(end, start));
    }

    [Fact]
    public void A_date_with_its_own_hours_beats_its_weekday_and_a_holiday()
    {
        WorkingCalendar calendar = WorkingCalendar.Build(builder => builder
            .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00")
            .Closed(Tue2026Jan13, "Founding day").On(Tue2026Jan13, "09:00-10:00")
            .Closed(Wed2026Jan14, "Rest day")
            .On(Mon2026Jan12));
        calendar.Periods(Tue2026Jan13).ShouldBe([new Interval(At(Tue2026Jan13, 9), At(Tue2026Jan13, 10))]);
        calendar.HolidayName(Tue2026Jan13).ShouldBeNull();
        calendar.HolidayName(Wed2026Jan14)!.En.ShouldBe("Rest day");
        calendar.IsBusinessDay(Mon2026Jan12).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, "2026-01-12")]
    [InlineData(1, "2026-01-12")]
    [InlineData(2, "2026-01-14")]
    [InlineData(-1, "2026-01-10")]
    [InlineData(-2, "2026-01-09")]
    public void Business_days_are_counted_strictly_from_a_day_off(int days, string expected) =>
        Office.AddBusinessDays(Sun2026Jan11, days).ToString("uuuu-MM-dd", null).ShouldBe(expected);

    [Fact]
    public void No_business_days_from_a_business_day_is_the_day_itself() =>
        Office.AddBusinessDays(Mon2026Jan12, 0).ShouldBe(Mon2026Jan12);

    [Fact]
    public void Business_days_are_counted_without_the_end_in_both_directions()
    {
        Office.CountBusinessDays(Fri2026Jan09, Wed2026Jan14).ShouldBe(3);
        Office.CountBusinessDays(Wed2026Jan14, Fri2026Jan09).ShouldBe(-3);
        Office.CountBusinessDays(Fri2026Jan09, Fri2026Jan09).ShouldBe(0);
    }

    [Fact]
    public void An_overnight_shift_belongs_to_the_date_on_which_it_starts()
    {
        WorkingCalendar nights = WorkingCalendar.Build(calendar => calendar
            .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Friday, "22:00-06:00").Closed(Sat2026Jan10));
        nights.Periods(Fri2026Jan09).ShouldBe([new Interval(At(Fri2026Jan09, 22), At(Sat2026Jan10, 6))]);
        nights.Periods(Sat2026Jan10).ShouldBeEmpty();
        nights.IsBusinessDay(Sat2026Jan10).ShouldBeFalse();
        nights.IsOpen(At(Sat2026Jan10, 5)).ShouldBeTrue();
    }

    [Fact]
    public void Hours_that_end_where_they_start_last_a_day() =>
        WorkingCalendar.Build(calendar => calendar.Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Friday, "09:00-09:00"))
            .Periods(Fri2026Jan09).ShouldBe([new Interval(At(Fri2026Jan09, 9), At(Sat2026Jan10, 9))]);

    [Fact]
    public void A_calendar_that_is_always_open_is_one_period_and_counts_elapsed_time()
    {
        WorkingCalendar always = WorkingCalendar.Build(calendar => calendar.Zone("America/New_York").OpenAlways());
        Instant start = Instant.FromUtc(2026, 3, 1, 0, 0);
        Instant end = Instant.FromUtc(2026, 12, 1, 0, 0);
        always.Periods(start, end).ShouldBe([new Interval(start, end)]);
        always.Between(start, end).ShouldBe(end - start);
        always.Add(start, end - start, Landing.Opening).ShouldBe(end);
    }

    [Fact]
    public void A_date_that_never_was_owns_nothing()
    {
        LocalDate skipped = new(2011, 12, 30);
        WorkingCalendar apia = WorkingCalendar.Build(calendar => calendar
            .Zone("Pacific/Apia").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00").KnownFrom(skipped));
        apia.IsBusinessDay(skipped).ShouldBeFalse();
        apia.Periods(skipped).ShouldBeEmpty();
        apia.AddBusinessDays(skipped, 0).ShouldBe(new LocalDate(2011, 12, 31));
    }

    [Fact]
    public void Hours_around_a_gap_that_straddles_midnight_stay_in_order()
    {
        // Toronto went from 23:30 on 30 March 1919 to 00:30 on 31 March.
        LocalDate eve = new(1919, 3, 30);
        WorkingCalendar toronto = WorkingCalendar.Build(calendar => calendar
            .Zone("America/Toronto").KnownFrom(eve).KnownUntil(eve.PlusDays(1))
            .On(eve, "23:40-24:00").On(eve.PlusDays(1), "00:10-00:35"));
        Instant gap = Instant.FromUtc(1919, 3, 31, 4, 30);
        toronto.Periods(gap, gap + Duration.FromHours(2)).ShouldBe(
            [new Interval(gap + Duration.FromMinutes(10), gap + Duration.FromMinutes(30))]);
    }

    [Theory]
    [InlineData(1700)]
    [InlineData(1951)]
    public void The_earliest_and_latest_dates_are_as_exact_as_others(int firstYear)
    {
        LocalDate first = new(firstYear, 1, 1);
        WorkingCalendar old = WorkingCalendar.Build(calendar => calendar
            .Zone("Etc/UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00")
            .KnownFrom(first).KnownUntil(first.PlusYears(250).PlusDays(-1)));
        Instant monday = first.With(DateAdjusters.Next(IsoDayOfWeek.Monday)).At(new LocalTime(9, 0)).InUtc().ToInstant();
        LocalDate lastDay = old.KnownUntil.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        Instant lastClose = lastDay.At(new LocalTime(17, 0)).InUtc().ToInstant();
        old.Add(monday, old.Between(monday, lastClose)).ShouldBe(lastClose);
        old.Between(monday, lastClose).ShouldBe(
            Duration.FromHours(8) * old.CountBusinessDays(monday.InUtc().Date, old.KnownUntil.PlusDays(1)));
        old.Add(monday, Duration.FromNanoseconds(1)).ShouldBe(monday.PlusNanoseconds(1));
        old.Subtract(monday.PlusNanoseconds(1), Duration.FromNanoseconds(1), Landing.Opening).ShouldBe(monday);
        old.IsOpen(monday.PlusNanoseconds(-1)).ShouldBeFalse();
    }

    [Fact]
    public void A_date_of_another_calendar_system_means_the_same_day()
    {
        LocalDate julian = Tue2026Jan13.WithCalendar(CalendarSystem.Julian);
        Office.IsBusinessDay(julian).ShouldBeFalse();
        Office.HolidayName(julian)!.En.ShouldBe("Founding day");
        WorkingCalendar named = WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways()
            .Closed(julian, new LocalizedText("Founding day", "Ngày thành lập")).Closed(Wed2026Jan14, new LocalizedText("Rest", "Nghỉ")).Closed(Wed2026Jan14));
        named.HolidayName(Tue2026Jan13).ShouldBe(new LocalizedText("Founding day", "Ngày thành lập"));
        named.HolidayName(Wed2026Jan14).ShouldBe(new LocalizedText("Rest", "Nghỉ"));
        Office.AddBusinessDays(julian, 1).ShouldBe(Wed2026Jan14);
        Office.CountBusinessDays(julian, Fri2026Jan09).ShouldBe(-2);
    }

    [Fact]
    public void Pauses_may_come_from_a_source_that_can_be_read_only_once()
    {
        Instant nine = FridayOpening + Duration.FromHours(1);
        Interval[] pauses = [new(nine + Duration.FromHours(1), nine + Duration.FromHours(2)), new(FridayOpening, nine)];
        Office.Add(FridayOpening, Duration.FromHours(2), Once(new(pauses))).ShouldBe(FridayClose - Duration.FromHours(5));
        Office.Explain(FridayOpening, Duration.FromHours(2), pauses: Once(new(pauses))).Segments.Select(segment => segment.Kind)
            .ShouldBe([SegmentKind.Pause, SegmentKind.Working, SegmentKind.Pause, SegmentKind.Working]);

        static IEnumerable<Interval> Once(Queue<Interval> left)
        {
            while (left.TryDequeue(out Interval next))
                yield return next;
        }
    }

    [Fact]
    public void A_period_leads_no_further_back_than_the_year_1()
    {
        LocalDate first = new(1, 1, 1);
        Office.Add(Mon2026Jan12, Period.FromMonths(-24_300)).ShouldBe(new(1, 1, 12));
        Office.Add(first.PlusDays(1), Period.FromDays(-1)).ShouldBe(first);
        foreach (Period period in new[] { Period.FromDays(-1), Period.FromMonths(-1), Period.FromYears(-9000), Period.FromYears(int.MinValue) })
            Should.Throw<CalendarRangeException>(() => Office.Add(first, period)).Code.ShouldBe(FaultCodes.AmountOverflow);
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_answers_of_one_thread()
    {
        // Few questions and many rounds, so that threads meet at the same ones.
        object[] alone = [.. Enumerable.Range(0, 8).Select(Answers)];
        string[] told = [.. Enumerable.Range(0, 8).Select(Told)];
        int wrong = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = thread; i < 50_000; i++)
            {
                if (!Answers(i % 8).Equals(alone[i % 8]) || (i % 1000 < 8 && Told(i % 8) != told[i % 8]))
                    Interlocked.Increment(ref wrong);
            }
        });
        wrong.ShouldBe(0);

        static object Answers(int question)
        {
            Instant start = FridayOpening + Duration.FromMinutes(question * 517);
            LocalDate date = Fri2026Jan09.PlusDays(question);
            return (Office.Add(start, Duration.FromHours(question * 9)), Office.Between(start, MondayOpening), Office.IsOpen(start),
                Office.PreviousClose(start), Office.AddBusinessDays(date, question), Office.CountBusinessDays(date, Mon2026Jan12));
        }

        static string Told(int question) => Office.Explain(FridayOpening + Duration.FromMinutes(question * 517), Duration.FromHours(question * 9)).ToString();
    }

    [Fact]
    public void Questions_allocate_nothing()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static void Ask()
        {
            Office.Add(FridayOpening, Duration.FromHours(2000));
            Office.Subtract(FridayOpening, Duration.FromHours(2000));
            Office.Between(FridayOpening, MondayOpening);
            Office.IsOpen(FridayOpening);
            Office.NextOpening(FridayClose);
            Office.PreviousClose(MondayOpening);
            Office.AddBusinessDays(Sun2026Jan11, 100);
            Office.CountBusinessDays(Fri2026Jan09, Wed2026Jan14);
        }
    }

    private static Instant At(LocalDate date, int hour) => date.At(new LocalTime(hour, 0)).WithOffset(Offset.FromHours(7)).ToInstant();
}
