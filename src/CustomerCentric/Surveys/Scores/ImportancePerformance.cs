using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>One feature in the importance-performance grid.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Quadrant">What to do about it.</param>
/// <param name="Importance">How much it matters, on its scale.</param>
/// <param name="Performance">How well it is done, on its scale.</param>
internal sealed record GridItem(string Name, Quadrant Quadrant, double Importance, double Performance)
{
    internal double Gap => Performance - Importance;
}

/// <summary>Features by importance and performance (Martilla and James 1977).</summary>
/// <param name="ImportanceCut">From here on something is important.</param>
/// <param name="PerformanceCut">From here on something is done well.</param>
/// <param name="Items">The features, in the order given.</param>
internal sealed record ImportancePerformance(double ImportanceCut, double PerformanceCut, ImmutableArray<GridItem> Items)
{
    /// <summary>Cut at the means of the features, unless cuts are given (such as the middle of the scale).</summary>
    /// <exception cref="ArgumentException">No features, or a mean that is not a number.</exception>
    internal static ImportancePerformance Of(
        IReadOnlyList<(string Name, double Importance, double Performance)> items, double? importanceCut = null, double? performanceCut = null)
    {
        if (items.Count == 0 || items.Any(item => !double.IsFinite(item.Importance) || !double.IsFinite(item.Performance)))
            throw new ArgumentException("Needs at least one feature, and numbers for each.", nameof(items));
        var important = importanceCut ?? items.Average(item => item.Importance);
        var well = performanceCut ?? items.Average(item => item.Performance);
        return new(important, well,
            [.. items.Select(item => new GridItem(item.Name, Place(item.Importance >= important, item.Performance >= well), item.Importance, item.Performance))]);
    }

    private static Quadrant Place(bool isImportant, bool isDoneWell) => (isImportant, isDoneWell) switch
    {
        (true, true) => Quadrant.KeepUpTheGoodWork,
        (true, false) => Quadrant.ConcentrateHere,
        (false, true) => Quadrant.PossibleOverkill,
        _ => Quadrant.LowPriority,
    };
}
