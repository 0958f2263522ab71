using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>What a clock says of a complaint's due time, before a witness who never asked it.</summary>
public class ClockExplanationPropertyTests
{
    [Fact]
    public void Every_explanation_of_a_clock_is_confirmed_and_adds_up()
    {
        HashSet<DueStepKind> kinds = [];
        Properties.Hold(4000, random =>
        {
            if (DrawnExplanation.Answered(random, (calendar, start) => ClockDraw.Draw(calendar, start, random)) is not { } drawn)
                return;
            kinds.UnionWith(drawn.Explanation.Steps.Select(step => step.Kind));
            Verify(drawn).ShouldBeEmpty($"{drawn.Explanation}\n{drawn.Milestone.Extension}");
            var end = drawn.Explanation.StartedAt;
            foreach (var segment in drawn.Explanation.Segments)
            {
                segment.From.ShouldBe(end, $"{drawn.Explanation}");
                end = segment.To;
            }
            end.ShouldBe(drawn.Explanation.Segments.IsEmpty ? drawn.Explanation.StartedAt : drawn.Explanation.Due.At, $"{drawn.Explanation}");
        });
        kinds.ShouldBe(Enum.GetValues<DueStepKind>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_forged_step_is_rejected()
    {
        var forged = ClockForgery.All.ToDictionary(forgery => forgery.Name, _ => 0);
        Properties.Hold(2000, random =>
        {
            if (DrawnExplanation.Answered(random, (calendar, start) => ClockDraw.Draw(calendar, start, random)) is not { } drawn)
                return;
            foreach (var forgery in ClockForgery.All)
            {
                if (forgery.Of(drawn, random) is not { } false_)
                    continue;
                forged[forgery.Name]++;
                if (Verify(false_).Count == 0)
                    Assert.Fail($"{forgery}:\n{false_.Explanation}\nmade of\n{drawn.Explanation}\n{drawn.Milestone.Extension}");
            }
        });
        forged.ShouldAllBe(forgery => forgery.Value > 0);
    }

    private static IReadOnlyList<ExplanationFault> Verify(DrawnClock drawn) =>
        new ExplanationVerifier(drawn.Counting.Calendar).Verify(drawn.Explanation, drawn.Milestone, drawn.Counting);
}
