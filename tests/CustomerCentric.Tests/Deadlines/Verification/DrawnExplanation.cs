using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>A random explanation of the engine, with the calendar and the pauses that it was made of.</summary>
internal sealed record DrawnExplanation(WorkingCalendar Calendar, DeadlineExplanation Explanation, Interval[] Pauses)
{
    // Besides the odd ones of the other tests: St John's put its clocks back over midnight until 2011, Havana and Santiago at it.
    private static readonly string[] Zones =
    [
        "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago", "America/Havana", "America/St_Johns",
    ];

    // Days around which the zones change their clocks, or skip one.
    private static readonly LocalDate[] Middles =
        [new(2011, 12, 30), new(2026, 3, 8), new(2026, 4, 5), new(2026, 9, 6), new(2026, 10, 4), new(2026, 11, 1), new(2010, 11, 7)];

    private static readonly LocalizedText?[] Names =
        [null, new("New Year", "Tết Dương lịch"), new("Tet", "Tết Nguyên đán"), new("Tet", "Tết")];

    /// <summary>Null when the draw has no working time, or its calendar does not answer.</summary>
    public static DrawnExplanation? From(Random random)
    {
        try
        {
            var calendar = DrawCalendar(random);
            var first = StartOf(calendar, calendar.AnswersFrom);
            var start = random.OneIn(3)
                ? Edge(calendar, random)
                : first + Duration.FromMinutes(random.Next(Days(calendar) * 1440)) + Duration.FromNanoseconds(random.OneIn(4) ? random.Next(1_000_000) : 0);
            return Draw(calendar, start, random);
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

    public override string ToString() => string.Join('\n',
    [
        $"{Explanation}", .. Explanation.Segments.Select(segment => $"{segment}"), .. Pauses.Select(pause => $"pause {pause}"),
        CalendarText(Calendar),
    ]);

    private static DrawnExplanation Draw(WorkingCalendar calendar, Instant start, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return new(calendar, new CalendarDays(random.Next(1, 12), TimeOfDay(random, forBusiness: false)).Explain(start, calendar), []);
            case 1:
                var limit = new BusinessDays(random.Next(1, 10), TimeOfDay(random, forBusiness: true), random.Pick(Enum.GetValues<Roll>()));
                return new(calendar, limit.Explain(start, calendar), []);
            default:
                var pauses = random.OneIn(2) ? [] : DrawPauses(start, random);
                var amount = Duration.FromMinutes(15 * random.Next(pauses.Length == 0 ? -160 : 0, 240)) + Duration.FromNanoseconds(random.OneIn(3) ? random.Next(5) : 0);
                if (random.OneIn(8))
                    amount = Duration.Zero;
                var landing = random.Pick(Landing.Close, Landing.Opening);
                return new(calendar, calendar.Explain(start, amount, landing, pauses), pauses);
        }
    }

    private static Interval[] DrawPauses(Instant start, Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var from = start + Duration.FromMinutes(15 * random.Next(-96, 500));
            return new Interval(from, from + Duration.FromMinutes(15 * random.Next(0, 200)));
        }),
    ];

    private static DueTimeOfDay TimeOfDay(Random random, bool forBusiness) => random.Next(forBusiness ? 5 : 4) switch
    {
        0 => DueTimeOfDay.EndOfDay,
        1 => DueTimeOfDay.SameClockTime,
        2 => DueTimeOfDay.WhenOpen,
        3 => DueTimeOfDay.At(LocalTime.FromMinutesSinceMidnight(15 * random.Next(96))),
        _ => DueTimeOfDay.CloseOfBusiness,
    };

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
        + string.Join("; ", calendar.Periods(StartOf(calendar, calendar.AnswersFrom), StartOf(calendar, calendar.AnswersUntil)));
}
