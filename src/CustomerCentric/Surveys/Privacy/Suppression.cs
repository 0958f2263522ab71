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
    /// Hides parts with fewer answers than the minimum; where that is one alone, the smallest other part goes too, as the hidden one
    /// would otherwise be the total less the others.
    /// </summary>
    /// <param name="parts">Names, each once, with their scored answers.</param>
    /// <param name="minimum">The fewest answers that may be shown: 5 for figures, 8 for comments.</param>
    internal static Suppression Of(IReadOnlyList<(string Name, long N)> parts, long minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var answered = parts.Where(part => part.N > 0).ToArray();
        var hidden = answered.Where(part => part.N < minimum)
            .ToImmutableDictionary(part => part.Name, _ => ScoreTexts.BelowMinimum(minimum), StringComparer.Ordinal);
        if (hidden.Count == 1 && answered.Length > 1)
        {
            var smallest = answered.Where(part => !hidden.ContainsKey(part.Name)).OrderBy(part => part.N).ThenBy(part => part.Name, StringComparer.Ordinal).First();
            hidden = hidden.Add(smallest.Name, ScoreTexts.Complementary);
        }
        return new(
            [.. answered.Where(part => !hidden.ContainsKey(part.Name)).Select(part => part.Name)], hidden,
            [.. parts.Where(part => part.N == 0).Select(part => part.Name)]);
    }
}
