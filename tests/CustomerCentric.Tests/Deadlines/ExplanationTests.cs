using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

public class ExplanationTests
{
    private static readonly WorkingCalendar[] s_calendars = [Vietnam, NewYork, NewYorkAlways, Apia];

    [Fact]
    public void Segments_follow_each_other_and_add_up_to_the_elapsed_time() => Properties.Hold(2000, random =>
    {
        var calendar = random.Pick(s_calendars);
        var limit = Limit(random);
        var start = random.OneIn(2)
            ? Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(365 * 86_400))
            // Around the days on which clocks change or a day is missing.
            : random.Pick(NewYork.At(2026, 3, 6, 0), NewYork.At(2026, 10, 30, 0), Apia.At(2011, 12, 27, 0)) + Duration.FromMinutes(random.Next(7200));
        ShouldAddUp(limit.Explain(start, calendar), limit.DueAfter(start, calendar), start);
    });

    [Fact]
    public void Business_days_over_weekend_and_holiday_read_like_this() =>
        Snapshot.Match(new BusinessDays(5).Explain(Vietnam.At(2026, 4, 24, 16), Vietnam).ToString());

    [Fact]
    public void A_change_of_the_clocks_stands_on_a_line_of_its_own() =>
        Snapshot.Match(string.Join("\n\n",
            new CalendarDays(4).Explain(NewYork.At(2026, 3, 6, 15), NewYork),
            new CalendarDays(4, DueTimeOfDay.SameClockTime).Explain(NewYork.At(2026, 10, 30, 15), NewYork),
            new BusinessDays(1).Explain(NewYork.At(2026, 3, 6, 15), NewYork)));

    [Fact]
    public void Working_time_shows_every_shift() =>
        Snapshot.Match(new WorkingTime(Duration.FromHours(10)).Explain(NewYork.At(2026, 3, 6, 15, 30), NewYork).ToString());

    [Fact]
    public void A_business_day_that_closes_after_midnight_is_told_up_to_its_close()
    {
        var nights = WorkingCalendar.Build(calendar => calendar
            .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "22:00-06:00").KnownUntil(new(2026, 4, 28)).AssumePlainWeekUntil(new(2026, 5, 31)));
        var explanation = new BusinessDays(1, DueTimeOfDay.CloseOfBusiness).Explain(nights.At(2026, 4, 27, 9), nights);
        explanation.Segments[^1].ShouldBe(new(SegmentKind.BusinessDay, nights.At(2026, 4, 28, 0), nights.At(2026, 4, 29, 6)));
    }

    [Fact]
    public void Calendar_days_are_told_one_by_one_and_the_wait_for_the_opening_apart() =>
        new CalendarDays(3, DueTimeOfDay.WhenOpen).Explain(Vietnam.At(2026, 4, 23, 18), Vietnam).Segments
            .Select(segment => $"{segment.Kind} {segment.Length.TotalHours}")
            .ShouldBe(["CalendarDay 24", "CalendarDay 24", "CalendarDay 24", "Closed 6", "Holiday 24", "Closed 8"]);

    [Theory]
    [InlineData("SameClockTime")]
    [InlineData("WhenOpen")]
    public void A_due_time_that_a_gap_moves_past_the_last_answered_date_is_told(string timeOfDay)
    {
        // Toronto went from 23:30 on 30 March 1919 to 00:30 on the 31st: the last date's shift of 23:40 began on the next date.
        var toronto = WorkingCalendar.Build(calendar => calendar
            .Zone("America/Toronto").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "22:00-02:00").KnownFrom(new(1919, 3, 1)).KnownUntil(new(1919, 3, 30)));
        var start = toronto.At(1919, 3, 28, 23, 40);
        var limit = new BusinessDays(2, timeOfDay == "WhenOpen" ? DueTimeOfDay.WhenOpen : DueTimeOfDay.SameClockTime);
        var explanation = limit.Explain(start, toronto);
        explanation.Due.At.ShouldBe(toronto.At(1919, 3, 31, 0, 40));
        ShouldAddUp(explanation, limit.DueAfter(start, toronto), start);
        explanation.Segments[^1].Kind.ShouldBe(SegmentKind.Closed);
    }

    private static void ShouldAddUp(DeadlineExplanation explanation, DueTime due, Instant start)
    {
        (explanation.Start, explanation.Due).ShouldBe((start, due));
        var end = start;
        foreach (var segment in explanation.Segments)
        {
            segment.From.ShouldBe(end);
            segment.To.ShouldBeGreaterThan(segment.From);
            end = segment.To;
        }
        end.ShouldBe(due.At);
        explanation.Segments.Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length).ShouldBe(due.At - start);
        ShouldCount(explanation);
    }

    private static void ShouldCount(DeadlineExplanation explanation)
    {
        if (explanation.Limit is WorkingTime working)
            explanation.Segments.Where(segment => segment.Kind == SegmentKind.Working)
                .Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length).ShouldBe(working.Amount);
        if (explanation.Limit is BusinessDays days && days.TimeOfDay != DueTimeOfDay.SameClockTime)
            explanation.Segments.Count(segment => segment.Kind == SegmentKind.BusinessDay).ShouldBe(days.Count);
    }

    private static TimeLimit Limit(Random random) => random.Next(3) switch
    {
        0 => new CalendarDays(random.Next(1, 40), random.Pick(DueTimeOfDay.EndOfDay, DueTimeOfDay.SameClockTime)),
        1 => new BusinessDays(random.Next(1, 30), random.Pick(DueTimeOfDay.EndOfDay, DueTimeOfDay.SameClockTime, DueTimeOfDay.CloseOfBusiness)),
        _ => new WorkingTime(Duration.FromMinutes(random.Next(1, 20_000))),
    };
}
