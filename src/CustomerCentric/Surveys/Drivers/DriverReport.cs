using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What goes with an outcome such as overall satisfaction; association, not cause. All lists are in the order of the drivers.</summary>
internal sealed record DriverReport
{
    /// <summary>The respondents behind it.</summary>
    internal required long N { get; init; }

    /// <summary>Why the analysis is refused, what more respondents would not cure first; then every other member is empty.</summary>
    internal ImmutableArray<LocalizedText> Reasons { get; init; } = [];

    /// <summary>What to know about the figures.</summary>
    internal ImmutableArray<LocalizedText> Warnings { get; init; } = [];

    /// <summary>Each driver's correlation with the outcome.</summary>
    internal ImmutableArray<double> Pearson { get; init; } = [];

    /// <summary>How likely such correlations are by chance.</summary>
    internal ImmutableArray<double> PearsonP { get; init; } = [];

    /// <summary>The correlations of ranks; empty when only correlations were given.</summary>
    internal ImmutableArray<double> Spearman { get; init; } = [];

    /// <summary>Standardised regression coefficients.</summary>
    internal ImmutableArray<double> Betas { get; init; } = [];

    /// <summary>Their standard errors; empty when all is explained.</summary>
    internal ImmutableArray<double> BetaErrors { get; init; } = [];

    /// <summary>How likely such coefficients are by chance, given the other drivers; empty when all is explained.</summary>
    internal ImmutableArray<double> BetaP { get; init; } = [];

    /// <summary>The share of the outcome's variance that the drivers explain together.</summary>
    internal double? RSquared { get; init; }

    /// <summary>The same, corrected for the number of drivers.</summary>
    internal double? AdjustedRSquared { get; init; }

    /// <summary>The F of all drivers together; null when they explain everything.</summary>
    internal double? F { get; init; }

    /// <summary>How likely such an F is by chance; null when there is none.</summary>
    internal double? FP { get; init; }

    /// <summary>Variance inflation: how far each driver is explained by the others, from 1; above 5 betas are shaky.</summary>
    internal ImmutableArray<double> VarianceInflation { get; init; } = [];

    /// <summary>Parts of R squared by Johnson's relative weights (2000).</summary>
    internal ImmutableArray<double> RelativeWeights { get; init; } = [];

    /// <summary>
    /// Parts of R squared by Shapley values: each driver's mean gain over all orders of entry (Lindeman, Merenda and Gold 1980); empty
    /// above <see cref="DriverAnalysis.MostForShapley"/> drivers.
    /// </summary>
    internal ImmutableArray<double> Shapley { get; init; } = [];
}
