using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Forgeries by hand of how a complaint's due time came about, and what is said of each.</summary>
public class StepFaultsTests
{
    private static readonly Milestone Reply = new("reply", new BusinessDays(5)) { Extension = new(new BusinessDays(2)) { Cap = new CalendarDays(30) } };

    private static readonly Milestone Agreed = new("reply", new BusinessDays(5)) { Extension = new(null), DueOn = ["deadlock"] };

    [Fact]
    public void Every_fault_of_a_step_reads_like_this()
    {
        var (added, agreed) = (Explained(Reply, until: null), Explained(Agreed, until: new(2026, 5, 20)));
        var (limit, extension, cap) = (added.Steps[0], added.Steps[1], added.Steps[2]);
        var second = Duration.FromSeconds(1);
        ClockExplanation With(params DueStep[] steps) => added with { Steps = [.. steps] };
        DueStep Moved(DueStep step, Duration by) => step with { Due = step.Due with { At = step.Due.At + by } };
        DueStep Later(DueStep step) => step with { Counted = step.Counted! with { Start = step.Counted.Start + second } };
        (string Forgery, ClockExplanation Explanation, Milestone Milestone)[] forged =
        [
            ("true", added, Reply),
            ("true, of an agreed date", agreed, Agreed),
            ("no steps", added with { Steps = default }, Reply),
            ("empty steps", With(), Reply),
            ("a missing step", With(limit, null!), Reply),
            ("nothing counted", With(limit with { Counted = null }), Reply),
            ("the end of time", With(limit, extension with { Due = new(Instant.MaxValue, default) }), Reply),
            ("a step without a limit", With(limit, extension with { Counted = extension.Counted! with { Limit = null! } }), Reply),
            ("a start without a name", added with { Start = added.Start! with { By = null! } }, Reply),
            ("a start at the beginning of time", added with { Start = added.Start! with { At = Instant.MinValue } }, Reply),
            ("started a second later", added with { Start = added.Start! with { At = At(4, 9) + second } }, Reply),
            ("started by an opening", added with { Start = new(ClockStartKind.NextOpening, "received", At(3, 9)) }, Reply),
            ("started by an expiry", added with { Start = new(ClockStartKind.Expiry, "round", At(3, 9)) }, Reply),
            ("granted once more", With(limit, extension, cap, extension, cap), Reply),
            ("no such rule", added, Reply with { Extension = null }),
            ("another rule", added, Reply with { Extension = new(new BusinessDays(3)) { Cap = new BusinessDays(30) } }),
            ("no cap", With(limit, extension), Reply),
            ("a first step that is none", With(limit with { Kind = DueStepKind.Added }, extension, cap), Reply),
            ("a first step that was moved", With(Moved(limit, second), extension, cap), Reply),
            ("a first step with an extension", With(limit with { Extension = extension.Extension }), Reply with { Extension = new(new BusinessDays(2)) }),
            ("a second limit", With(limit, limit with { Extension = extension.Extension }, cap), Reply),
            ("nothing granted", With(limit, extension with { Extension = null }, cap), Reply),
            ("a cap with an extension", With(limit, cap with { Extension = extension.Extension }), Reply),
            ("counted from elsewhere", With(limit, Later(extension), Later(cap)), Reply),
            ("in place of the limit", With(limit, extension with { Kind = DueStepKind.Replaced }, cap), Reply),
            ("counted on", With(limit, extension with { Kind = DueStepKind.CountedOn }, cap), Reply),
            ("the other reading", With(limit, extension with { Kind = DueStepKind.OtherReading, Extension = null }), Reply),
            ("a second later", With(limit, Moved(extension, second), cap), Reply),
            ("a cap that cuts nothing", With(limit, extension, cap with { Due = limit.Due }), Reply),
            ("another date than agreed", agreed with { Steps = [agreed.Steps[0], agreed.Steps[1] with { Due = limit.Due }] }, Agreed),
            ("no date agreed", agreed with { Steps = [agreed.Steps[0], agreed.Steps[1] with { Extension = extension.Extension }] }, Agreed),
            ("agreed where an amount is granted", agreed, Reply),
            ("made due by nothing", agreed with { Steps = [.. agreed.Steps, new(DueStepKind.MadeDue, agreed.Due, null)] }, Agreed),
            ("made due on another date", agreed with { Steps = [.. agreed.Steps, new(DueStepKind.MadeDue, agreed.Due, null, MadeDueAt: At(12, 9))] }, Agreed),
            ("no such kind", With(limit, extension with { Kind = (DueStepKind)99 }, cap), Reply),
        ];
        Snapshot.Match(string.Join('\n', forged.Select(each => $"{each.Forgery}:\n{string.Concat(
            new ExplanationVerifier(Vietnam).Verify(each.Explanation, each.Milestone, new Counting(Vietnam)).Select(fault => $"  {fault}\n"))}")));
    }

    [Fact]
    public void Every_fault_of_an_amount_or_a_date_reads_like_this()
    {
        var hours = new ElapsedTime(Duration.FromHours(4)).Explain(At(4, 9), Vietnam);
        var work = Vietnam.Explain(At(4, 9), Duration.FromHours(4));
        var back = Vietnam.Explain(At(4, 14), -Duration.FromHours(4));
        var billing = ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty.Add("billing", [new(2026, 5, 6), new(2026, 5, 9)]);
        var counting = new Counting(Vietnam) { Schedules = billing };
        var scheduled = new ScheduledDate("billing", 2).Explain(At(4, 9), counting);
        var late = Instant.FromUtc(2049, 12, 31, 9, 0);
        (string Forgery, DeadlineExplanation Explanation, Counting Counting)[] forged =
        [
            ("true", hours, counting), ("true work", work, counting), ("true, back", back, counting), ("true date", scheduled, counting),
            ("no time", hours with { Limit = new ElapsedTime(Duration.Zero), Due = hours.Due with { At = hours.Start }, Segments = [] }, counting),
            ("another amount", hours with { Limit = new ElapsedTime(Duration.FromMilliseconds(1500)) }, counting),
            ("on the wrong side", work with { Start = back.Due.At, Due = new(back.Due.At - Duration.FromHours(1), back.Due.Date) }, counting),
            ("back on the wrong side", back with { Due = new(At(4, 15), back.Due.Date) }, counting),
            ("on another date", work with { Due = work.Due with { Date = new(2026, 5, 5) } }, counting),
            ("paused just before", hours with { Due = hours.Due with { At = hours.Due.At + Duration.FromHours(1) } }, counting with { Pauses = [new(hours.Due.At, hours.Due.At + Duration.FromHours(1))] }),
            ("while it is closed", work with { Due = work.Due with { At = At(4, 12) + Duration.FromMinutes(30) } }, counting),
            ("at the next opening, where it may still be used up", Vietnam.Explain(At(4, 8), Duration.FromHours(4)) with { Limit = new WorkingTime(Duration.FromHours(4), Landing.Opening) }, counting),
            ("no such landing", work with { Limit = new WorkingTime(Duration.FromHours(4), (Landing)7) }, counting),
            ("beyond what is answered", work with { Due = new(late + Duration.FromDays(300), new(2050, 10, 27)) }, counting),
            ("no schedule", scheduled, new Counting(Vietnam)),
            ("no such date", scheduled with { Limit = new ScheduledDate("billing", 3) }, counting),
            ("no date at all", scheduled with { Limit = new ScheduledDate("billing", 0) }, counting),
            ("another date of the schedule", scheduled with { Due = scheduled.Due with { Date = new(2026, 5, 6) } }, counting),
            ("a segment that begins too late", work with { Segments = [work.Segments[0] with { From = At(4, 10) }, .. work.Segments[1..]] }, counting),
            ("a segment that ends before it begins", work with { Segments = [work.Segments[0] with { To = At(4, 8) }, .. work.Segments[1..]] }, counting),
            ("not told to the end", work with { Segments = work.Segments[..^1] }, counting),
            ("told beyond the end", scheduled with { Due = scheduled.Due with { At = scheduled.Due.At + Duration.FromDays(1) }, Segments = [scheduled.Segments[0] with { To = scheduled.Due.At + Duration.FromDays(1) }] }, counting),
        ];
        Snapshot.Match(string.Join('\n', forged.Select(each => $"{each.Forgery}:\n{string.Concat(
            new ExplanationVerifier(Vietnam).Verify(each.Explanation, each.Counting).Select(fault => $"  {fault}\n"))}")));
    }

    [Fact]
    public void Broken_contracts_are_told()
    {
        var (verifier, added) = (new ExplanationVerifier(Vietnam), Explained(Reply, until: null));
        Should.Throw<ArgumentNullException>(() => new ExplanationVerifier(null!)).ParamName.ShouldBe("calendar");
        Should.Throw<ArgumentNullException>(() => verifier.Verify(null!)).ParamName.ShouldBe("explanation");
        Should.Throw<ArgumentNullException>(() => verifier.Verify(null!, new Counting(Vietnam))).ParamName.ShouldBe("explanation");
        Should.Throw<ArgumentNullException>(() => verifier.Verify(added.Steps[0].Counted!, (Counting)null!)).ParamName.ShouldBe("counting");
        Should.Throw<ArgumentNullException>(() => verifier.Verify(null!, Reply, new Counting(Vietnam))).ParamName.ShouldBe("explanation");
        Should.Throw<ArgumentNullException>(() => verifier.Verify(added, null!, new Counting(Vietnam))).ParamName.ShouldBe("milestone");
        Should.Throw<ArgumentException>(() => verifier.Verify(added, Reply, new Counting(NewYork))).Message.ShouldStartWith("The limit was counted in another calendar than the verifier's.");
        Should.Throw<ArgumentException>(() => verifier.Verify(added.Steps[0].Counted!, [new Interval(null, At(5, 9))])).Message.ShouldStartWith("A pause needs a start and an end.");
    }

    private static ClockExplanation Explained(Milestone milestone, LocalDate? until)
    {
        var clock = Then(Received(milestone), new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "a witness is away", Until = until });
        return clock.Explain(clock.Deadlines[0])!;
    }
}
