using System.Xml;
using System.Xml.Linq;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

public class DeadlineTimelineTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Closed(new LocalDate(2026, 3, 13), "Founders' day")
        .KnownFrom(new(2026, 1, 1))
        .KnownUntil(new(2026, 4, 30)));

    private static readonly DeadlinePolicy Policy = new("every-kind",
        new Milestone("reply", new BusinessDays(5, DueTimeOfDay.CloseOfBusiness)) { MayPause = true, Extension = new(new CalendarDays(3), ExtensionFrom.PreviousDue) },
        new Milestone("call-back", new WorkingTime(Duration.FromHours(2))) { StopsOn = ["called"] },
        new Milestone("informed", null) { Kind = MilestoneKind.Duty },
        new Milestone("visit", new CalendarDays(2)) { Condition = "leak" },
        new Milestone("objection", new CalendarDays(30)) { Kind = MilestoneKind.Window, StartsOn = [ClockEvents.Answered], StopsOn = [ClockEvents.Objected] },
        new Milestone("archive", new CalendarPeriod(3, CalendarUnit.Years, DueTimeOfDay.CloseOfBusiness) { FinalRoll = Roll.Following }) { StopsOn = ["archived"], WaivedOn = [] });

    // Monday 2 March 2026, 10:00 in Ho Chi Minh City.
    private static readonly Instant Received = Instant.FromUtc(2026, 3, 2, 3, 0);

    [Fact]
    public void A_timeline_as_text_reads_like_this() => Snapshot.Match(Answered().ToText("en"));

    [Fact]
    public void A_timeline_as_text_reads_like_this_in_Vietnamese() => Snapshot.Match(Answered().ToText("vi"));

    [Fact]
    public void A_timeline_as_a_page_looks_like_this() => Snapshot.Match(Answered().ToHtml("en"));

    [Fact]
    public void A_clock_that_stands_still_shows_what_was_counted_and_no_due_time()
    {
        var timeline = DeadlineTimeline.Of(After(new ClockEvent(ClockEvents.Paused, Hours(48))), Hours(96));
        var row = timeline.Rows.Single(row => row.Milestone.Name == "reply");
        row.Explanation.ShouldBeNull();
        row.Spans.ShouldBe([
            new(TimelineKind.NotCounted, Received, Instant.FromUtc(2026, 3, 2, 17, 0)),
            new(TimelineKind.Counted, Instant.FromUtc(2026, 3, 2, 17, 0), Hours(48)),
            new(TimelineKind.Paused, Hours(48), Hours(96)),
        ]);
        timeline.ToText("en").ShouldContain("reply: PAUSED; 5 business days; no due time while the clock stands still");
    }

    [Fact]
    public void The_legend_tells_only_of_spans_that_are_shown()
    {
        After(new ClockEvent(ClockEvents.Answered, Hours(24))).ToText(Hours(48)).ShouldContain("- no longer needed");
        After().ToText(Hours(5)).ShouldNotContain("no longer needed");
    }

    [Fact]
    public void What_was_answered_while_the_clock_stood_still_shows_the_pause_until_then()
    {
        var clock = After(new ClockEvent(ClockEvents.Paused, Hours(48)), new ClockEvent(ClockEvents.Answered, Hours(72)), new ClockEvent(ClockEvents.Resumed, Hours(80)));
        var row = DeadlineTimeline.Of(clock, Hours(96)).Rows.Single(row => row.Milestone.Name == "reply");
        // Days: the rest of the day on which it was paused still counts.
        row.Spans.Last(span => !span.IsSpared).ShouldBe(new(TimelineKind.Paused, Instant.FromUtc(2026, 3, 4, 17, 0), Hours(72)));
    }

    [Fact]
    public void Spans_follow_each_other_and_neighbours_differ()
    {
        foreach (var row in Answered().Rows)
        {
            row.Spans[0].From.ShouldBe(row.Deadline.StartedAt);
            foreach (var (first, second) in row.Spans.Zip(row.Spans.Skip(1)))
            {
                second.From.ShouldBe(first.To);
                second.ShouldNotBe(first with { From = second.From, To = second.To });
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(24, 1)]
    [InlineData(24 * 8, 8)]
    [InlineData(24 * 10, 5)]
    [InlineData(24 * 30, 4)]
    [InlineData(24 * 365, 6)]
    [InlineData(24 * 365 * 3, 6)]
    [InlineData(24 * 365 * 8, 8)]
    [InlineData(24 * 365 * 90, 5)]
    public void The_scale_has_few_enough_ticks_to_read(int hours, int ticks)
    {
        var scale = new TimelineScale(Received, Hours(hours), Office.Zone);
        scale.Ticks().Count.ShouldBe(ticks);
        scale.Labels().Count().ShouldBeLessThanOrEqualTo(4);
        scale.Ticks().Select(scale.Share).ShouldAllBe(share => share >= 0 && share <= 1);
        scale.Ticks().ShouldBeInOrder();
    }

    [Fact]
    public void The_bars_of_the_text_fit_into_72_columns()
    {
        foreach (var line in Answered().ToText("en").Split('\n').Where(line => line.Length > 0 && line.Contains('>') && !line.Contains("due", StringComparison.Ordinal)))
            line.Length.ShouldBeLessThanOrEqualTo(72);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void The_page_is_well_formed_shows_every_milestone_and_asks_nobody_for_anything(string language)
    {
        var page = Answered().ToHtml(language);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http");
        page.ShouldNotContain("url(");
        var body = Body(page);
        var shown = body.Descendants("svg").Count(svg => (string?)svg.Attribute("role") == "img");
        shown.ShouldBe(Answered().Rows.Length);
        foreach (var milestone in Policy.Milestones)
            body.Value.ShouldContain(milestone.Name);
    }

    [Fact]
    public void A_name_cannot_write_into_the_page()
    {
        const string Nasty = "</title><script>alert('1')</script> & \"x\"";
        var policy = new DeadlinePolicy(Nasty, new Milestone(Nasty, new CalendarDays(1)), new Milestone($"{Nasty}2", new CalendarDays(1)) { Condition = Nasty });
        var clock = ComplaintClock.New(new(policy, Office)).Apply(new(ClockEvents.Received, Received)).State.Apply(new(Nasty, Received) { Reason = Nasty }).State;
        var page = clock.ToHtml(Received);
        page.ShouldNotContain("<script");
        Body(page).Descendants("td").Select(cell => cell.Value).ShouldContain($"{Nasty}: {Nasty}");
    }

    [Fact]
    public void A_clock_without_events_and_an_instant_before_the_last_one_are_refused()
    {
        Should.Throw<InvalidOperationException>(() => ComplaintClock.New(new(Policy, Office)).ToText(Received));
        Should.Throw<ArgumentException>(() => After().ToHtml(Received - Duration.Epsilon)).ParamName.ShouldBe("until");
    }

    // Paused from Wednesday to Friday, extended, answered too late; the archive lies beyond the calendar.
    private static DeadlineTimeline Answered() => DeadlineTimeline.Of(
        After(
            new ClockEvent(ClockEvents.Paused, Hours(47)),
            new ClockEvent(ClockEvents.Resumed, Hours(95)),
            new ClockEvent(ClockEvents.Extended, Hours(100)) { Reason = "parts are missing" },
            new ClockEvent("called", Hours(120)),
            new ClockEvent(ClockEvents.Answered, Hours(400))),
        Hours(500));

    private static ComplaintClock After(params IEnumerable<ClockEvent> events) => events.Prepend(new(ClockEvents.Received, Received))
        .Aggregate(ComplaintClock.New(new(Policy, Office)), (clock, next) =>
        {
            var decision = clock.Apply(next);
            decision.Refusals.ShouldBeEmpty();
            return decision.State;
        });

    private static Instant Hours(int hours) => Received + Duration.FromHours(hours);

    private static XElement Body(string page)
    {
        var start = page.IndexOf("<body>", StringComparison.Ordinal);
        var end = page.IndexOf("</html>", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(page[start..end]));
        return XElement.Load(reader);
    }
}
