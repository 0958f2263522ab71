using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Explanations as people read them, in both languages: every kind of span at least once.</summary>
public class ExplanationTextTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Closed(new(2026, 4, 30), new LocalizedText("Reunification Day", "Ngày Chiến thắng"))
        .Closed(new(2026, 5, 1), new LocalizedText("Labour Day", "Ngày Quốc tế Lao động"))
        .Break(new(2026, 4, 29), "10:00-10:45")
        .KnownUntil(new(2026, 5, 3)).AssumePlainWeekUntil(new(2026, 6, 30)));

    // Counted anew by every test, so that a test runner that changes the code between two tests sees what it changed.
    private static DeadlineExplanation[] Explanations =>
    [
        Office.Explain(At(4, 28, 8), Duration.FromMinutes(750), pauses: [new(At(4, 28, 9), At(4, 28, 14))]),
        new BusinessDays(2, DueTimeOfDay.CloseOfBusiness, Roll.Following).Explain(At(4, 30, 9), Office),
        new BusinessDays(1, DueTimeOfDay.EndOfDay, Roll.Preceding).Explain(At(5, 1, 9), Office),
        new CalendarDays(4, DueTimeOfDay.WhenOpen).Explain(At(4, 28, 18), Office),
        new CalendarDays(1).Explain(At(4, 28, 18), Office),
        Office.Explain(At(4, 29, 9), -Duration.FromHours(2)),
        Office.Explain(At(4, 28, 9), Duration.Zero),
        new ElapsedTime(Duration.FromHours(24)).Explain(At(4, 30, 9), new Counting(Office) { Pauses = [new(At(4, 30, 12), At(4, 30, 15))] }),
        new CalendarPeriod(1, CalendarUnit.Weeks) { FinalRoll = Roll.Following }.Explain(At(4, 24, 9), Office),
        new BusinessDays(2) { CountsStartDay = true }.Explain(At(4, 29, 9), new Counting(Office) { PausedDates = [new(new(2026, 5, 4), new(2026, 5, 5))] }),
        Office.Explain(At(4, 28, 9) + Duration.FromSeconds(20), Duration.FromMilliseconds(1500)),
    ];

    [Fact]
    public void Every_kind_of_span_reads_like_this() => Snapshot.Match(Text("en"));

    [Fact]
    public void Every_kind_of_span_reads_like_this_in_Vietnamese() => Snapshot.Match(Text("vi-VN"));

    [Fact]
    public void Every_kind_of_span_was_told() =>
        Explanations.SelectMany(explanation => explanation.Segments).Select(segment => segment.Kind).Distinct()
            .ShouldBe(Enum.GetValues<SegmentKind>().Except([SegmentKind.Extension]), ignoreOrder: true);

    [Fact]
    public void Forty_years_less_a_nanosecond_are_not_forty_years()
    {
        var always = WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways());
        var text = always.Explain(Instant.FromUtc(2005, 1, 1, 0, 0), Duration.FromDays(14_610) - Duration.FromNanoseconds(1)).ToText("en");
        text.ShouldContain(": 350639 h 59 min 59.999999999 s of working time");
        text.ShouldEndWith(", 350639 h 59 min 59.999999999 s after the start");
    }

    [Fact]
    public void Like_spans_are_told_on_one_line_with_their_sum()
    {
        var work = Office.Explain(At(4, 27, 8), Duration.FromHours(2));
        ExplanationSegment Hour(SegmentKind kind, int hour) => new(kind, At(4, 27, hour), At(4, 27, hour + 1), null);
        foreach (var (kind, words) in new[] { (SegmentKind.Working, "2 h of working time"), (SegmentKind.Elapsed, "2 h by the clock") })
        {
            (work with { Segments = [Hour(kind, 8), Hour(kind, 9)] }).ToText("en").Split('\n')[1]
                .ShouldBe($"  Mon 2026-04-27 08:00 +07:00 to Mon 2026-04-27 10:00 +07:00: {words}");
        }
        (work with { Segments = [Hour(SegmentKind.Working, 8), Hour(SegmentKind.Working, 9)] }).ToText("vi").ShouldContain(": 2 giờ làm việc\n");
        (work with { Segments = [Hour(SegmentKind.Elapsed, 8), Hour(SegmentKind.Elapsed, 9)] }).ToText("vi").ShouldContain(": 2 giờ theo đồng hồ\n");
        Should.Throw<ArgumentNullException>(() => work.ToText(null!));
    }

    private static string Text(string language) => string.Join("\n\n", Explanations.Select(explanation => explanation.ToText(language)));

    private static Instant At(int month, int day, int hour) => Instant.FromUtc(2026, month, day, hour, 0) - Duration.FromHours(7);
}
