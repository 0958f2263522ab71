using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Forgeries by hand, on days that anyone can look up.</summary>
public class ExplanationVerifierTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Closed(new(2026, 4, 30), new LocalizedText("Reunification Day", "Ngày Chiến thắng"))
        .Closed(new(2026, 5, 1), "Labour Day")
        .Break(new(2026, 4, 29), "10:00-11:00")
        .KnownUntil(new(2026, 5, 3)).AssumePlainWeekUntil(new(2026, 6, 30)));

    private static readonly ExplanationVerifier Verifier = new(Office);

    private static readonly Interval[] Pauses = [new(At(4, 28, 9), At(4, 28, 14))];

    private static readonly Instant Tue2026Apr28At8 = At(4, 28, 8);

    private static readonly DeadlineExplanation Time = Office.Explain(Tue2026Apr28At8, Duration.FromHours(12), pauses: Pauses);

    private static readonly DeadlineExplanation Days = new BusinessDays(2, DueTimeOfDay.CloseOfBusiness).Explain(At(4, 29, 15), Office);

    [Fact]
    public void A_true_explanation_is_confirmed()
    {
        Verifier.Verify(Time, Pauses).ShouldBeEmpty();
        Verifier.Verify(Days).ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_says_what_is_claimed_and_what_is_so() => Snapshot.Match(string.Join("\n\n", new (string Forgery, DeadlineExplanation Explanation, Interval[] Pauses)[]
    {
        ("work on a holiday", With(Time, SegmentKind.Holiday, segment => segment with { Kind = SegmentKind.Working, Name = null }), Pauses),
        ("another holiday", With(Time, SegmentKind.Holiday, segment => segment with { Name = new("Labour Day", "Quốc tế Lao động") }), Pauses),
        ("a break as closing time", With(Time, SegmentKind.Break, segment => segment with { Kind = SegmentKind.Closed }), Pauses),
        ("assumed days as known ones", With(Time, segment => segment with { IsAssumed = false }), Pauses),
        ("a pause nobody granted", Time, []),
        ("due an hour later", Time with { Due = Time.Due with { At = Time.Due.At + Duration.FromHours(1) } }, Pauses),
        ("due at the opening after it", Office.Explain(At(4, 28, 16), Duration.FromHours(1), Landing.Opening) with { Limit = new WorkingTime(Duration.FromHours(1)) }, []),
        ("due on another date", Days with { Due = Days.Due with { Date = new(2026, 5, 6) } }, []),
        ("a business day too few", Days with { Limit = new BusinessDays(3, DueTimeOfDay.CloseOfBusiness) }, []),
        ("in London", Days with { Zone = DateTimeZoneProviders.Tzdb["Europe/London"] }, []),
        ("beyond what is answered", Days with { Start = At(6, 30, 9) }, []),
        ("paused days", Days, [new(At(5, 3, 9), At(5, 4, 10))]),
        ("a segment left out", Days with { Segments = Days.Segments.RemoveAt(1) }, []),
        ("two business days as one", Days with { Segments = [.. Days.Segments[..^2], Days.Segments[^2] with { To = Days.Due.At }] }, []),
    }.Select(forged => $"{forged.Forgery}:\n{string.Join('\n', Verifier.Verify(forged.Explanation, forged.Pauses).Select(fault => $"  {fault}"))}")));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_even_be_read_is_a_fault_and_no_exception(string what, DeadlineExplanation broken) =>
        Verifier.Verify(broken).ShouldNotBeEmpty(what);

    [Fact]
    public void What_cannot_even_be_read_reads_like_this() => Snapshot.Match(string.Concat(
        Broken.Select(row => $"{row[0]}:\n{string.Concat(Verifier.Verify((DeadlineExplanation)row[1]).Select(fault => $"  {fault}\n"))}")));

    public static TheoryData<string, DeadlineExplanation> Broken => new()
    {
        { "no limit", Time with { Limit = null! } },
        { "no zone", Time with { Zone = null! } },
        { "no segments", Time with { Segments = default } },
        { "a missing segment", Time with { Segments = [null!] } },
        { "the end of time", Time with { Due = new(Instant.MaxValue, default) } },
        { "the beginning of time", Days with { Start = Instant.MinValue } },
        { "a segment at the end of time", Time with { Segments = [Time.Segments[0] with { To = Instant.MaxValue }] } },
        { "a century ago", Time with { Start = Instant.FromUtc(1, 1, 2, 0, 0) } },
        { "millennia of days", new CalendarDays(5).Explain(Tue2026Apr28At8, Office) with { Limit = new CalendarDays(int.MaxValue) } },
        { "no days", Days with { Limit = new BusinessDays(0) { CountsStartDay = true } } },
        { "more than any amount", Time with { Limit = new WorkingTime(Duration.MinValue) } },
        { "no such landing", Time with { Limit = new WorkingTime(Duration.FromHours(12), (Landing)7) } },
        { "no such roll", With(new BusinessDays(1).Explain(At(5, 2, 9), Office), new BusinessDays(1, default, (Roll)7)) },
        { "no such kind", With(Time, segment => segment with { Kind = (SegmentKind)99 }) },
        { "a calendar day that closes business", Time with { Limit = new CalendarDays(2, DueTimeOfDay.CloseOfBusiness) } },
        { "a date of another calendar system", Days with { Due = Days.Due with { Date = Days.Due.Date.WithCalendar(CalendarSystem.Coptic) } } },
    };

    [Fact]
    public void A_zone_of_the_same_name_with_other_offsets_is_another_zone()
    {
        var calendar = WorkingCalendar.Build(builder => builder.Zone(new Renamed(DateTimeZone.ForOffset(Offset.FromHours(7)))).OpenAlways());
        var explanation = calendar.Explain(Tue2026Apr28At8, Duration.FromHours(3));
        var verifier = new ExplanationVerifier(calendar);
        verifier.Verify(explanation with { Zone = new Renamed(DateTimeZone.ForOffset(Offset.FromHours(7))) }).ShouldBeEmpty();
        verifier.Verify(explanation with { Zone = new Renamed(DateTimeZone.ForOffset(Offset.FromHours(8))) }).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_pause_needs_both_its_ends() =>
        Should.Throw<ArgumentException>(() => Verifier.Verify(Time, [new(Tue2026Apr28At8, null)]));

    [Fact]
    public void A_calendar_day_without_business_has_no_close_of_it() =>
        Should.Throw<ArgumentException>(() => new CalendarDays(2, DueTimeOfDay.CloseOfBusiness).DueAfter(Tue2026Apr28At8, Office));

    [Fact]
    public void What_was_counted_in_another_calendar_is_not_asked_about() =>
        Should.Throw<ArgumentException>(() => Verifier.Verify(Time, new Counting(TestCalendars.Vietnam)));

    private static Instant At(int month, int day, int hour) => Instant.FromUtc(2026, month, day, hour, 0) - Duration.FromHours(7);

    private static DeadlineExplanation With(DeadlineExplanation explanation, TimeLimit limit) => explanation with { Limit = limit };

    private static DeadlineExplanation With(DeadlineExplanation explanation, Func<ExplanationSegment, ExplanationSegment> forge) =>
        explanation with { Segments = [.. explanation.Segments.Select(forge)] };

    private static DeadlineExplanation With(DeadlineExplanation explanation, SegmentKind kind, Func<ExplanationSegment, ExplanationSegment> forge) =>
        With(explanation, segment => segment.Kind == kind ? forge(segment) : segment);

    private sealed class Renamed(DateTimeZone rules) : DateTimeZone("Office/Time", false, Offset.FromHours(-12), Offset.FromHours(14))
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => rules.GetZoneInterval(instant);
    }
}
