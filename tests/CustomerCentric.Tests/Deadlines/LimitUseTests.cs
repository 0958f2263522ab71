using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>How much of a limit is used, against a twin that looks at every minute and at every date.</summary>
public class LimitUseTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00").Closed(new LocalDate(2026, 5, 1))
        .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 12, 31)));

    [Fact]
    public void Hours_used_are_those_of_the_minutes_that_count() => Properties.Hold(200, random =>
    {
        var (start, counting) = Draw(random);
        var at = start + Duration.FromMinutes(random.Next(-100, 4000));
        var amount = Duration.FromMinutes(random.Next(1, 3000));
        TimeLimit limit = random.OneIn(2) ? new WorkingTime(amount) : new ElapsedTime(amount);
        var used = Duration.Zero;
        for (var minute = start; minute < at; minute += Minute)
        {
            if (!IsPaused(minute, counting) && (limit is ElapsedTime || Office.IsOpen(minute)))
                used += Minute;
        }
        limit.UseAt(start, at, counting).ShouldBe(new LimitUse(Duration.Min(used, amount), amount - Duration.Min(used, amount), null, null), $"{limit} from {start} at {at}");
    });

    [Fact]
    public void Days_used_are_those_that_count_and_were_not_lost() => Properties.Hold(300, random =>
    {
        var (start, counting) = Draw(random);
        DayLimit limit = random.Next(3) switch
        {
            0 => new BusinessDays(random.Next(1, 12)),
            1 => new CalendarDays(random.Next(1, 20)),
            _ => new CalendarPeriod(random.Next(1, 3), CalendarUnit.Weeks),
        };
        limit = limit with { CountsStartDay = random.OneIn(2), IsStrictlyBefore = random.OneIn(4) };
        var due = limit.DueAfter(start, counting).Date;
        var at = start + Duration.FromHours(random.Next(500));
        int Count(LocalDate until)
        {
            var first = start.InZone(Office.Zone).Date;
            return Enumerable.Range(limit.CountsStartDay ? 0 : 1, 60).Select(first.PlusDays).Count(date =>
                date <= until && !counting.LostDates().Any(lost => lost.Contains(date)) && (limit is not BusinessDays || Office.IsBusinessDay(date)));
        }
        var (used, whole) = (Count(LocalDate.Min(due, at.InZone(Office.Zone).Date)), Count(due));
        limit.UseAt(start, at, counting).ShouldBe(new LimitUse(null, null, used, whole - used), $"{limit.Canonical} from {start} at {at}");
        // And the due date is the one on which the last of them is used.
        if (!limit.IsStrictlyBefore && limit is not CalendarPeriod)
            whole.ShouldBe(limit.Count, $"{limit.Canonical} from {start}");
    });

    private static bool IsPaused(Instant minute, Counting counting) =>
        counting.Pauses.Any(pause => pause.Contains(minute)) || counting.PausedDates.Any(dates => dates.Contains(minute.InZone(Office.Zone).Date));

    private static (Instant Start, Counting Counting) Draw(Random random)
    {
        var start = Instant.FromUtc(2026, 4, 20, 2, 0) + Duration.FromMinutes(random.Next(20_000));
        Interval Pause()
        {
            var from = start + Duration.FromMinutes(random.Next(-500, 6000));
            return new(from, from + Duration.FromMinutes(random.Next(3000)));
        }
        var paused = start.InZone(Office.Zone).Date.PlusDays(random.Next(1, 8));
        return (start, new Counting(Office)
        {
            Pauses = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pause())],
            PausedDates = random.OneIn(3) ? [new DateInterval(paused, paused.PlusDays(random.Next(3)))] : [],
        });
    }
}
