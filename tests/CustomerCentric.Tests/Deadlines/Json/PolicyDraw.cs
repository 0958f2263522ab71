using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

/// <summary>Draws policies with everything that a policy can say.</summary>
internal static class PolicyDraw
{
    private static readonly string[] Texts = ["received", "trả lời", "a \"b\"\\c", "line\nend", "<&>'", "x,y|z", " ", "", "\U0001F600"];

    public static DeadlinePolicy Draw(Random random)
    {
        var names = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"m{i}{random.Pick(Texts)}").ToArray();
        return new($"policy {random.Pick(Texts)}", Rules(random), names.Select((name, i) => Milestone(random, name, names[..i])));
    }

    private static PolicyRules Rules(Random random) => new()
    {
        Calendar = random.OneIn(2) ? random.Pick(Texts) : null,
        WaitsForOpening = random.OneIn(2),
        StatutoryPauses = Some(random, () => new StatutoryPause(Dates(random), random.OneIn(2) ? Dates(random) : null)),
        Source = random.OneIn(2) ? null : new(
            random.Pick(Texts), random.Pick(Texts), random.Pick(Texts), random.Pick(Enum.GetValues<SourceVerification>()),
            Some(random, () => new Citation(random.Pick(Texts), random.Pick(Texts))), random.Pick(Texts)),
    };

    private static Milestone Milestone(Random random, string name, string[] others)
    {
        var kind = random.Pick(Enum.GetValues<MilestoneKind>());
        var isMeasured = kind != MilestoneKind.Duty;
        var plain = new Milestone(name, !isMeasured ? null : kind == MilestoneKind.Recurring ? new BusinessDays(random.Next(1, 30)) : Limit(random)) { Kind = kind };
        return plain with
        {
            StartsOn = random.OneIn(2) ? plain.StartsOn : [random.Pick(Texts), .. Some(random, () => random.Pick(Texts))],
            StartsOnExpiryOf = others.Length > 0 && random.OneIn(2) ? [random.Pick(others)] : [],
            StopsOn = random.OneIn(2) ? plain.StopsOn : Some(random, () => random.Pick(Texts)),
            WaivedOn = random.OneIn(2) ? plain.WaivedOn : Some(random, () => random.Pick(Texts)),
            WaivedWhenMet = others.Length > 0 && random.OneIn(2) ? [random.Pick(others)] : [],
            DueOn = Some(random, () => random.Pick(Texts)),
            Escalates = kind == MilestoneKind.Promise && random.OneIn(2),
            Condition = random.OneIn(2) ? random.Pick(Texts) : null,
            Variants = isMeasured ? Some(random, () => new Variant($"fact {random.Pick(Texts)}", Limit(random))) : [],
            Extension = isMeasured && random.OneIn(2) ? Extension(random) : null,
            MayPause = random.OneIn(2),
            Received = random.Next(5) switch
            {
                0 => Dates(random),
                1 => new(new(1, 1, 1), Dates(random).End),
                2 => new(Dates(random).Start, new(9999, 12, 31)),
                3 => new(new(1, 1, 1), new(9999, 12, 31)),
                _ => null,
            },
            AtRiskPercent = random.OneIn(2) ? plain.AtRiskPercent : Some(random, () => random.Next(1, 100)),
            Note = random.Pick(Texts),
        };
    }

    private static ExtensionRule Extension(Random random) => new(random.OneIn(2) ? Limit(random) : null, random.Pick(Enum.GetValues<ExtensionFrom>()))
    {
        Maximum = random.Next(1, 4),
        NeedsReason = random.OneIn(2),
        NeedsNoticeBeforeExpiry = random.OneIn(2),
        Condition = random.OneIn(2) ? random.Pick(Texts) : null,
        Cap = random.OneIn(2) ? Limit(random) : null,
    };

    private static TimeLimit Limit(Random random, int depth = 0) => random.Next(depth < 3 ? 7 : 6) switch
    {
        0 => new ElapsedTime(Amount(random)),
        1 => new WorkingTime(Amount(random), random.Pick(Enum.GetValues<Landing>())),
        2 => WithRules(random, new CalendarDays(random.Next(1, 36_526), TimeOfDay(random))),
        3 => WithRules(random, new CalendarPeriod(random.Next(1, 101), random.Pick(Enum.GetValues<CalendarUnit>()), TimeOfDay(random))),
        4 => WithRules(random, new BusinessDays(random.Next(1, 36_526), TimeOfDay(random), random.Pick(Enum.GetValues<Roll>()))),
        5 => WithRules(random, new ScheduledDate($"schedule {random.Pick(Texts)}", random.Next(1, 36_526), TimeOfDay(random))),
        _ => new CombinedLimit(
            random.Pick(Enum.GetValues<Combination>()), [Limit(random, depth + 1), .. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Limit(random, depth + 1))]),
    };

    private static DayLimit WithRules(Random random, DayLimit limit)
    {
        var ruled = limit with { CountsStartDay = limit is not ScheduledDate && random.OneIn(2), IsStrictlyBefore = random.OneIn(2), FinalRoll = random.Pick(Enum.GetValues<Roll>()) };
        return (limit is not BusinessDays || ruled.IsStrictlyBefore) && limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness ? ruled with { FinalRoll = Roll.Following } : ruled;
    }

    // Whole hours, minutes without end in hours, single nanoseconds, and the most there is.
    private static Duration Amount(Random random) => random.Next(5) switch
    {
        0 => Duration.FromHours(random.Next(1, 1000)),
        1 => Duration.FromMinutes(random.Next(1, 100_000)),
        2 => Duration.FromNanoseconds(random.NextInt64(1, 36_525 * NodaConstants.NanosecondsPerDay)),
        3 => Duration.Epsilon,
        _ => Duration.FromDays(36_525) - Duration.FromNanoseconds(random.Next(2)),
    };

    private static DueTimeOfDay TimeOfDay(Random random) => random.Next(5) switch
    {
        0 => DueTimeOfDay.SameClockTime,
        1 => DueTimeOfDay.WhenOpen,
        2 => DueTimeOfDay.CloseOfBusiness,
        3 => DueTimeOfDay.At(new LocalTime(random.Next(24), random.Next(60))),
        _ => DueTimeOfDay.EndOfDay,
    };

    private static DateInterval Dates(Random random)
    {
        var from = new LocalDate(2000, 1, 1).PlusDays(random.Next(10_000));
        return new(from, from.PlusDays(random.Next(1000)));
    }

    private static ImmutableArray<T> Some<T>(Random random, Func<T> draw) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => draw())];
}
