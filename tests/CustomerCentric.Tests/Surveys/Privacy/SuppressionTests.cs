using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Which parts of a total may be shown beside it.</summary>
public class SuppressionTests
{
    // The fault that was there: two hidden parts are no secret when they are few together.
    [Fact]
    public void Hidden_parts_are_enough_together()
    {
        var shown = Of(5, ("A", 12), ("B", 3), ("C", 1), ("D", 25));
        shown.Shown.ShouldBe(["D"]);
        shown.Hidden["A"].ShouldBe(ScoreTexts.Complementary);
        shown.Hidden["B"].En.ShouldBe("fewer than 5 answers");
        shown.Hidden["C"].ShouldBe(shown.Hidden["B"]);
    }

    [Fact]
    public void The_smallest_goes_first_and_of_equal_ones_the_first_by_name()
    {
        Of(5, ("D", 9), ("B", 8), ("A", 8), ("C", 2)).Shown.ShouldBe(["D", "B"]);
        Of(5, ("b", 8), ("B", 8), ("C", 2)).Shown.ShouldBe(["b"]);
    }

    [Fact]
    public void Whatever_the_parts_the_hidden_ones_are_none_or_enough_and_no_more_than_it_takes()
    {
        for (var minimum = 1; minimum <= 6; minimum++)
        {
            foreach (var parts in Grid())
            {
                var result = Of(minimum, parts);
                var hidden = parts.Where(part => result.Hidden.ContainsKey(part.Name)).ToArray();
                var together = hidden.Sum(part => part.N);
                var complementary = hidden.Where(part => part.N >= minimum).ToArray();
                bool[] kept =
                [
                    result.Shown.All(name => NOf(name) >= minimum),
                    result.Empty.SequenceEqual(parts.Where(part => part.N == 0).Select(part => part.Name)),
                    result.Shown.Length + hidden.Length + result.Empty.Length == 4,
                    hidden.Length == 0 || together >= minimum || result.Shown.IsEmpty,
                    complementary.Length <= 1,
                    complementary.All(part => together - part.N > 0 && together - part.N < minimum && result.Hidden[part.Name] == ScoreTexts.Complementary),
                    complementary.All(part => result.Shown.All(name => NOf(name) >= part.N)),
                    hidden.Except(complementary).All(part => result.Hidden[part.Name] == ScoreTexts.BelowMinimum(minimum)),
                ];
                if (kept.Contains(false))
                    Assert.Fail($"{string.Join(' ', parts)} at {minimum}: {string.Join(' ', kept)}");
                long NOf(string name) => parts.Single(part => part.Name == name).N;
            }
        }
    }

    [Fact]
    public void Somebody_who_subtracts_the_parts_from_the_total_finds_nobody()
    {
        foreach (var parts in Grid())
        {
            const int minimum = 3;
            var result = Of(minimum, parts);
            var people = parts.SelectMany(part => Enumerable.Repeat(part.Name, (int)part.N)).ToArray();
            if (people.Length < minimum)
                continue;
            List<bool[]> groups = [[.. people.Select(_ => true)], .. result.Shown.Select(name => people.Select(person => person == name).ToArray())];
            Attacker.Isolates(groups, minimum).ShouldBeNull(string.Join(' ', parts));
        }
    }

    [Fact]
    public void The_minimum_is_at_least_one() => Should.Throw<ArgumentOutOfRangeException>(() => Of(0, ("A", 1)));

    private static IEnumerable<(string Name, long N)[]> Grid() =>
        from a in Enumerable.Range(0, 8)
        from b in Enumerable.Range(0, 8)
        from c in Enumerable.Range(0, 4)
        from d in Enumerable.Range(0, 4)
        select new (string, long)[] { ("A", a), ("B", b), ("C", c), ("D", d) };

    private static Suppression Of(long minimum, params (string, long)[] parts) => Suppression.Of(parts, minimum);
}
