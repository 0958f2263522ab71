using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>
/// One way to make a true explanation false. What it makes is false whatever is drawn, or null where there is nothing to
/// forge that way: cutting a closed span in two, for one, changes no meaning and is no forgery.
/// </summary>
internal sealed record Forgery(string Name, Func<DrawnExplanation, Random, DrawnExplanation?> Of)
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static readonly Forgery[] All =
    [
        Segments("boundary moved by a second", (segments, random) => At(segments, random, 1, place =>
            IsLike(segments[place], segments[place + 1]) ? null
            : Boundary(segments, place, segments[place].To + random.Pick(Second, -Second)))),
        Segments("kind swapped", (segments, random) => At(segments, random, 0, place =>
            Replace(segments, place, segments[place] with { Kind = Other(segments[place].Kind, random) }))),
        Segments("holiday renamed", (segments, random) => At(segments, random, 0, place =>
            Replace(segments, place, segments[place] with { Name = new(segments[place].Name?.En + "?", "lễ") }))),
        Segments("holiday renamed in Vietnamese only", (segments, random) => At(segments, random, 0, place =>
            segments[place].Name is { } name ? Replace(segments, place, segments[place] with { Name = name with { Vi = name.Vi + "?" } }) : null)),
        Segments("holiday unnamed", (segments, random) => At(segments, random, 0, place =>
            segments[place].Name is null ? null : Replace(segments, place, segments[place] with { Name = null }))),
        Segments("assumption flipped", (segments, random) => At(segments, random, 0, place =>
            Replace(segments, place, segments[place] with { IsAssumed = !segments[place].IsAssumed }))),
        Segments("segment dropped", (segments, random) => At(segments, random, 0, place => [.. segments[..place], .. segments[(place + 1)..]])),
        Segments("segment dropped and the next made longer", (segments, random) => At(segments, random, 1, place =>
            IsLike(segments[place], segments[place + 1]) ? null
            : [.. segments[..place], segments[place + 1] with { From = segments[place].From }, .. segments[(place + 2)..]])),
        Segments("segment merged into the one before", (segments, random) => At(segments, random, 1, place =>
            IsLike(segments[place], segments[place + 1]) ? null
            : [.. segments[..place], segments[place] with { To = segments[place + 1].To }, .. segments[(place + 2)..]])),
        Segments("segment told twice", (segments, random) => At(segments, random, 0, place => [.. segments[..(place + 1)], .. segments[place..]])),
        Segments("order turned round", (segments, _) => segments.Length > 1 ? [.. segments.Reverse()] : null),
        Segments("empty segment put in", (segments, random) => At(segments, random, 0, place =>
            [.. segments[..place], segments[place] with { To = segments[place].From }, .. segments[place..]])),
        Segments("half of a segment of another kind", (segments, random) => At(segments, random, 0, place =>
            Middle(segments[place]) is not { } middle ? null
            : [.. segments[..place], segments[place] with { To = middle }, segments[place] with { From = middle, Kind = Other(segments[place].Kind, random) },
                .. segments[(place + 1)..]])),
        Segments("one day counted twice", (segments, random) => At(segments, random, 0, place =>
            !IsCountedDay(segments[place]) || Middle(segments[place]) is not { } middle ? null
            : [.. segments[..place], segments[place] with { To = middle }, segments[place] with { From = middle }, .. segments[(place + 1)..]])),
        Segments("nothing told", (segments, _) => segments.Length > 0 ? [] : null),
        new("due a second off, the end with it", (drawn, random) => DueMoved(drawn, random.Pick(Second, -Second))),
        new("due a nanosecond off, the end with it", (drawn, random) => DueMoved(drawn, Duration.FromNanoseconds(random.Pick(1, -1)))),
        new("due date off", (drawn, random) => Changed(drawn, drawn.Explanation with
        {
            Due = drawn.Explanation.Due with { Date = drawn.Explanation.Due.Date.PlusDays(random.Pick(1, -1)) },
        })),
        new("another zone", (drawn, _) => Changed(drawn, drawn.Explanation with { Zone = DateTimeZoneProviders.Tzdb["Europe/London"] })),
        new("pause invented", (drawn, _) => drawn.Explanation.Segments.Any(segment => segment.Kind == SegmentKind.Pause)
            ? drawn with { Counting = drawn.Counting with { Pauses = [], PausedDates = [] } } : null),
        new("pause kept secret", (drawn, random) => drawn.Explanation.Limit is WorkingTime or ElapsedTime
            && At([.. drawn.Explanation.Segments], random, 0, place =>
                drawn.Explanation.Segments[place] is { Kind: not SegmentKind.Pause } segment ? [segment] : null) is [var hidden]
                ? drawn with { Counting = drawn.Counting with { Pauses = [.. drawn.Counting.Pauses, new(hidden.From, hidden.To)] } } : null),
        new("due at the end of a pause that begins where the amount is used up", (drawn, _) =>
        {
            var (explanation, due) = (drawn.Explanation, drawn.Explanation.Due.At);
            if (!(explanation.Limit is ElapsedTime || explanation.Limit is WorkingTime { Landing: Landing.Close } time && time.Amount > Duration.Zero))
                return null;
            var after = due + Second;
            return new(
                explanation with
                {
                    Due = new(after, after.InZone(explanation.Zone).Date),
                    Segments = explanation.Segments.Add(new(SegmentKind.Pause, due, after) { IsAssumed = explanation.Segments[^1].IsAssumed }),
                },
                drawn.Counting with { Pauses = [.. drawn.Counting.Pauses, new(due, after)] });
        }),
        Counted("paused date kept secret", (drawn, counting, random) =>
            counting with { PausedDates = [.. counting.PausedDates, Single(DateOf(drawn, random))] }),
        Counted("pause of a day kept secret", (drawn, counting, random) => counting with
        {
            Pauses = [.. counting.Pauses, DateOf(drawn, random).AtMidnight().InZoneLeniently(counting.Calendar.Zone).ToInstant() is var midnight
                ? new(midnight - Duration.FromHours(1), midnight) : default],
        }),
        Counted("schedule without its first date", (_, counting, _) => counting with
        {
            Schedules = counting.Schedules.SetItem("billing", [.. counting.Schedules.GetValueOrDefault("billing", []).Skip(2)]),
        }),
        Limit("amount changed", (limit, random) => limit switch
        {
            WorkingTime time => time with { Amount = time.Amount + random.Pick(Second, -Second) },
            ElapsedTime time => time with { Amount = time.Amount + random.Pick(Second, -Second) },
            DayLimit days => days with { Count = days.Count + 1 },
            _ => null,
        }),
        Limit("start's day", (limit, _) => limit is DayLimit days ? days with { CountsStartDay = !days.CountsStartDay } : null),
        Limit("strictly before", (limit, _) => limit is DayLimit days ? days with { IsStrictlyBefore = !days.IsStrictlyBefore } : null),
        Limit("final roll changed", (limit, random) => limit is DayLimit days ? days with { FinalRoll = random.Pick(Enum.GetValues<Roll>()) } : null),
        Limit("several limits", (limit, _) => new CombinedLimit(Combination.Earliest, [limit, limit]), isAlwaysFalse: true),
        Limit("sign changed", (limit, _) => limit is WorkingTime time ? time with { Amount = -time.Amount } : null),
        Limit("landing changed", (limit, _) => limit is WorkingTime time ? time with { Landing = time.Landing == Landing.Close ? Landing.Opening : Landing.Close } : null),
        Limit("roll changed", (limit, random) => limit is BusinessDays days ? days with { Roll = random.Pick(Enum.GetValues<Roll>()) } : null),
        Limit("time of day changed", (limit, random) => limit is DayLimit days
            ? days with { TimeOfDay = random.Pick(DueTimeOfDay.EndOfDay, DueTimeOfDay.SameClockTime, DueTimeOfDay.At(new(12, 0)), DueTimeOfDay.CloseOfBusiness, DueTimeOfDay.WhenOpen) }
            : null),
        Limit("unit changed", (limit, random) => limit switch
        {
            BusinessDays days => new CalendarDays(days.Count, days.TimeOfDay),
            CalendarDays days => new BusinessDays(days.Count, days.TimeOfDay),
            CalendarPeriod period => period with { Unit = random.Pick(Enum.GetValues<CalendarUnit>()) },
            ScheduledDate date => new CalendarDays(date.Count, date.TimeOfDay),
            WorkingTime { Amount: var amount } when amount > Duration.Zero => new ElapsedTime(amount),
            ElapsedTime { Amount: var amount } => new WorkingTime(amount),
            _ => new BusinessDays(1),
        }),
    ];

    public override string ToString() => Name;

    private static Forgery Segments(string name, Func<ExplanationSegment[], Random, ExplanationSegment[]?> forge) => new(name, (drawn, random) =>
        forge([.. drawn.Explanation.Segments], random) is { } forged ? Changed(drawn, drawn.Explanation with { Segments = [.. forged] }) : null);

    // Another limit may lead to the same explanation, and then it is true: a roll from a business day does nothing.
    private static Forgery Limit(string name, Func<TimeLimit, Random, TimeLimit?> forge, bool isAlwaysFalse = false) => new(name, (drawn, random) =>
        forge(drawn.Explanation.Limit, random) is { } limit && (isAlwaysFalse || !Explains(drawn.Explanation, limit, drawn.Counting))
            ? Changed(drawn, drawn.Explanation with { Limit = limit }) : null);

    // So may other pauses: those of days that are not counted take nothing.
    private static Forgery Counted(string name, Func<DrawnExplanation, Counting, Random, Counting> forge) => new(name, (drawn, random) =>
        drawn.Explanation.Limit is DayLimit && forge(drawn, drawn.Counting, random) is var counting && !Explains(drawn.Explanation, drawn.Explanation.Limit, counting)
            ? drawn with { Counting = counting } : null);

    private static bool Explains(DeadlineExplanation explanation, TimeLimit limit, Counting counting)
    {
        try
        {
            var other = limit is WorkingTime time
                ? counting.Calendar.Explain(explanation.Start, time.Amount, time.Landing, time.Amount < Duration.Zero ? null : counting.Stops)
                : limit.Explain(explanation.Start, counting);
            return other.Segments.SequenceEqual(explanation.Segments) && other.Due == explanation.Due;
        }
        catch (Exception e) when (e is CalendarRangeException or ArgumentException)
        {
            return false;
        }
    }

    private static LocalDate DateOf(DrawnExplanation drawn, Random random) =>
        (drawn.Explanation.Start + ((drawn.Explanation.Due.At - drawn.Explanation.Start) * random.NextDouble())).InZone(drawn.Calendar.Zone).Date;

    private static DateInterval Single(LocalDate date) => new(date, date);

    private static DrawnExplanation? DueMoved(DrawnExplanation drawn, Duration by)
    {
        var explanation = drawn.Explanation;
        var segments = explanation.Segments;
        var isBack = explanation.Due.At < explanation.Start;
        var due = explanation.Due with { At = explanation.Due.At + by };
        return Changed(drawn, explanation with
        {
            Due = due,
            Segments = segments.Length == 0 ? segments
                : isBack ? segments.SetItem(0, segments[0] with { From = due.At })
                : segments.SetItem(segments.Length - 1, segments[^1] with { To = due.At }),
        });
    }

    private static DrawnExplanation Changed(DrawnExplanation drawn, DeadlineExplanation explanation) => drawn with { Explanation = explanation };

    /// <summary>Forges at a random place that has so many neighbours after it.</summary>
    private static ExplanationSegment[]? At(ExplanationSegment[] segments, Random random, int after, Func<int, ExplanationSegment[]?> forge) =>
        segments.Length > after ? forge(random.Next(segments.Length - after)) : null;

    private static ExplanationSegment[] Replace(ExplanationSegment[] segments, int place, ExplanationSegment segment) =>
        [.. segments[..place], segment, .. segments[(place + 1)..]];

    private static ExplanationSegment[] Boundary(ExplanationSegment[] segments, int place, Instant at) =>
        [.. segments[..place], segments[place] with { To = at }, segments[place + 1] with { From = at }, .. segments[(place + 2)..]];

    // Counted days are like no other: each stands for one.
    private static bool IsLike(ExplanationSegment one, ExplanationSegment other) =>
        !IsCountedDay(one) && one with { From = other.From, To = other.To } == other;

    private static bool IsCountedDay(ExplanationSegment segment) => segment.Kind is SegmentKind.BusinessDay or SegmentKind.CalendarDay;

    private static Instant? Middle(ExplanationSegment segment) =>
        segment.Length > Duration.Epsilon ? segment.From + (segment.Length / 2) : null;

    private static SegmentKind Other(SegmentKind kind, Random random)
    {
        var kinds = Enum.GetValues<SegmentKind>();
        return kinds[((int)kind + random.Next(1, kinds.Length)) % kinds.Length];
    }
}
