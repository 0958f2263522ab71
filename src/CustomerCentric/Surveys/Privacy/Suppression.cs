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
        var answered = parts.Where(part => part.N > 0).ToArray();
        var hidden = ImmutableDictionary.Create<string, LocalizedText>(StringComparer.Ordinal);
        long together = 0;
        foreach (var (name, n) in answered.OrderBy(part => part.N).ThenBy(part => part.Name, StringComparer.Ordinal))
        {
            if (n >= minimum && (together == 0 || together >= minimum))
                break;
            hidden = hidden.Add(name, n < minimum ? ScoreTexts.BelowMinimum(minimum) : ScoreTexts.Complementary);
            together += n;
        }
        return new(
            [.. answered.Where(part => !hidden.ContainsKey(part.Name)).Select(part => part.Name)], hidden,
            [.. parts.Where(part => part.N == 0).Select(part => part.Name)]);
    }
}
