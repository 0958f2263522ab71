using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code and the outputs of docs/guide/explanations.md.</summary>
public class ExplanationsGuideTests
{
    private static readonly string Page = Repository.Read("docs/guide/explanations.md");

    [Fact]
    public void The_page_explains_and_confirms_as_it_is_tested()
    {
        // explain: begin
        var calendar = WorkingCalendar.Build(c => c.Zone("Asia/Ho_Chi_Minh")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
            .Holidays(HolidaySet.Vietnam));
        var received = Instant.FromUtc(2026, 4, 29, 8, 0); // Wednesday, 15:00 in Vietnam
        var paused = new Interval(Instant.FromUtc(2026, 5, 4, 2, 0), Instant.FromUtc(2026, 5, 4, 3, 0));

        var explanation = calendar.Explain(received, Duration.FromHours(4), pauses: [paused]);
        Console.WriteLine(explanation.ToText("en"));
        Console.WriteLine(explanation.ToText("vi"));
        // explain: end

        // verify: begin
        var verifier = new ExplanationVerifier(calendar);
        var faults = verifier.Verify(explanation, [paused]); // empty: confirmed

        var forged = explanation with { Due = explanation.Due with { Date = new LocalDate(2026, 5, 5) } };
        foreach (var fault in verifier.Verify(forged, [paused]))
            Console.WriteLine(fault);
        // verify: end

        faults.ShouldBeEmpty();
        Page.ShouldContain($"```text\n{explanation.ToText("en")}\n```", Case.Sensitive);
        Page.ShouldContain($"```text\n{explanation.ToText("vi")}\n```", Case.Sensitive);
        Page.ShouldContain($"```text\n{verifier.Verify(forged, [paused]).Single()}\n```", Case.Sensitive);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("verify")]
    public void The_guide_shows_the_code_that_is_tested(string region) =>
        GuideCode.ShouldStandIn("docs/guide/explanations.md", "ExplanationsGuideTests.cs", region);
}
