using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// On Sunday 7 November 2010 at 00:01 St John's set its clocks back to 23:01 of Saturday: the old date came again after
/// the new one had begun.
/// </summary>
public class RepeatedMidnightTests
{
    private static readonly LocalDate Sun2010Nov07 = new(2010, 11, 7);
    private static readonly Instant FirstMidnight = Instant.FromUtc(2010, 11, 7, 2, 30);
    private static readonly Instant SetBack = Instant.FromUtc(2010, 11, 7, 2, 31);
    private static readonly Instant SecondMidnight = Instant.FromUtc(2010, 11, 7, 3, 30);

    [Fact]
    public async Task An_explanation_that_starts_in_the_repeated_hour_comes_to_its_end()
    {
        WorkingCalendar office = Build(calendar => calendar.Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"));
        DeadlineExplanation explanation = await Task.Run(() => office.Explain(SetBack + Duration.FromMinutes(4), Duration.FromHours(1)))
            .WaitAsync(TimeSpan.FromSeconds(30));
        explanation.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Closed, SegmentKind.Working]);
    }

    [Fact]
    public async Task A_holiday_starts_with_the_first_of_its_two_midnights()
    {
        WorkingCalendar office = Build(calendar => calendar
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(Sun2010Nov07, "Harvest"));
        DeadlineExplanation explanation = await Task.Run(() => office.Explain(FirstMidnight - Duration.FromHours(1), Duration.FromHours(1)))
            .WaitAsync(TimeSpan.FromSeconds(30));
        explanation.Segments[1].ShouldSatisfyAllConditions(
            harvest => harvest.Kind.ShouldBe(SegmentKind.Holiday),
            harvest => harvest.From.ShouldBe(FirstMidnight),
            harvest => harvest.Length.ShouldBe(Duration.FromHours(25)));
    }

    [Fact]
    public void A_break_in_the_repeated_hour_is_seen()
    {
        WorkingCalendar always = Build(calendar => calendar.OpenAlways().Break(Sun2010Nov07, "00:00-00:30"));
        always.IsOpen(FirstMidnight).ShouldBeFalse();
        always.IsOpen(SetBack).ShouldBeFalse();
        always.IsOpen(SecondMidnight + Duration.FromMinutes(29)).ShouldBeFalse();
        DeadlineExplanation explanation = always.Explain(SetBack - Duration.FromHours(1), Duration.FromHours(3));
        explanation.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Working, SegmentKind.Break, SegmentKind.Working]);
        always.Explain(SetBack + Duration.FromMinutes(9), Duration.FromHours(-1)).Segments.Select(segment => segment.Kind)
            .ShouldBe([SegmentKind.Working, SegmentKind.Break]);
        always.Explain(SetBack, Duration.FromMinutes(1)).Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Break, SegmentKind.Working]);
    }

    private static WorkingCalendar Build(Action<WorkingCalendarBuilder> build) => WorkingCalendar.Build(calendar =>
        build(calendar.Zone("America/St_Johns").KnownFrom(new(2010, 11, 1)).KnownUntil(new(2010, 11, 14))));
}
