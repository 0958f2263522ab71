using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// The hand-checked cases. Where the file offers several answers, ours are: a gap moves hours forward, an overlap means the
/// earlier, a shift belongs to its start date, overlapping hours merge, and a deadline lands on the close.
/// </summary>
public class TrickyCasesTests
{
    private static readonly List<TrickyCase> Cases = TrickyCase.ReadAll();

    public static TheoryData<string> Answered => [.. Cases.Select(each => each.Id).Where(id => id != "empty-calendar")];

    [Fact]
    public void The_file_still_has_every_case()
    {
        Cases.Count.ShouldBe(24);
        Cases.Select(each => each.Id).ShouldBeUnique();
        Cases.Count(each => each.ExpectedAtNextOpening is not null).ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public void A_tricky_case_has_the_answer_worked_out_by_hand(string id)
    {
        TrickyCase tricky = Cases.Single(each => each.Id == id);
        WorkingCalendar calendar = tricky.Build();
        tricky.Ask(calendar).ShouldBe(tricky.Expected);
        if (tricky.ExpectedAtNextOpening is { } next)
            tricky.Ask(calendar, Landing.NextOpening).ShouldBe(next);
    }

    [Fact]
    public void The_empty_calendar_is_refused_when_it_is_built() =>
        Should.Throw<ConfigurationException>(() => Cases.Single(each => each.Id == "empty-calendar").Build())
            .Faults.ShouldHaveSingleItem().Path.ShouldBe("week");
}
