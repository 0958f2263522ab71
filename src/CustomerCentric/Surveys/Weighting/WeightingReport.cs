using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Weights that make a sample look like its population, and how well they do; or why there are none. Immutable, thread-safe.</summary>
/// <param name="Weights">One for each respondent; empty when there are reasons.</param>
/// <param name="Rounds">How often all margins were adjusted.</param>
/// <param name="LargestError">How far the farthest margin is off its target, in parts of the target.</param>
/// <param name="IsConverged">Whether that is as good as nothing.</param>
/// <param name="Reasons">Why there are no weights: contradicting targets first, then categories.</param>
/// <param name="Warnings">What to know about the weights.</param>
public sealed record WeightingReport(
    ImmutableArray<double> Weights,
    int Rounds,
    double LargestError,
    bool IsConverged,
    ImmutableArray<LocalizedText> Reasons,
    ImmutableArray<LocalizedText> Warnings)
{
    /// <summary>Effective n and design effect of the weights.</summary>
    internal Precision Precision => WeightStatistics.Of(Weights);
}
