using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What people read of a complaint's due time.</summary>
public class ClockExplanationTextTests
{
    private static readonly Extension None = new(default, default, "");

    // Told anew by every test, so that a test runner that changes the code between two tests sees what it changed.
    private static ClockExplanation[] Explanations =>
    [
        // After hours, with a pause; the extension is counted together with the limit, and what it would exceed is looked at.
        Explained(
            new Milestone("answer", new BusinessDays(3)) { MayPause = true, Extension = new(new BusinessDays(2)) { Cap = new CalendarDays(30) } },
            At(24, 18), new(ClockEvents.Paused, At(28, 9)), new(ClockEvents.Resumed, At(29, 9)), Granted(At(29, 10), None)),
        // By another unit, counted on from the end of a day.
        Explained(
            new Milestone("answer", new CalendarDays(3)) { Extension = new(new BusinessDays(1), ExtensionFrom.PreviousDue) { Cap = new CalendarDays(4) } },
            At(24, 9), Granted(At(25, 10), None)),
        Explained(
            new Milestone("answer", new CalendarPeriod(1, CalendarUnit.Weeks) { FinalRoll = Roll.Following }) { Extension = new(new CalendarPeriod(1, CalendarUnit.Weeks) { FinalRoll = Roll.Following }, ExtensionFrom.EarlierOfBoth) },
            At(18, 9), Granted(At(20, 10), None)),
        // The other reading is sooner: three months from 31 January, or a month and then two; and no sooner event moves it.
        Explained(
            new Milestone("answer", new CalendarPeriod(1, CalendarUnit.Months)) { Extension = new(new CalendarPeriod(2, CalendarUnit.Months), ExtensionFrom.EarlierOfBoth), DueOn = ["deadlock"] },
            Vietnam.At(2026, 1, 30, 9), Granted(Vietnam.At(2026, 2, 2, 9), None), new("deadlock", At(28, 12))),
        // No extension leads beyond the cap.
        Explained(
            new Milestone("answer", new CalendarDays(3)) { Extension = new(new CalendarDays(9)) { Cap = new CalendarDays(5) } },
            At(24, 9), Granted(At(25, 10), None)),
        Explained(
            new Milestone("answer", new CalendarDays(3)) { Extension = new(new CalendarDays(5), ExtensionFrom.InPlace), DueOn = ["deadlock"] },
            At(24, 9), Granted(At(25, 10), None), new("deadlock", At(26, 9))),
        Explained(
            new Milestone("answer", new BusinessDays(1)) { Extension = new(null) { NeedsReason = false }, DueOn = ["deadlock"] },
            At(24, 9), Granted(At(24, 10), None with { Reason = "", NoticeAt = At(24, 9) }) with { Until = new(2026, 5, 2) }, new("deadlock", At(27, 9))),
    ];

    [Fact]
    public void Every_kind_of_step_reads_like_this() => Snapshot.Match(Text("en"));

    [Fact]
    public void Every_kind_of_step_reads_like_this_in_Vietnamese() => Snapshot.Match(Text("vi-VN"));

    [Fact]
    public void Every_kind_of_step_and_start_was_told()
    {
        Explanations.SelectMany(explanation => explanation.Steps).Select(step => step.Kind).Distinct()
            .ShouldBe(Enum.GetValues<DueStepKind>(), ignoreOrder: true);
        Explanations.Concat(Chained()).Select(explanation => explanation.Start!.Kind).Distinct()
            .ShouldBe(Enum.GetValues<ClockStartKind>(), ignoreOrder: true);
    }

    [Fact]
    public void What_begins_elsewhere_says_where()
    {
        Chained()[0].ToText("en").ShouldStartWith("reminder: the clock starts when 'answer' runs out, Tue 2026-04-28 00:00 +07:00\n1 calendar day from the end of Mon 2026-04-27 (");
        Chained()[0].ToText("vi").ShouldStartWith("reminder: bắt đầu tính khi 'answer' hết hạn, T3 28/04/2026 00:00 +07:00\n");
        Chained()[1].ToText("en").ShouldStartWith("answer: counted anew since 'regraded' at Sat 2026-04-25 09:00 +07:00\n10 calendar days from Sat");
        Chained()[1].ToText("vi").ShouldStartWith("answer: tính lại kể từ 'regraded' lúc T7 25/04/2026 09:00 +07:00\n");
    }

    private static ClockExplanation[] Chained()
    {
        var policy = new DeadlinePolicy(
            "p",
            new Milestone("answer", new CalendarDays(3)) { StartsOn = [ClockEvents.Received], Variants = [new("complex", new CalendarDays(10))] },
            new Milestone("reminder", new CalendarDays(1)) { StartsOnExpiryOf = ["answer"] });
        var clock = ComplaintClock.New(new(policy, Vietnam)).Apply(new(ClockEvents.Received, At(24, 9))).State;
        var late = clock.At(At(29, 9));
        var regraded = clock.Apply(new(ClockEvents.Regraded, At(25, 9)) { Facts = ["complex"], Regrading = Regrading.Restart }).State;
        return [late.Explain(late.Deadlines[^1])!, regraded.Explain(regraded.Deadlines[0])!];
    }

    private static ClockExplanation Explained(Milestone milestone, Instant received, params ClockEvent[] events)
    {
        var policy = new DeadlinePolicy(
            "p", new PolicyRules { WaitsForOpening = true }, [milestone with { StartsOn = [ClockEvents.Received] }]);
        var clock = ComplaintClock.New(new(policy, Vietnam)).Apply(new(ClockEvents.Received, received)).State;
        foreach (var each in events)
        {
            var decision = clock.Apply(each);
            decision.Refusals.ShouldBeEmpty();
            clock = decision.State;
        }
        return clock.Explain(clock.Deadlines[0])!;
    }

    private static ClockEvent Granted(Instant at, Extension how) => new(ClockEvents.Extended, at)
    {
        Reason = how == None ? "a witness is away" : how.Reason,
        NoticeAt = how == None ? null : how.NoticeAt,
    };

    private static Instant At(int day, int hour) => Vietnam.At(2026, 4, day, hour);

    private static string Text(string language) => string.Join("\n\n\n", Explanations.Select(explanation => explanation.ToText(language))) + "\n";
}
