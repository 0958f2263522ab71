using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Draws a complaint that was paused, resumed and extended, and takes its clock's own explanation.</summary>
internal static class ClockDraw
{
    /// <summary>Null when the clock has no due time to explain.</summary>
    public static DrawnExplanation? Draw(WorkingCalendar calendar, Instant start, Random random)
    {
        var paused = LimitDraw.PausedDates(start, random);
        var schedules = LimitDraw.Schedules(start, random);
        var milestone = new Milestone("reply", LimitDraw.Draw(random)) { MayPause = true, Extension = Extension(random) };
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
                clock = clock.Apply(new(ClockEvents.Extended, at) { Reason = "a witness is away", Until = due.PlusDays(random.Next(5)) }).State;
                continue;
            }
            var until = at + Duration.FromMinutes(15 * random.Next(200));
            if (clock.Apply(new(ClockEvents.Paused, at)) is not { Refusals.IsEmpty: true } stopped)
                continue;
            clock = stopped.State.Apply(new(ClockEvents.Resumed, until)).State;
            // One that is due by then does not wait.
            if (stopped.State.Deadlines[0].State == DeadlineState.Paused)
                pauses.Add(new(at, until));
            at = until;
        }
        var counting = new Counting(calendar) { Pauses = [.. pauses], PausedDates = paused, Schedules = schedules };
        if (clock.Deadlines.IsEmpty || clock.Explain(clock.Deadlines[0]) is not { } explanation)
            return null;
        explanation.Due.ShouldBe(clock.Deadlines[0].Due!.Value);
        // Drawn at random, an extension may end sooner than what it extends; no segment tells of that.
        if (!clock.Deadlines[0].Extensions.IsEmpty && explanation.Limit.DueAfter(start, counting).At > explanation.Due.At)
            return null;
        return new(explanation, counting);
    }

    private static ExtensionRule Extension(Random random) =>
        new(random.OneIn(4) ? null : LimitDraw.Draw(random), random.Pick(Enum.GetValues<ExtensionFrom>()))
        {
            Maximum = 2,
            Cap = random.OneIn(4) ? LimitDraw.Draw(random) : null,
        };
}
