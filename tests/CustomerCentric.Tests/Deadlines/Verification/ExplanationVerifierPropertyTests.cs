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
        HashSet<Type> limits = [];
        HashSet<SegmentKind> kinds = [];
        Properties.Hold(4000, random =>
        {
            asked++;
            if (DrawnExplanation.From(random) is not { } drawn)
                return;
            explained++;
            limits.Add(drawn.Explanation.Limit.GetType());
            kinds.UnionWith(drawn.Explanation.Segments.Select(segment => segment.Kind));
            var faults = new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation, drawn.Counting);
            if (faults.Count > 0)
                Assert.Fail(string.Join('\n', faults) + "\n" + drawn);
        });
        // A draw that mostly asks beyond what the calendar knows would prove nothing.
        explained.ShouldBeGreaterThan(asked / 2);
        limits.Count.ShouldBe(6);
        kinds.ShouldBe(Enum.GetValues<SegmentKind>().Except([SegmentKind.Extension]), ignoreOrder: true);
    }

    [Fact]
    public void Every_forgery_is_rejected()
    {
        var forged = Forgery.All.ToDictionary(forgery => forgery.Name, _ => 0);
        Properties.Hold(2000, random =>
        {
            if (DrawnExplanation.From(random) is not { } drawn)
                return;
            foreach (var forgery in Forgery.All)
            {
                if (forgery.Of(drawn, random) is not { } false_)
                    continue;
                forged[forgery.Name]++;
                if (new ExplanationVerifier(false_.Calendar).Verify(false_.Explanation, false_.Counting).Count == 0)
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
        new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation with { Segments = [.. halves] }, drawn.Counting).ShouldBeEmpty();
        // A pause that ends before the clock starts, or has no length, stops nothing. (Going back, what is before the due
        // instant may move it, so there the rule is another.)
        var start = drawn.Explanation.Start;
        if (drawn.Explanation.Due.At < start)
            return;
        // Where the start's day is counted, its date may be one that a pause before it took.
        Interval[] idle = drawn.Explanation.Limit is DayLimit { CountsStartDay: true }
            ? [new(start, start)]
            : [new(start - Duration.FromDays(1), start - Duration.FromHours(1)), new(start, start)];
        var idled = drawn.Counting with { Pauses = [.. drawn.Counting.Pauses, .. idle] };
        new ExplanationVerifier(drawn.Calendar).Verify(drawn.Explanation, idled).ShouldBeEmpty();
    });
}
