using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Whole numbers from which a respondent chooses. Immutable.</summary>
/// <param name="Key">What questions call it by.</param>
/// <param name="Lowest">The lowest rating, included.</param>
/// <param name="Highest">The highest rating, included; at most 1000 above the lowest.</param>
public sealed record RatingScale(string Key, int Lowest, int Highest)
{
    /// <summary>The lowest rating of the top box, included; by default the highest but one, of two ratings the higher.</summary>
    public int TopFrom { get; init; } = DefaultTop(Lowest, Highest);

    /// <summary>By language: the words for both ends, or for every rating; may be empty. Where every rating has one, a file may hold it in the place of the number; it then means that rating and nothing else, however it is capitalised.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Labels { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The words of all languages that a file may hold in the place of a rating.</summary>
    internal IEnumerable<(string Word, int Rating)> Words =>
        from labels in Labels.Values
        where labels.Length == Highest - Lowest + 1
        from place in Enumerable.Range(0, labels.Length)
        where !string.IsNullOrWhiteSpace(labels[place])
        select (labels[place].Trim(), Lowest + place);

    internal bool HasDefaultTop => TopFrom == DefaultTop(Lowest, Highest);

    private static int DefaultTop(int lowest, int highest) => Math.Max(lowest + 1, highest - 1);
}
