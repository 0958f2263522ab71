using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>A random explanation of the engine, with what it was counted in.</summary>
internal sealed record DrawnExplanation(DeadlineExplanation Explanation, Counting Counting)
{
    // Besides the odd ones of the other tests: St John's put its clocks back over midnight until 2011, Havana and Santiago at it.
    private static readonly string[] Zones =
    [
        "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago", "America/Havana", "America/St_Johns",
    ];

    // Around these the zones change their clocks, or skip a day.
    private static readonly LocalDate[] Middles =
        [new(2011, 12, 30), new(2026, 3, 8), new(2026, 4, 5), new(2026, 9, 6), new(2026, 10, 4), new(2026, 11, 1), new(2010, 11, 7),
        // Before months that are shorter.
        new(2028, 1, 31), new(2027, 1, 30)];

    private static readonly LocalizedText?[] Names =
        [null, new("New Year", "Tết Dương lịch"), new("Tet", "Tết Nguyên đán"), new("Tet", "Tết")];

    /// <summary>Null when the draw has no working time, or its calendar does not answer.</summary>
    public static DrawnExplanation? From(Random random) =>
        Answered(random, (calendar, start) => random.Next(4) switch
        {
            0 => Step(ClockDraw.Draw(calendar, start, random), random),
            1 => DrawWorkingTime(calendar, start, random),
            _ => Explained(LimitDraw.Draw(random), start, LimitDraw.Counting(calendar, start, random)),
        });

    /// <summary>What is drawn for a random calendar and start; null when the calendar does not answer.</summary>
    public static T? Answered<T>(Random random, Func<WorkingCalendar, Instant, T?> draw)
        where T : class
    {
        try
        {
            var calendar = DrawCalendar(random);
            var first = StartOf(calendar, calendar.AnswersFrom);
            var start = random.OneIn(3)
                ? Edge(calendar, random)
                : first + Duration.FromMinutes(random.Next(Days(calendar) * 1440)) + Duration.FromNanoseconds(random.OneIn(4) ? random.Next(1_000_000) : 0);
            return draw(calendar, start);
        }
        catch (ConfigurationException)
        {
            return null;
        }
        catch (CalendarRangeException)
        {
            return null;
        }
    }

    public WorkingCalendar Calendar => Counting.Calendar;

    public override string ToString() => string.Join('\n',
    [
        $"{Explanation}", .. Explanation.Segments.Select(segment => $"{segment}"),
        .. Counting.Pauses.Select(pause => $"pause {pause}"), .. Counting.PausedDates.Select(dates => $"paused {dates}"),
        Explanation.Limit.Canonical, CalendarText(Calendar),
    ]);

    private static DrawnExplanation Explained(TimeLimit limit, Instant start, Counting counting) => new(limit.Explain(start, counting), counting);

    private static DrawnExplanation? Step(DrawnClock? drawn, Random random) =>
        drawn?.Explanation.Steps.Where(step => step.Counted is not null).ToArray() is { Length: > 0 } told
            ? new(told[random.Next(told.Length)].Counted!, drawn.Counting)
            : null;

    // Also backwards, or none.
    private static DrawnExplanation DrawWorkingTime(WorkingCalendar calendar, Instant start, Random random)
    {
        var pauses = random.OneIn(2) ? [] : LimitDraw.Pauses(start, random);
        var amount = Duration.FromMinutes(15 * random.Next(pauses.Length == 0 ? -160 : 0, 240)) + Duration.FromNanoseconds(random.OneIn(3) ? random.Next(5) : 0);
        if (random.OneIn(8))
            amount = Duration.Zero;
        return new(calendar.Explain(start, amount, random.Pick(Landing.Close, Landing.Opening), pauses), new(calendar) { Pauses = pauses });
    }

    private static WorkingCalendar DrawCalendar(Random random)
    {
        var from = random.Pick(Middles).PlusDays(-random.Next(25));
        var until = from.PlusDays(random.Next(5, 45));
        LocalDate Date() => from.PlusDays(random.Next(Period.DaysBetween(from, until) + 1));
        return WorkingCalendar.Build(calendar =>
        {
            calendar.Zone(random.Pick(Zones)).KnownFrom(from).KnownUntil(until);
            for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
            {
                if (!random.OneIn(3))
                    calendar.Open(day, day, Hours(random));
            }
            for (var i = random.Next(3); i > 0; i--)
                calendar.On(Date(), random.OneIn(3) ? [] : Hours(random));
            for (var i = random.Next(6); i > 0; i--)
                calendar.Closed(Date(), random.Pick(Names) ?? new("", ""));
            for (var i = random.Next(4); i > 0; i--)
                calendar.Closed(Date());
            for (var i = random.Next(5); i > 0; i--)
                calendar.Break(Date(), Hours(random));
            if (random.OneIn(2))
                calendar.AssumePlainWeekFrom(from.PlusDays(-random.Next(1, 15)));
            if (random.OneIn(2))
                calendar.AssumePlainWeekUntil(until.PlusDays(random.Next(1, 20)));
        });
    }

    private static string[] Hours(Random random) => random.Next(5) switch
    {
        0 => ["09:00-17:00"],
        1 => ["08:00-12:00", "13:00-17:30"],
        2 => ["00:00-24:00"],
        3 => ["22:00-06:00"],
        _ => [$"{random.Next(24):00}:{random.Next(60):00}-{random.Next(24):00}:{15 * random.Next(4):00}"],
    };

    private static Instant Edge(WorkingCalendar calendar, Random random)
    {
        var date = calendar.AnswersFrom.PlusDays(random.Next(Days(calendar)));
        var periods = calendar.Periods(date);
        if (periods.Count == 0)
            return StartOf(calendar, date);
        var period = periods[random.Next(periods.Count)];
        return random.Pick(period.Start, period.End).PlusNanoseconds(random.Next(-1, 2));
    }

    // Leniently, because Apia skipped a whole date.
    private static Instant StartOf(WorkingCalendar calendar, LocalDate date) => date.AtMidnight().InZoneLeniently(calendar.Zone).ToInstant();

    private static int Days(WorkingCalendar calendar) => Period.DaysBetween(calendar.AnswersFrom, calendar.AnswersUntil) + 1;

    private static string CalendarText(WorkingCalendar calendar) =>
        $"{calendar.Zone} {calendar.AnswersFrom:uuuu-MM-dd} {calendar.KnownFrom:uuuu-MM-dd} {calendar.KnownUntil:uuuu-MM-dd} {calendar.AnswersUntil:uuuu-MM-dd}: "
        + string.Join("; ", Enumerable.Range(0, Days(calendar)).SelectMany(day => calendar.Periods(calendar.AnswersFrom.PlusDays(day))));
}
