using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>What the engine says of itself, before a witness who never asked it.</summary>
public class ExplanationVerifierPropertyTests
{
    [Fact]
    public void Every_explanation_of_the_engine_is_confirmed()
    {
        int asked = 0, explained = 0;
        Properties.Hold(4000, random =>
        {
            asked++;
            if (DrawnExplanation.From(random) is not { } drawn)
                return;
            explained++;
            var faults = new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation, drawn.Pauses);
            if (faults.Count > 0)
                Assert.Fail(string.Join('\n', faults) + "\n" + drawn);
        });
        // A draw that mostly asks beyond what the calendar knows would prove nothing.
        explained.ShouldBeGreaterThan(asked / 2);
    }

    [Fact]
    public void Every_forgery_is_rejected()
    {
        var forged = Forgery.All.ToDictionary(forgery => forgery.Name, _ => 0);
        Properties.Hold(600, random =>
        {
            if (DrawnExplanation.From(random) is not { } drawn)
                return;
            foreach (var forgery in Forgery.All)
            {
                if (forgery.Of(drawn, random) is not { } false_)
                    continue;
                forged[forgery.Name]++;
                if (new ExplanationVerifier(false_.Calendar).Verify(false_.Explanation, false_.Pauses).Count == 0)
                    Assert.Fail($"{forgery}:\n{false_}\nmade of\n{drawn}");
            }
        });
        forged.ShouldAllBe(forgery => forgery.Value > 0);
    }

    [Fact]
    public void What_changes_no_meaning_is_confirmed_all_the_same() => Properties.Hold(300, random =>
    {
        if (DrawnExplanation.From(random) is not { } drawn)
            return;
        // Every span in two, but for counted days, of which each is one.
        var halves = drawn.Explanation.Segments.SelectMany(segment =>
            segment.Kind is SegmentKind.BusinessDay or SegmentKind.CalendarDay || segment.Length == Duration.Epsilon
                ? [segment]
                : new[] { segment with { To = segment.From + (segment.Length / 2) }, segment with { From = segment.From + (segment.Length / 2) } });
        new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation with { Segments = [.. halves] }, drawn.Pauses).ShouldBeEmpty();
        // A pause that ends before the clock starts, or has no length, stops nothing. (Going back, what is before the due
        // instant may move it, so there the rule is another.)
        var start = drawn.Explanation.Start;
        if (drawn.Explanation.Due.At < start)
            return;
        Interval[] idle = [new(start - Duration.FromDays(1), start - Duration.FromHours(1)), new(start, start)];
        new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation, [.. drawn.Pauses, .. idle]).ShouldBeEmpty();
    });
}
