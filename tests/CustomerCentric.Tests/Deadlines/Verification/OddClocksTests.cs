using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Explanations over changes of the clocks, told by the engine and confirmed by the verifier.</summary>
public class OddClocksTests
{
    // St John's put its clocks back from 00:01 on Sunday 7 November 2010 to 23:01 of the Saturday: Sunday had begun already.
    private static readonly WorkingCalendar StJohns = WorkingCalendar.Build(calendar => calendar
        .Zone("America/St_Johns").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new(2010, 11, 6), "Saturday fair"));

    [Theory]
    [InlineData("2010-11-07T02:15:00Z", "Holiday 02:15-02:30, Closed 02:30-12:30")]
    [InlineData("2010-11-07T03:15:00Z", "Closed 03:15-12:30")]
    public void An_hour_of_the_old_date_after_the_new_one_began_belongs_to_the_new_one(string start, string told)
    {
        var explanation = StJohns.Explain(Parse(start), Duration.FromHours(1));
        string.Join(", ", explanation.Segments.SkipLast(1).Select(segment => $"{segment.Kind} {segment.From:HH:mm}-{segment.To:HH:mm}")).ShouldBe(told);
        new ExplanationVerifier(StJohns).Verify(explanation).ShouldBeEmpty();
    }

    private static Instant Parse(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
