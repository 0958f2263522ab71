using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What holds of every clock, over drawn limits, starts and pauses with fixed seeds; CUSTOMERCENTRIC_PROPERTY_CASES sets how many.</summary>
public class ComplaintClockPropertyTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:30", "13:30-17:00").Open(IsoDayOfWeek.Saturday, "22:00-06:00")
        .Holidays(HolidaySet.England));

    [Fact]
    public void A_pause_outside_the_counted_time_never_moves_a_due_time() => Each((random, limit, start) =>
    {
        var plain = Due(limit, start);
        // After the due time; and, of hours of work, while the office is closed.
        Due(limit, start, new Interval(plain.At + Duration.FromDays(1), plain.At + Duration.FromDays(random.Next(2, 9)))).ShouldBe(plain);
        if (limit is WorkingTime && Office.Periods(start, plain.At) is [var first, var second, ..] && first.End > start)
            Due(limit, start, new Interval(first.End, second.Start)).ShouldBe(plain);
    });

    [Fact]
    public void Splitting_a_pause_in_two_changes_nothing() => Each((random, limit, start) =>
    {
        var (from, to) = Pause(random, start);
        var between = from + Duration.FromSeconds((long)((to - from).TotalSeconds * random.NextDouble()));
        Due(limit, start, new(from, between), new(between, to)).ShouldBe(Due(limit, start, new Interval(from, to)));
    });

    [Fact]
    public void Overlapping_pauses_are_one() => Each((random, limit, start) =>
    {
        var (from, to) = Pause(random, start);
        var inside = new Interval(from + ((to - from) / 4), from + ((to - from) / 2));
        Due(limit, start, inside, new(from, to)).ShouldBe(Due(limit, start, new Interval(from, to)));
    });

    [Fact]
    public void Pausing_then_resuming_at_once_changes_nothing() => Each((random, limit, start) =>
    {
        var at = Pause(random, start).From;
        Due(limit, start, new Interval(at, at)).ShouldBe(Due(limit, start));
    });

    [Fact]
    public void A_pause_never_makes_anything_due_sooner() => Each((random, limit, start) =>
    {
        var (from, to) = Pause(random, start);
        Due(limit, start, new Interval(from, to)).At.ShouldBeGreaterThanOrEqualTo(Due(limit, start).At);
    });

    [Fact]
    public void Regrading_to_the_same_limit_changes_nothing() => Each((random, limit, start) =>
    {
        var milestone = new Milestone("reply", limit) { Variants = [new("same", limit)] };
        var clock = Then(ComplaintClock.New(new(new("p", milestone), Office)), new(ClockEvents.Received, start));
        var at = start + Duration.FromMinutes(random.Next(1, 60));
        foreach (var regrading in Enum.GetValues<Regrading>())
        {
            var regraded = Then(clock, new(ClockEvents.Regraded, at) { Facts = ["same"], Regrading = regrading });
            regraded.Deadlines.ShouldBe(clock.At(at).Deadlines);
        }
    });

    [Fact]
    public void Events_read_one_by_one_or_late_give_the_same_deadlines() => Each((random, limit, start) =>
    {
        var milestone = new Milestone("reply", limit) { MayPause = true };
        var (from, to) = Pause(random, start);
        // What has run out cannot be paused any more.
        if (Due(limit, start).At < from)
            return;
        var clock = Then(ComplaintClock.New(new(new("p", milestone), Office)), new(ClockEvents.Received, start));
        var often = Then(Then(clock.At(start + ((from - start) / 2)), new(ClockEvents.Paused, from)).At(to), new(ClockEvents.Resumed, to));
        var late = Then(Then(clock, new(ClockEvents.Paused, from)), new(ClockEvents.Resumed, to));
        often.At(to + Duration.FromDays(90)).Deadlines.ShouldBe(late.At(to + Duration.FromDays(90)).Deadlines);
    });

    [Fact]
    public void What_is_used_and_what_is_left_make_the_whole() => Each((random, limit, start) =>
    {
        var (from, to) = Pause(random, start);
        var counting = new Counting(Office) { Pauses = [new(from, to)] };
        var due = limit.DueAfter(start, counting);
        var earlier = limit.UseAt(start, start + ((due.At - start) / 3), counting);
        var whole = limit.UseAt(start, due.At + Duration.FromDays(1), counting);
        (whole.Left ?? Duration.Zero, whole.LeftDays ?? 0).ShouldBe((Duration.Zero, 0), $"{limit}");
        (earlier.Used + earlier.Left).ShouldBe(whole.Used);
        (earlier.UsedDays + earlier.LeftDays).ShouldBe(whole.UsedDays);
    });

    private static void Each(Action<Random, TimeLimit, Instant> check) => Properties.Hold(500, random =>
    {
        var start = Instant.FromUtc(2023, 1, 2, 0, 0) + Duration.FromMinutes(random.Next(2 * 365 * 24 * 60));
        TimeLimit limit = random.Next(5) switch
        {
            0 => new WorkingTime(Duration.FromMinutes(random.Next(1, 6000))),
            1 => new ElapsedTime(Duration.FromMinutes(random.Next(1, 10_000))),
            2 => new BusinessDays(random.Next(1, 30)) { CountsStartDay = random.OneIn(4) },
            3 => new CalendarDays(random.Next(1, 60)) { FinalRoll = random.Pick(Roll.None, Roll.Following) },
            _ => new CalendarPeriod(random.Next(1, 4), random.Pick(CalendarUnit.Weeks, CalendarUnit.Months)) { IsStrictlyBefore = random.OneIn(4) },
        };
        check(random, limit, start);
    });

    private static (Instant From, Instant To) Pause(Random random, Instant start)
    {
        var from = start + Duration.FromMinutes(random.Next(1, 40_000));
        return (from, from + Duration.FromMinutes(random.Next(1, 20_000)));
    }

    private static DueTime Due(TimeLimit limit, Instant start, params Interval[] pauses) =>
        limit.DueAfter(start, new Counting(Office) { Pauses = [.. pauses] });

    private static ComplaintClock Then(ComplaintClock clock, ClockEvent next)
    {
        var decision = clock.Apply(next);
        decision.Refusals.ShouldBeEmpty();
        return decision.State;
    }
}
