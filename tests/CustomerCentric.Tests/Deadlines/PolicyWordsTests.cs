using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What people read of limits and of policies that cannot be, and what archives hold of those that can.</summary>
public class PolicyWordsTests
{
    private static readonly TimeLimit[] Limits =
    [
        new BusinessDays(1), new BusinessDays(5), new CalendarDays(1), new CalendarDays(30),
        .. Enum.GetValues<CalendarUnit>().SelectMany(unit => new[] { new CalendarPeriod(1, unit), new CalendarPeriod(3, unit) }),
        new WorkingTime(Duration.FromHours(8)), new WorkingTime(Duration.FromMinutes(90)), new ElapsedTime(Duration.FromHours(24)), new ElapsedTime(Duration.FromSeconds(1.5)),
        new ElapsedTime(Duration.FromMinutes(1)), new ScheduledDate("billing", 2),
        new CombinedLimit(Combination.Earliest, [new CalendarDays(90), new ScheduledDate("billing", 2)]),
        new CombinedLimit(Combination.Latest, [new ElapsedTime(Duration.FromHours(24)), new BusinessDays(1)]),
    ];

    [Fact]
    public void Every_limit_reads_like_this() =>
        Snapshot.Match(string.Join('\n', Limits.Select(limit => $"{limit.Words.En} | {limit.Words.Vi} | {limit.Canonical}")) + "\n");

    [Fact]
    public void Every_fault_of_a_policy_reads_like_this() => Snapshot.Match(string.Join('\n', Should.Throw<ConfigurationException>(() => new DeadlinePolicy("", new PolicyRules
    {
        StatutoryPauses = [null!, new(null!), new(new DateInterval(new(2026, 8, 1), new(2026, 8, 31)))],
    },
    [
        new Milestone("", new BusinessDays(0) { CountsStartDay = true }) { StartsOn = [], StopsOn = default, WaivedOn = default, AtRiskPercent = [0, 100] },
        new Milestone("a", new ScheduledDate(" ", 0, DueTimeOfDay.CloseOfBusiness) { CountsStartDay = true }) { Kind = MilestoneKind.Window, Escalates = true },
        new Milestone("b", null) { WaivedWhenMet = ["nobody"], Extension = new(new WorkingTime(Duration.Zero, (Landing)9)) { Maximum = 0, Cap = new ElapsedTime(Duration.FromDays(40_000)) } },
        new Milestone("c", new CombinedLimit(Combination.Latest, [new CalendarDays(-1)])) { Variants = [new(" ", new CalendarDays(3, DueTimeOfDay.CloseOfBusiness))] },
        new Milestone("d", new BusinessDays(3, DueTimeOfDay.CloseOfBusiness) { IsStrictlyBefore = true }) { StartsOn = [], StartsOnExpiryOf = ["e"] },
        new Milestone("e", new BusinessDays(1)) { StartsOn = [], StartsOnExpiryOf = ["d"] },
        new Milestone("f", new BusinessDays(1)) { Kind = MilestoneKind.Duty },
        new Milestone("f", new BusinessDays(1)),
        null!,
    ])).Faults.Select(fault => $"{fault.Path}: {fault.Message}")) + "\n");

    [Fact]
    public void Every_part_of_a_policy_changes_its_version()
    {
        var plain = new Milestone("reply", new BusinessDays(10)) { Extension = new(new BusinessDays(2)), Variants = [new("hard", new BusinessDays(20))] };
        var extension = plain.Extension!;
        Milestone[] others =
        [
            plain with { Name = "answer" }, plain with { Limit = new BusinessDays(11) }, plain with { Limit = new BusinessDays(10) { CountsStartDay = true } },
            plain with { Limit = new BusinessDays(10) { IsStrictlyBefore = true } }, plain with { Limit = new BusinessDays(10) { FinalRoll = Roll.Following } },
            plain with { Limit = new BusinessDays(10, DueTimeOfDay.CloseOfBusiness) }, plain with { Limit = new BusinessDays(10, default, Roll.Following) },
            plain with { Kind = MilestoneKind.Window }, plain with { StartsOn = ["x"] }, plain with { StopsOn = ["x"] }, plain with { WaivedOn = ["x"] }, plain with { DueOn = ["x"] },
            plain with { StartsOnExpiryOf = ["reply"] }, plain with { WaivedWhenMet = ["reply"] }, plain with { Condition = "c" }, plain with { MayPause = true }, plain with { Escalates = true },
            plain with { AtRiskPercent = [50] }, plain with { Received = new(new(2026, 1, 1), new(2026, 12, 31)) },
            plain with { Variants = [new("harder", new BusinessDays(20))] }, plain with { Variants = [new("hard", new BusinessDays(21))] }, plain with { Extension = null },
            plain with { Extension = extension with { By = new BusinessDays(3) } }, plain with { Extension = extension with { By = null } },
            plain with { Extension = extension with { From = ExtensionFrom.InPlace } }, plain with { Extension = extension with { Maximum = 2 } },
            plain with { Extension = extension with { NeedsReason = false } }, plain with { Extension = extension with { NeedsNoticeBeforeExpiry = false } },
            plain with { Extension = extension with { Condition = "c" } }, plain with { Extension = extension with { Cap = new BusinessDays(30) } },
        ];
        StatutoryPause august = new(new DateInterval(new(2026, 8, 1), new(2026, 8, 31)));
        PolicyRules[] rules =
        [
            new() { WaitsForOpening = true }, new() { StatutoryPauses = [august] },
            new() { StatutoryPauses = [august with { Dates = new(new(2026, 8, 1), new(2026, 8, 30)) }] },
            new() { StatutoryPauses = [august with { Received = new(new(2026, 1, 1), new(2026, 6, 30)) }] },
        ];
        string[] versions =
        [
            new DeadlinePolicy("p", plain).Version, new DeadlinePolicy("q", plain).Version, new DeadlinePolicy("p", plain, plain with { Name = "second" }).Version,
            .. others.Select(other => new DeadlinePolicy("p", other).Version), .. rules.Select(rule => new DeadlinePolicy("p", rule, [plain]).Version),
        ];
        versions.Distinct().Count().ShouldBe(versions.Length);
        // For people only.
        new DeadlinePolicy("p", plain with { Note = "by letter" }).Version.ShouldBe(versions[0]);
    }

    [Fact]
    public void Broken_contracts_are_told_at_once()
    {
        var start = Vietnam.At(2026, 5, 4, 9);
        foreach (var limit in Limits)
        {
            Should.Throw<ArgumentNullException>(() => limit.DueAfter(start, (Counting)null!), $"{limit}");
            Should.Throw<ArgumentNullException>(() => limit.UseAt(start, start, null!), $"{limit}");
            Should.Throw<CalendarRangeException>(() => limit.DueAfter(Instant.MaxValue, Vietnam), $"{limit}");
            if (limit is not ElapsedTime)
                Should.Throw<CalendarRangeException>(() => limit.DueAfter(Instant.MinValue, Vietnam), $"{limit}");
        }
        Should.Throw<ArgumentOutOfRangeException>(() => new CalendarDays(-1).DueAfter(start, Vietnam));
        Should.Throw<ArgumentOutOfRangeException>(() => new CalendarDays(36_526).DueAfter(start, Vietnam));
        Should.Throw<ArgumentOutOfRangeException>(() => new WorkingTime(Duration.Zero).DueAfter(start, Vietnam));
        Should.Throw<ArgumentOutOfRangeException>(() => new WorkingTime(Duration.Zero).Explain(start, Vietnam));
        Should.Throw<ArgumentOutOfRangeException>(() => new ElapsedTime(Duration.Zero).DueAfter(start, Vietnam));
        Should.Throw<ArgumentException>(() => new CalendarDays(3, DueTimeOfDay.CloseOfBusiness).DueAfter(start, Vietnam)).Message.ShouldContain("close of business");
        Should.Throw<ArgumentNullException>(() => new DeadlinePolicy("p", null!, [new("a", new BusinessDays(1))]));
        Should.Throw<ArgumentNullException>(() => default(DueTime).IsEndOfDay(null!));
        Should.Throw<ArgumentNullException>(() => ClockEvents.Unify(null!));
        Should.Throw<ArgumentNullException>(() => new DeadlinePolicy("p", new Milestone("a", new BusinessDays(1))).ToText(null!));
        Should.Throw<CalendarRangeException>(() => new ScheduledDate("billing", 1).DueAfter(start, Vietnam)).Message.ShouldContain("date 1 after 2026-05-04 of the schedule 'billing', which the host did not give");
    }

    [Fact]
    public void Alternatives_are_equal_by_content_and_the_first_of_two_that_end_together_counts()
    {
        CombinedLimit Of(Combination combination, params TimeLimit[] limits) => new(combination, [.. limits]);
        var (a, b) = (new CalendarDays(3), new CalendarPeriod(1, CalendarUnit.Weeks));
        Of(Combination.Earliest, a, b).ShouldBe(Of(Combination.Earliest, a, b));
        Of(Combination.Earliest, a, b).GetHashCode().ShouldBe(Of(Combination.Earliest, a, b).GetHashCode());
        Of(Combination.Earliest, a, b).ShouldNotBe(Of(Combination.Latest, a, b));
        Of(Combination.Earliest, a, b).ShouldNotBe(Of(Combination.Earliest, b, a));
        Of(Combination.Earliest, a, b).Equals(null).ShouldBeFalse();
        var start = Vietnam.At(2026, 5, 4, 9);
        var (days, week) = (new CalendarDays(7), new CalendarPeriod(1, CalendarUnit.Weeks));
        foreach (var combination in Enum.GetValues<Combination>())
            Of(combination, days, week).Explain(start, Vietnam).Limit.ShouldBe(days);
    }

    [Fact]
    public void Every_other_name_of_an_event_is_understood()
    {
        ClockEvents.Aliases.Count.ShouldBe(14);
        ClockEvents.Aliases.Keys.ShouldAllBe(name => ClockEvents.Unify(name) != name && ClockEvents.All.Contains(ClockEvents.Unify(name)));
        (ClockEvents.Unify("final-reply"), ClockEvents.Unify("oral-notice"), ClockEvents.Unify("my-own")).ShouldBe((ClockEvents.Answered, ClockEvents.Received, "my-own"));
    }

    [Fact]
    public void The_n_th_date_of_a_schedule_lies_after_the_start()
    {
        var counting = new Counting(Vietnam) { Schedules = ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty.Add("billing", [new(2026, 5, 4), new(2026, 5, 10), new(2026, 6, 10)]) };
        var start = Vietnam.At(2026, 5, 4, 9);
        new ScheduledDate("billing", 1).DueAfter(start, counting).Date.ShouldBe(new LocalDate(2026, 5, 10));
        new ScheduledDate("billing", 2).DueAfter(start, counting).Date.ShouldBe(new LocalDate(2026, 6, 10));
        new ScheduledDate("billing", 1).DueAfter(Vietnam.At(2026, 5, 3, 9), counting).Date.ShouldBe(new LocalDate(2026, 5, 4));
        Should.Throw<CalendarRangeException>(() => new ScheduledDate("billing", 3).DueAfter(start, counting)).Code.ShouldBe(FaultCodes.UnknownSchedule);
        new ScheduledDate("billing", 2).UseAt(start, Vietnam.At(2026, 5, 6, 9), counting).ShouldBe(new LimitUse(null, null, 2, 35));
    }
}
