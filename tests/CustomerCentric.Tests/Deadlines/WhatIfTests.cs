using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

public class WhatIfTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 12, 31)));

    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 2, 0);

    private static readonly Milestone Reply = new("reply", new BusinessDays(5))
    {
        MayPause = true,
        Variants = [new("urgent", new BusinessDays(2))],
    };

    [Fact]
    public void If_it_were_paused_now_nothing_would_be_due()
    {
        var clock = Clock(Monday);
        var outlook = clock.WhatIf(new(ClockEvents.Paused, Monday + Duration.FromDays(1)));
        var difference = outlook.Differences.ShouldHaveSingleItem();
        (difference.Before!.Due!.Value.Date, difference.After!.Due, difference.After.State).ShouldBe((new LocalDate(2026, 1, 12), null, DeadlineState.Paused));
        clock.Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Running);
    }

    [Fact]
    public void If_it_were_regraded_the_other_limit_would_count() =>
        Clock(Monday).WhatIf(new(ClockEvents.Regraded, Monday + Duration.FromHours(1)) { Facts = ["urgent"] })
            .Differences.ShouldHaveSingleItem().After!.Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 7));

    [Fact]
    public void What_would_be_refused_says_so_and_changes_nothing()
    {
        var outlook = Clock(Monday).WhatIf(new(ClockEvents.Resumed, Monday + Duration.FromDays(1)));
        outlook.Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-09");
        outlook.Differences.ShouldBeEmpty();
        outlook.IsAffected.ShouldBeTrue();
    }

    [Fact]
    public void One_more_holiday_affects_exactly_the_complaints_that_count_over_it()
    {
        var clocks = Enumerable.Range(0, 20).Select(day => KeyValuePair.Create(day, Clock(Monday + Duration.FromDays(day)))).ToList();
        var terms = new DeadlineTerms(Clock(Monday).Terms.Policy, Office.WithHoliday(new(2026, 1, 14), new LocalizedText("Fair", "Hội")));
        var now = Monday + Duration.FromDays(21);
        var affected = Outlook.Affected(clocks, clock => clock.WhatIf(terms, now)).Select(each => each.Key);
        // Counted strictly after the receipt: from the 7th, whose five days end on the 14th, to the 13th.
        affected.ShouldBe(Enumerable.Range(2, 7));
    }

    [Fact]
    public void A_promise_that_only_the_other_terms_make_is_new()
    {
        var outlook = Clock(Monday).WhatIf(new(new("q", Reply, Reply with { Name = "call" }), Office), Monday);
        var difference = outlook.Differences.ShouldHaveSingleItem();
        (difference.Before, difference.After!.Milestone).ShouldBe((null, "call"));
        outlook.Clock.WhatIf(Clock(Monday).Terms, Monday).Differences.ShouldHaveSingleItem().After.ShouldBeNull();
    }

    [Fact]
    public void The_same_terms_affect_nobody()
    {
        var clock = Clock(Monday).Apply(new(ClockEvents.Paused, Monday + Duration.FromDays(1))).State;
        clock.WhatIf(clock.Terms, Monday + Duration.FromDays(30)).IsAffected.ShouldBeFalse();
    }

    [Fact]
    public void A_policy_that_lets_nothing_pause_leaves_the_pause_out_and_says_so()
    {
        var clock = Clock(Monday).Apply(new(ClockEvents.Paused, Monday + Duration.FromDays(1))).State;
        var outlook = clock.WhatIf(new(new("q", Reply with { MayPause = false }), Office), Monday + Duration.FromDays(1));
        outlook.Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-04");
        outlook.Differences.ShouldHaveSingleItem().After!.Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 12));
    }

    [Fact]
    public void A_further_holiday_must_be_of_a_known_date()
    {
        Should.Throw<CalendarRangeException>(() => Office.WithHoliday(new(2027, 1, 1)));
        Office.WithHoliday(new(2026, 1, 14)).HolidayName(new(2026, 1, 14)).ShouldBeNull();
        Office.WithHoliday(new(2026, 1, 14)).IsHoliday(new(2026, 1, 14)).ShouldBeTrue();
        Office.IsHoliday(new(2026, 1, 14)).ShouldBeFalse();
    }

    private static ComplaintClock Clock(Instant received) =>
        ComplaintClock.New(new(new("p", Reply), Office)).Apply(new(ClockEvents.Received, received)).State;
}
