using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Explanations over changes of the clocks, told by the engine and confirmed by the verifier.</summary>
public class OddClocksTests
{
    // St John's put its clocks back from 00:01 on Sunday 7 November 2010 to 23:01 of the Saturday: Sunday had begun already.
    private static readonly WorkingCalendar StJohns = WorkingCalendar.Build(calendar => calendar
        .Zone("America/St_Johns").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new(2010, 11, 6), "Saturday fair"));

    [Theory]
    [InlineData("2010-11-07T02:15:00Z", "Holiday 02:15-02:30, Closed 02:30-12:30")]
    [InlineData("2010-11-07T03:15:00Z", "Closed 03:15-12:30")]
    public void An_hour_of_the_old_date_after_the_new_one_began_belongs_to_the_new_one(string start, string told)
    {
        var explanation = StJohns.Explain(Parse(start), Duration.FromHours(1));
        string.Join(", ", explanation.Segments.SkipLast(1).Select(segment => $"{segment.Kind} {segment.From:HH:mm}-{segment.To:HH:mm}")).ShouldBe(told);
        new ExplanationVerifier(StJohns).Verify(explanation).ShouldBeEmpty();
    }

    [Theory]
    // 2:00 to 3:00 and back; half an hour of it; a Friday that Samoa never had.
    [InlineData("America/New_York", "2026-03-07T12:00:00Z", 23)]
    [InlineData("America/New_York", "2026-10-31T12:00:00Z", 25)]
    [InlineData("Australia/Lord_Howe", "2026-04-04T00:00:00Z", 24.5)]
    [InlineData("Australia/Lord_Howe", "2026-10-03T00:00:00Z", 23.5)]
    [InlineData("Pacific/Apia", "2011-12-29T12:00:00Z", 24)]
    public void A_day_is_as_long_as_it_was_and_no_other_length_is_believed(string zone, string start, double hours)
    {
        var calendar = WorkingCalendar.Build(builder => builder.Zone(zone).OpenAlways());
        var verifier = new ExplanationVerifier(calendar);
        foreach (TimeLimit limit in new TimeLimit[] { new BusinessDays(1), new CalendarDays(1), new CalendarDays(2, DueTimeOfDay.SameClockTime), new WorkingTime(Duration.FromHours(40)) })
            verifier.Verify(limit.Explain(Parse(start), calendar)).ShouldBeEmpty($"{limit}");

        var day = new BusinessDays(1).Explain(Parse(start), calendar);
        day.Segments[^1].Length.ShouldBe(Duration.FromHours(hours));
        var other = day.Due.At + Duration.FromHours(hours == 24 ? -1 : 24 - hours);
        verifier.Verify(day with { Due = day.Due with { At = other }, Segments = day.Segments.SetItem(1, day.Segments[1] with { To = other }) })
            .ShouldNotBeEmpty();
    }

    [Fact]
    public void A_shift_over_the_hour_that_is_skipped_or_comes_twice_counts_what_passed()
    {
        var nights = WorkingCalendar.Build(builder => builder.Zone("America/New_York").Open(IsoDayOfWeek.Saturday, "22:00-06:00"));
        foreach (var (date, hours) in new[] { (new LocalDate(2026, 3, 7), 7), (new LocalDate(2026, 10, 31), 9) })
        {
            var explanation = nights.Explain(nights.Periods(date)[0].Start, Duration.FromHours(hours));
            explanation.Segments.ShouldHaveSingleItem().Length.ShouldBe(Duration.FromHours(hours));
            new ExplanationVerifier(nights).Verify(explanation).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_shift_may_end_two_dates_later_by_the_clock_when_one_is_skipped()
    {
        var nights = WorkingCalendar.Build(builder => builder.Zone("Pacific/Apia").Open(IsoDayOfWeek.Thursday, "22:00-06:00"));
        var explanation = nights.Explain(nights.Periods(new LocalDate(2011, 12, 29))[0].Start, Duration.FromHours(8));
        explanation.Due.Date.ShouldBe(new(2011, 12, 31));
        new ExplanationVerifier(nights).Verify(explanation).ShouldBeEmpty();
    }

    [Fact]
    public void A_calendar_day_that_the_zone_skips_ends_with_the_one_it_became()
    {
        for (var count = 1; count <= 8; count++)
        {
            var explanation = new CalendarDays(count, DueTimeOfDay.SameClockTime).Explain(TestCalendars.Apia.At(2011, 12, 28, 15), TestCalendars.Apia);
            explanation.Segments.Length.ShouldBe(count < 3 ? count : count - 1);
            new ExplanationVerifier(TestCalendars.Apia).Verify(explanation).ShouldBeEmpty();
        }
    }

    private static Instant Parse(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
