using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

public class DeadlinePolicyTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_their_places()
    {
        var wrong = Should.Throw<ConfigurationException>(() => new DeadlinePolicy(" ",
            new Milestone("first", new BusinessDays(-1)),
            new Milestone("first", new CalendarDays(36_526, DueTimeOfDay.CloseOfBusiness)) { StartsOn = [] },
            new Milestone("", new WorkingTime(Duration.Zero, (Landing)2)) { StopsOn = default, WaivedOn = default },
            new Milestone("window", null!) { Kind = MilestoneKind.Window, Escalates = true },
            null!));
        wrong.Faults.Select(fault => fault.Path).ShouldBe(
        [
            "id",
            "milestones[0].limit.count",
            "milestones[1].startsOn",
            "milestones[1].limit.count",
            "milestones[1].limit.timeOfDay",
            "milestones[1].name",
            "milestones[2].name",
            "milestones[2].stopsOn",
            "milestones[2].waivedOn",
            "milestones[2].limit.amount",
            "milestones[2].limit.landing",
            "milestones[3].escalates",
            "milestones[3].limit",
            "milestones[4]",
        ]);
        wrong.Message.ShouldContain("milestones[0].limit.count: is -1: 0 to 36525 are possible");
    }

    [Fact]
    public void Rounds_must_get_on_and_extensions_must_stay_countable()
    {
        Should.Throw<ConfigurationException>(() => new DeadlinePolicy("p",
            new Milestone("a", new CalendarDays(0)) { Kind = MilestoneKind.Recurring },
            new Milestone("b", new ElapsedTime(Duration.FromMinutes(59))) { Kind = MilestoneKind.Recurring },
            new Milestone("c", new WorkingTime(Duration.FromHours(1))) { Kind = MilestoneKind.Recurring },
            new Milestone("d", new CalendarDays(5)) { Extension = new(new CalendarDays(36_521)) },
            new Milestone("e", new CalendarDays(5)) { Extension = new(new CalendarDays(36_520)) },
            new Milestone("f", new BusinessDays(5)) { Extension = new(new BusinessDays(0)) },
            new Milestone("g", new CombinedLimit((Combination)9, [null!])) { Kind = (MilestoneKind)9 },
            new Milestone("h", new CalendarPeriod(1, (CalendarUnit)9) { FinalRoll = (Roll)9 }) { Extension = new(null, (ExtensionFrom)9) }))
            .Faults.Select(fault => $"{fault.Path}: {fault.Message}").ShouldBe(
            [
                "milestones[0].limit: is 0 calendar days, after which it would come round again and again: use a day, or an hour, at least",
                "milestones[1].limit: is 59 minutes, after which it would come round again and again: use a day, or an hour, at least",
                "milestones[3].extension.maximum: is 1, so that 5 calendar days may become 36526: at most 36525 are possible",
                "milestones[5].extension.by.count: is 0, which extends nothing: use 1 or more",
                "milestones[6].kind: is 9: use one of Promise, Recurring, Window, NotBefore, Duty",
                "milestones[6].limit.limits: has fewer than two limits: there is nothing to choose from",
                "milestones[6].limit.combination: is 9: use one of Earliest, Latest",
                "milestones[6].limit.limits[0]: is null",
                "milestones[7].limit.finalRoll: is 9: use one of None, Following, Preceding, ModifiedFollowing, ModifiedPreceding",
                "milestones[7].limit.unit: is 9: use one of Weeks, Months, Years",
                "milestones[7].extension.from: is 9: use one of Start, PreviousDue, EarlierOfBoth, InPlace",
            ]);
    }

    [Fact]
    public void Limits_whose_last_day_may_have_no_business_cannot_end_with_it()
    {
        var wrong = Should.Throw<ConfigurationException>(() => new DeadlinePolicy("p",
            new Milestone("a", new BusinessDays(3, DueTimeOfDay.CloseOfBusiness) { IsStrictlyBefore = true }),
            new Milestone("b", new ScheduledDate("cycle", 1, DueTimeOfDay.CloseOfBusiness) { CountsStartDay = true }),
            new Milestone("c", new BusinessDays(3, DueTimeOfDay.CloseOfBusiness) { IsStrictlyBefore = true, FinalRoll = Roll.Preceding })));
        wrong.Faults.Select(fault => fault.Path).ShouldBe(["milestones[0].limit.timeOfDay", "milestones[1].limit.timeOfDay", "milestones[1].limit.countsStartDay"]);
    }

    [Fact]
    public void Milestones_that_wait_for_each_other_are_all_named_and_long_chains_are_not()
    {
        var wrong = Should.Throw<ConfigurationException>(() => new DeadlinePolicy("p", Next("a", "b"), Next("b", "a"), Next("c", "b"), Next("d", "x")));
        wrong.Faults.Select(fault => fault.Path).ShouldBe(
            ["milestones[0].startsOnExpiryOf", "milestones[1].startsOnExpiryOf", "milestones[2].startsOnExpiryOf", "milestones[3].startsOnExpiryOf"]);
        wrong.Faults[3].Message.ShouldStartWith("'x' is no milestone");
        new DeadlinePolicy("p", [.. Enumerable.Range(0, 1000).Select(i => Next($"m{i}", $"m{i + 1}")), new Milestone("m1000", new BusinessDays(1))])
            .Milestones.Length.ShouldBe(1001);

        static Milestone Next(string name, string after) => new(name, new BusinessDays(1)) { StartsOn = [], StartsOnExpiryOf = [after] };
    }

    [Fact]
    public void A_policy_without_milestones_is_refused() =>
        Should.Throw<ConfigurationException>(() => new DeadlinePolicy("empty")).Faults.ShouldHaveSingleItem().Path.ShouldBe("milestones");

    [Fact]
    public void The_same_content_has_the_same_version() =>
        With(milestone => milestone).Version.ShouldBe(With(milestone => milestone with { StopsOn = [ClockEvents.Answered] }).Version);

    public static TheoryData<DeadlinePolicy> OtherPolicies =>
    [
        new("other", new Milestone("reply", new BusinessDays(5))),
        With(milestone => milestone with { Name = "answer" }),
        With(milestone => milestone with { Limit = new BusinessDays(6) }),
        With(milestone => milestone with { Limit = new CalendarDays(5) }),
        With(milestone => milestone with { Limit = new WorkingTime(Duration.FromHours(5)) }),
        With(milestone => milestone with { Limit = new BusinessDays(5, DueTimeOfDay.SameClockTime) }),
        With(milestone => milestone with { Kind = MilestoneKind.Window }),
        With(milestone => milestone with { StartsOn = [ClockEvents.Reopened] }),
        With(milestone => milestone with { StopsOn = [] }),
        With(milestone => milestone with { WaivedOn = [] }),
        With(milestone => milestone with { Escalates = true }),
        new("policy", new Milestone("reply", new BusinessDays(5)), new Milestone("other", new BusinessDays(5))),
    ];

    [Theory, MemberData(nameof(OtherPolicies))]
    public void Any_other_content_has_another_version(DeadlinePolicy other) => other.Version.ShouldNotBe(With(milestone => milestone).Version);

    [Fact]
    public void Names_with_separators_do_not_pass_for_several_names() =>
        With(milestone => milestone with { StopsOn = ["a,b"] }).Version.ShouldNotBe(With(milestone => milestone with { StopsOn = ["a", "b"] }).Version);

    private static DeadlinePolicy With(Func<Milestone, Milestone> change) => new("policy", change(new("reply", new BusinessDays(5))));
}
