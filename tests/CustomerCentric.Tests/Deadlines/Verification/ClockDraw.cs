using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>A clock's own explanation of a complaint that was paused, resumed and extended, with what it was counted in.</summary>
internal sealed record DrawnClock(ClockExplanation Explanation, Milestone Milestone, Counting Counting);

/// <summary>Draws such complaints.</summary>
internal static class ClockDraw
{
    /// <summary>Null when the clock has no due time to explain.</summary>
    public static DrawnClock? Draw(WorkingCalendar calendar, Instant start, Random random)
    {
        var paused = LimitDraw.PausedDates(start, random);
        var schedules = LimitDraw.Schedules(start, random);
        var limit = LimitDraw.Draw(random);
        var milestone = new Milestone("reply", limit) { MayPause = true, DueOn = ["deadlock"], Extension = Extension(limit, random) };
        var policy = new DeadlinePolicy("p", new PolicyRules { StatutoryPauses = [.. paused.Select(dates => new StatutoryPause(dates))] }, [milestone]);
        var clock = ComplaintClock.New(new(policy, calendar), schedules: schedules).Apply(new(ClockEvents.Received, start)).State;
        List<Interval> pauses = [];
        var at = start;
        for (var i = random.Next(4); i > 0; i--)
        {
            at += Duration.FromMinutes(15 * random.Next(1, 150));
            if (random.OneIn(2))
            {
                var due = clock.Deadlines.LastOrDefault()?.Due?.Date ?? at.InZone(calendar.Zone).Date;
                clock = clock.Apply(new(ClockEvents.Extended, at) { Reason = "a witness is away", Until = milestone.Extension.By is null ? due.PlusDays(random.Next(1, 5)) : null }).State;
                continue;
            }
            var until = at + Duration.FromMinutes(15 * random.Next(200));
            if (clock.Apply(new(ClockEvents.Paused, at)) is not { Refusals.IsEmpty: true } stopped)
                continue;
            if (stopped.State.Apply(new(ClockEvents.Resumed, until)) is not { Refusals.IsEmpty: true } resumed)
                return null;
            clock = resumed.State;
            pauses.Add(new(at, until));
            at = until;
        }
        if (random.OneIn(4))
            clock = clock.Apply(new("deadlock", at + Duration.FromHours(random.Next(100)))).State;
        if (clock.Deadlines.IsEmpty || clock.Explain(clock.Deadlines[0]) is not { } explanation)
            return null;
        var drawn = clock.Deadlines[0];
        explanation.Due.ShouldBe(drawn.Due!.Value, $"{drawn}\n{explanation}\n{milestone.Extension}\n{string.Join(", ", pauses)} {limit.Canonical}");
        // What fell due before a pause, or during one, did not wait for more of it.
        var counting = new Counting(calendar)
        {
            Pauses = drawn.IsOpen ? [.. pauses]
                : [.. pauses.Where(pause => pause.Start < drawn.Due.Value.At).Select(pause => new Interval(pause.Start, Instant.Min(pause.End, drawn.Due.Value.At)))],
            PausedDates = paused,
            Schedules = schedules,
        };
        return new(explanation, milestone, counting);
    }

    private static TimeLimit? AtLeastOne(TimeLimit? by) => by is DayLimit { Count: 0 } none ? none with { Count = 1 } : by;

    // As often as not by the limit's own unit and rules, so that the two have a sum.
    private static ExtensionRule Extension(TimeLimit limit, Random random) =>
        new(AtLeastOne(random.OneIn(4) ? null : random.OneIn(2) ? limit : LimitDraw.Draw(random)), random.Pick(Enum.GetValues<ExtensionFrom>()))
        {
            Maximum = 2,
            Cap = random.OneIn(4) ? LimitDraw.Draw(random) : null,
        };
}
