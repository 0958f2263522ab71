using System.Collections.Immutable;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Which groups of one wave may be shown one after the other.</summary>
public class DisclosureGuardTests
{
    private static readonly Func<ImmutableArray<int>, bool> Everybody = _ => true;

    [Fact]
    public void A_small_group_is_never_shown_and_an_empty_one_is_no_secret()
    {
        var guard = Guard(5, (4, [0]), (5, [1]), (0, [2]));
        guard.Show(In(0)).ShouldBe(ScoreTexts.BelowMinimum(5));
        guard.Show(In(1)).ShouldBeNull();
        guard.Show(In(2)).ShouldBeNull();
        guard.Show(In(7)).ShouldBeNull();
        guard.Show(Everybody).ShouldBe(ScoreTexts.Difference(5));
    }

    [Fact]
    public void What_was_shown_once_may_be_shown_again()
    {
        var guard = Guard(5, (6, [0]), (7, [1]));
        foreach (var group in new[] { Everybody, In(0), Everybody, In(1), In(0) })
            guard.Show(group).ShouldBeNull();
    }

    [Fact]
    public void All_but_a_few_is_as_good_as_the_few()
    {
        Guard(5, (96, [0]), (4, [1])).Shows(Everybody, In(0)).ShouldBe([true, false]);
        Guard(5, (96, [0]), (4, [1])).Shows(In(0), Everybody).ShouldBe([true, false]);
        Guard(5, (96, [0]), (5, [1])).Shows(Everybody, In(0)).ShouldBe([true, true]);
    }

    [Fact]
    public void A_department_and_its_women_tell_about_its_few_men()
    {
        // Department, sex.
        var guard = Guard(5, (37, [0, 0]), (3, [0, 1]), (20, [1, 0]), (20, [1, 1]));
        guard.Show(Everybody).ShouldBeNull();
        guard.Show(In(0)).ShouldBeNull();
        guard.Show(s => s[0] == 0 && s[1] == 0).ShouldBe(ScoreTexts.Difference(5));
        guard.Show(s => s[1] == 1).ShouldBeNull();
        guard.Show(s => s[0] == 1 && s[1] == 1).ShouldBe(ScoreTexts.Difference(5));
        guard.Show(s => s[0] == 1).ShouldBeNull();
    }

    [Fact]
    public void Three_groups_can_tell_what_no_two_do()
    {
        // Everybody less both departments leaves those between them.
        Guard(5, (50, [0]), (50, [1]), (2, [2])).Shows(Everybody, In(0), In(1)).ShouldBe([true, true, false]);
        Guard(5, (50, [0]), (50, [1]), (6, [2])).Shows(Everybody, In(0), In(1)).ShouldBe([true, true, true]);
    }

    // Neither group without the other one's member is small, but who is one of the two knows the other.
    [Fact]
    public void A_difference_between_two_people_is_as_telling_as_one_of_them()
    {
        var guard = Guard(5, (9, [0]), (1, [1]), (1, [2]));
        guard.Show(s => s[0] != 1).ShouldBeNull();
        guard.Show(s => s[0] != 2).ShouldBe(ScoreTexts.Difference(5));
    }

    [Fact]
    public void A_refused_group_leaves_no_trace()
    {
        var guard = Guard(5, (50, [0]), (50, [1]), (2, [2]));
        guard.Show(Everybody).ShouldBeNull();
        guard.Show(s => s[0] != 2).ShouldNotBeNull();
        guard.Show(In(0)).ShouldBeNull();
        guard.Show(s => s[0] != 0).ShouldBeNull();
        guard.Show(In(1)).ShouldNotBeNull();
    }

    [Fact]
    public void Comments_need_more_people()
    {
        DisclosureGuard.FiguresMinimum.ShouldBe(5);
        DisclosureGuard.CommentsMinimum.ShouldBe(8);
        Guard(DisclosureGuard.CommentsMinimum, (7, [0]), (8, [1])).Shows(In(0), In(1)).ShouldBe([false, true]);
        new DisclosureGuard([([0], 10)]).Minimum.ShouldBe(5);
    }

    [Fact]
    public void Combinations_may_stand_several_times() =>
        Guard(5, (3, [0]), (2, [0]), (4, [1]), (3, [1])).Shows(Everybody, In(0), In(1)).ShouldBe([true, true, true]);

    // A thousand people whose segments are all different, five ways to cut them: no two groups nest.
    [Fact]
    public void Many_different_people_hide_each_other()
    {
        var guard = new DisclosureGuard(Enumerable.Range(0, 1_000).Select(i => (ImmutableArray.Create(i % 3, i % 5, i % 7, i % 11, i), 1L)));
        foreach (var (segmentation, segments) in new[] { (0, 3), (1, 5), (2, 7), (3, 11) })
        {
            for (var segment = 0; segment < segments; segment++)
                guard.Show(s => s[segmentation] == segment).ShouldBeNull($"{segmentation}: {segment}");
        }
        guard.Show(s => s[4] < 500).ShouldBeNull();
        guard.Show(s => s[4] < 503).ShouldBe(ScoreTexts.Difference(5));
    }

    // Those who are counted in several combinations may be the same few in each small one.
    [Fact]
    public void Where_people_stand_in_several_combinations_small_ones_do_not_add_up()
    {
        (ImmutableArray<int>, long)[] cells = [([0], 30), ([1], 4), ([2], 4), ([3], 5)];
        new DisclosureGuard(cells, 5, areDistinct: true).Shows(Everybody, s => s[0] is 0 or 3).ShouldBe([true, true]);
        new DisclosureGuard(cells, 5, areDistinct: false).Shows(Everybody, s => s[0] is 0 or 3).ShouldBe([true, false]);
        new DisclosureGuard(cells, 5, areDistinct: false).Shows(Everybody, In(0)).ShouldBe([true, true]);
    }

    [Fact]
    public void Many_small_combinations_do_not_hide_a_large_one()
    {
        var guard = new DisclosureGuard([([0], 10), .. Enumerable.Range(1, 20).Select(segment => (ImmutableArray.Create(segment), 4L))], 5, areDistinct: false);
        guard.Shows(In(0), s => s[0] > 0).ShouldBe([true, false]);
    }

    // All, women, and one of two departments: men and women of the other are told of together.
    [Fact]
    public void Atoms_that_no_combination_parts_hide_each_other()
    {
        DisclosureSearch.Atom[] atoms = [new(ExactRow.Ones([0, 1, 2]), 50), new(ExactRow.Ones([0, 2]), 50), new(ExactRow.Ones([0, 1]), 3), new(ExactRow.Ones([0]), 3)];
        DisclosureSearch.ProvesSafe(atoms, 2, 6).ShouldBeTrue();
        DisclosureSearch.ProvesSafe(atoms, 2, 7).ShouldBeFalse();
    }

    [Fact]
    public void The_guard_refuses_exactly_what_tells_about_too_few() => Properties.Hold(250, random =>
    {
        var (people, minimum, groups) = AnyReports(random, 9, 6);
        var guard = new DisclosureGuard(Counted(people), minimum);
        List<bool[]> shown = [];
        foreach (var group in groups)
        {
            bool[] members = [.. people.Select(person => group[person])];
            var safe = !members.Contains(true) || !Attacker.CouldIsolate([.. shown, members], minimum);
            (guard.Show(segments => group[segments[0]]) is null).ShouldBe(safe);
            if (safe && members.Contains(true))
                shown.Add(members);
        }
    });

    [Fact]
    public void An_attacker_finds_nothing_between_overlapping_reports_and_much_without_the_guard()
    {
        var found = 0;
        Properties.Hold(150, random =>
        {
            var (people, minimum, groups) = AnyReports(random, 24, 7);
            var guard = new DisclosureGuard(Counted(people), minimum);
            bool[][] all = [.. groups.Select(group => people.Select(person => group[person]).ToArray())];
            bool[][] shown = [.. all.Zip(groups).Where(each => guard.Show(segments => each.Second[segments[0]]) is null).Select(each => each.First)];
            Attacker.Isolates(shown, minimum).ShouldBeNull();
            // Without the guard only groups that are small themselves are left out.
            found += Attacker.Isolates([.. all.Where(group => group.Count(isIn => isIn) >= minimum)], minimum) is null ? 0 : 1;
        });
        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_cannot_be_proved_within_the_effort_is_not_shown()
    {
        // Row and column; the newest is the first row but for one cell, which the row then tells.
        DisclosureSearch.Atom[] atoms =
        [
            .. from row in Enumerable.Range(0, 6)
               from column in Enumerable.Range(0, 6)
               select new DisclosureSearch.Atom(ExactRow.Ones([row, 6 + column, .. row == 0 && column > 0 ? [12] : Array.Empty<int>()]), 2),
        ];
        DisclosureSearch.IsOld(atoms, 12).ShouldBeFalse();
        DisclosureSearch.ProvesSafe(atoms, 12, 2).ShouldBeTrue();
        DisclosureSearch.ProvesSafe(atoms, 12, 3).ShouldBeFalse();
        // Two cells, one in each of two columns: a proof that must look at single atoms.
        DisclosureSearch.Atom[] single = [.. atoms.Index().Select(each => each.Index == 1 ? new(ExactRow.Ones([0, 7]), 1) : each.Item with { Weight = 1 })];
        DisclosureSearch.ProvesSafe(single, 12, 2).ShouldBeTrue();
        DisclosureSearch.ProvesSafe(single, 12, 3).ShouldBeFalse();
        DisclosureSearch.ProvesSafe(single, 12, 2, work: -10 * single.Length).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Guard(0, (1, [0]))).ParamName.ShouldBe("minimum");
        Should.Throw<ArgumentOutOfRangeException>(() => Guard(5, (-1, [0]))).ParamName.ShouldBe("respondents");
        Should.Throw<ArgumentNullException>(() => new DisclosureGuard(null!));
        Should.Throw<ArgumentNullException>(() => Guard(5, (5, [0])).Show(null!));
    }

    private static (int[] People, int Minimum, bool[][] Groups) AnyReports(Random random, int most, int groups)
    {
        var kinds = random.Next(2, 9);
        int[] people = [.. Enumerable.Range(0, random.Next(3, most + 1)).Select(_ => random.Next(kinds))];
        return (people, random.Next(1, 6), [.. Enumerable.Range(0, random.Next(1, groups + 1)).Select(_ => Enumerable.Range(0, kinds).Select(_ => !random.OneIn(3)).ToArray())]);
    }

    private static IEnumerable<(ImmutableArray<int>, long)> Counted(int[] people) => people.CountBy(kind => kind).Select(kind => (ImmutableArray.Create(kind.Key), (long)kind.Value));

    private static Func<ImmutableArray<int>, bool> In(int segment) => segments => segments[0] == segment;

    private static DisclosureGuard Guard(long minimum, params (long Count, int[] Segments)[] combinations) =>
        new(combinations.Select(each => (each.Segments.ToImmutableArray(), each.Count)), minimum);
}

internal static class DisclosureGuardShows
{
    internal static bool[] Shows(this DisclosureGuard guard, params Func<ImmutableArray<int>, bool>[] groups) => [.. groups.Select(group => guard.Show(group) is null)];
}
