using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Which parts of a table may be shown beside their total.</summary>
/// <param name="Shown">Shown, in the order given.</param>
/// <param name="Hidden">Hidden, with the reason.</param>
/// <param name="Empty">Nobody answered; that is no secret and no zero.</param>
internal sealed record Suppression(
    ImmutableArray<string> Shown, ImmutableDictionary<string, LocalizedText> Hidden, ImmutableArray<string> Empty)
{
    /// <summary>
    /// Hides parts with fewer answers than the minimum. Together they are the total less the others: while that is fewer than the minimum, the
    /// smallest other part goes too.
    /// </summary>
    /// <param name="parts">Names, each once, with their scored answers.</param>
    /// <param name="minimum">The fewest answers that may be shown: 5 for figures, 8 for comments.</param>
    internal static Suppression Of(IReadOnlyList<(string Name, long N)> parts, long minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var table = parts.ToDictionary(part => part.Name, part => PartSize.Of(part.N), StringComparer.Ordinal);
        Dictionary<string, LocalizedText> hidden = new(StringComparer.Ordinal);
        HideSmall(hidden, [table], minimum);
        foreach (var name in hidden.Keys.ToArray())
            hidden[name] = table[name].WhyBelow(minimum);
        HideComplements(hidden, [table], ImmutableHashSet<string>.Empty, minimum);
        return new(
            [.. parts.Where(part => part.N > 0 && !hidden.ContainsKey(part.Name)).Select(part => part.Name)], hidden.ToImmutableDictionary(StringComparer.Ordinal),
            [.. parts.Where(part => part.N == 0).Select(part => part.Name)]);
    }

    /// <summary>Hides every part that is too small in any of the tables; in the others it is hidden for their sake.</summary>
    /// <param name="hidden">Names and reasons; more are added.</param>
    /// <param name="tables">Tables of the same parts, of which each could be computed from the others.</param>
    /// <param name="minimum">The fewest answers that may be shown.</param>
    internal static void HideSmall(Dictionary<string, LocalizedText> hidden, IReadOnlyList<IReadOnlyDictionary<string, PartSize>> tables, long minimum)
    {
        foreach (var (name, _) in tables.SelectMany(table => table).Where(part => part.Value.IsBelow(minimum)))
            hidden.TryAdd(name, ScoreTexts.Complementary);
    }

    /// <summary>
    /// Hides the smallest other parts, the same in all tables, until those hidden are together enough in each. If every table chose its own, one would show what
    /// another hides.
    /// </summary>
    /// <param name="hidden">Names and reasons; more are added.</param>
    /// <param name="tables">As for <see cref="HideSmall"/>.</param>
    /// <param name="countedOnce">Hidden parts that count for one person however many they are, as none of them is to be computed.</param>
    /// <param name="minimum">The fewest answers that may be shown.</param>
    internal static void HideComplements(
        Dictionary<string, LocalizedText> hidden, IReadOnlyList<IReadOnlyDictionary<string, PartSize>> tables, IReadOnlySet<string> countedOnce, long minimum)
    {
        var smallestFirst = tables.SelectMany(table => table).Where(part => part.Value.Weights > 0).GroupBy(part => part.Key, part => part.Value.InEffect, StringComparer.Ordinal)
            .OrderBy(part => part.Min()).ThenBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Key);
        foreach (var next in smallestFirst.Where(name => !hidden.ContainsKey(name)).ToArray())
        {
            if (!tables.Any(table => AreFewTogether(table.Where(part => hidden.ContainsKey(part.Key)))))
                return;
            hidden.Add(next, ScoreTexts.Complementary);
        }

        bool AreFewTogether(IEnumerable<KeyValuePair<string, PartSize>> parts)
        {
            var (others, singles) = (default(PartSize), 0L);
            foreach (var (name, size) in parts)
            {
                if (size.Weights == 0)
                    continue;
                if (countedOnce.Contains(name))
                    singles++;
                else
                    others += size;
            }
            return others.N + singles > 0 && others.IsBelow(minimum - singles, orNone: true);
        }
    }
}
