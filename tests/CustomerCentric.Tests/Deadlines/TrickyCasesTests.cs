namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// The hand-checked cases. Where the file offers several answers, ours are: a gap moves hours forward, an overlap means the
/// earlier, a shift belongs to its start date, overlapping hours merge, and a deadline lands on the close.
/// </summary>
public class TrickyCasesTests
{
    private static readonly List<TrickyCase> Cases = TrickyCase.ReadAll();

    private static IEnumerable<TrickyCase> Asked => Cases.Where(each => each.LeftOut is null && each.Id != "empty-calendar");

    public static TheoryData<string> Answered => [.. Asked.Select(each => each.Id)];

    [Fact]
    public void Every_case_of_the_file_is_run_or_left_out_for_a_reason()
    {
        Cases.Select(each => each.Id).ShouldBeUnique();
        Cases.Count.ShouldBe(32);
        Asked.Count().ShouldBe(30, "all but the empty calendar, which has a test of its own, and one left out");
        Cases.Where(each => each.LeftOut is not null).Select(each => each.Id).ShouldBe(["open-pause"]);
    }

    [Fact]
    public void The_choices_that_the_file_offers_are_asked_for()
    {
        // Three next openings, three rolls of a month's end, two more leap days, what two pauses hold, a second way to change a target.
        Asked.Sum(each => each.Answers(each.Build()).Count()).ShouldBe(30 + 3 + 3 + 2 + 2 + 1);
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public void A_tricky_case_has_the_answer_worked_out_by_hand(string id)
    {
        TrickyCase tricky = Cases.Single(each => each.Id == id);
        foreach ((string expected, string answer) in tricky.Answers(tricky.Build()))
            answer.ShouldBe(expected);
    }

    [Fact]
    public void The_empty_calendar_is_refused_when_it_is_built() =>
        Should.Throw<ConfigurationException>(() => Cases.Single(each => each.Id == "empty-calendar").Build())
            .Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                fault => fault.Path.ShouldBe("week"), fault => fault.Code.ShouldBe(FaultCodes.NoWorkingTime));
}
