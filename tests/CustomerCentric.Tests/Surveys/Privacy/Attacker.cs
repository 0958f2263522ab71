using System.Numerics;

namespace CustomerCentric.Tests.Surveys;

/// <summary>
/// Somebody who adds and subtracts published figures. Knows nothing of the guard: people are single here, and every combination is tried.
/// </summary>
internal static class Attacker
{
    /// <summary>Of how many people, and fewer than the minimum, some sum and difference of the groups tells; null when there is none.</summary>
    /// <param name="groups">Whether each person is in each group.</param>
    /// <param name="minimum">The fewest people that may be told about.</param>
    internal static int? Isolates(IReadOnlyList<bool[]> groups, long minimum)
    {
        var signs = Enumerable.Repeat(-1, groups.Count).ToArray();
        while (true)
        {
            var told = Enumerable.Range(0, groups.Count == 0 ? 0 : groups[0].Length)
                .Count(person => groups.Index().Sum(group => group.Item[person] ? signs[group.Index] : 0) != 0);
            if (told > 0 && told < minimum)
                return told;
            var next = Array.FindIndex(signs, sign => sign < 1);
            if (next < 0)
                return null;
            signs[next]++;
            Array.Fill(signs, -1, 0, next);
        }
    }

    /// <summary>Whether any combination at all, with whatever factors, tells of fewer than the minimum: every set of that size is left out once.</summary>
    internal static bool CouldIsolate(IReadOnlyList<bool[]> groups, long minimum) =>
        CouldIsolate(groups, left => groups[0].Length - BitOperations.PopCount((uint)left) < minimum);

    /// <summary>The same for other ideas of few.</summary>
    /// <param name="groups">Whether each person, or whatever is one, is in each group.</param>
    /// <param name="isFew">Whether those not in a set of bits are too few.</param>
    internal static bool CouldIsolate(IReadOnlyList<bool[]> groups, Func<int, bool> isFew)
    {
        var people = groups[0].Length;
        var whole = Rank(groups, (1 << people) - 1);
        return Enumerable.Range(0, 1 << people).Any(left => isFew(left) && Rank(groups, left) < whole);
    }

    // Bareiss, without fractions.
    private static int Rank(IReadOnlyList<bool[]> groups, int people)
    {
        var matrix = groups.Select(group => group.Select((isIn, person) => isIn && (people >> person & 1) == 1 ? BigInteger.One : 0).ToArray()).ToArray();
        var (rank, previous) = (0, BigInteger.One);
        for (var column = 0; column < matrix[0].Length && rank < matrix.Length; column++)
        {
            var pivot = Array.FindIndex(matrix, rank, row => !row[column].IsZero);
            if (pivot < 0)
                continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var row = rank + 1; row < matrix.Length; row++)
            {
                var factor = matrix[row][column];
                for (var at = 0; at < matrix[0].Length; at++)
                    matrix[row][at] = (matrix[rank][column] * matrix[row][at] - factor * matrix[rank][at]) / previous;
            }
            previous = matrix[rank++][column];
        }
        return rank;
    }
}
