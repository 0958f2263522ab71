using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// A figure that can be questioned: what it estimates, how surely, and from how many answers; or why there is none. Figures are
/// never rounded and never NaN, and no answers never give a zero. Immutable.
/// </summary>
public sealed record Score
{
    private Score(string metric, ScoreStatus status, AnswerCounts counts) => (Metric, Status, Counts) = (metric, status, counts);

    /// <summary>What is estimated, such as <c>nps</c>, <c>share</c>, <c>mean</c> or <c>alpha</c>.</summary>
    public string Metric { get; }

    /// <summary>Whether there is an estimate to show.</summary>
    public ScoreStatus Status { get; }

    /// <summary>How many answers were scored, and what became of the others.</summary>
    public AnswerCounts Counts { get; internal init; }

    /// <summary>
    /// The estimate, not rounded: points from -100 to 100 for NPS, 0 to 1 for a share, the unit of the scale for a mean. Null
    /// unless <see cref="Status"/> is <see cref="ScoreStatus.Ok"/>.
    /// </summary>
    public double? Estimate { get; internal init; }

    /// <summary>The interval; null when the answers allow an estimate but no interval, with a warning that says why.</summary>
    public ScoreInterval? Interval { get; internal init; }

    /// <summary>The standard error, in the unit of the estimate; null where none is defined.</summary>
    public double? StandardError { get; internal init; }

    /// <summary>The weights of the scored answers, added up; without weights their number.</summary>
    public double SumOfWeights { get; internal init; }

    /// <summary>How many unweighted answers would be as precise (Kish 1965); null when nothing was scored.</summary>
    public double? EffectiveN { get; internal init; }

    /// <summary>Scored answers divided by <see cref="EffectiveN"/>: 1 without weights; null when nothing was scored.</summary>
    public double? DesignEffect { get; internal init; }

    /// <summary>
    /// What the variance was multiplied with because the population is finite: 1 for an endless one, 0 when everybody answered.
    /// </summary>
    public double PopulationCorrection { get; internal init; } = 1;

    /// <summary>What a reader should know about an estimate that is there.</summary>
    public ImmutableArray<LocalizedText> Warnings { get; internal init; } = [];

    /// <summary>Why there is no estimate to show: all reasons, those that more answers would not cure first.</summary>
    public ImmutableArray<LocalizedText> Reasons { get; internal init; } = [];

    internal static Score Of(string metric, AnswerCounts counts, double estimate) =>
        double.IsFinite(estimate)
            ? new(metric, ScoreStatus.Ok, counts) { Estimate = estimate, SumOfWeights = counts.Scored, EffectiveN = counts.Scored, DesignEffect = 1 }
            : throw new InvalidOperationException($"The estimate of '{metric}' is not a number.");

    internal static Score Undefined(string metric, AnswerCounts counts, params ImmutableArray<LocalizedText> reasons) =>
        new(metric, ScoreStatus.Undefined, counts) { Reasons = reasons };

    /// <summary>A score that was stored: its figures follow.</summary>
    internal static Score Restored(string metric, ScoreStatus status, AnswerCounts counts) => new(metric, status, counts);

    /// <summary>
    /// The score without its figures when it rests on fewer answers than may be shown, or its <see cref="EffectiveN"/> is less because some weigh far more than the
    /// others; otherwise this one.
    /// </summary>
    /// <param name="minimum">The fewest scored answers that may be shown; at least 1.</param>
    /// <returns>This score, or one that says only how many answers are needed; one of no answers at all stays as it is, as that is no secret.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public Score SuppressedBelow(long minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var size = PartSize.Of(this);
        return Status != ScoreStatus.Suppressed && size.IsBelow(minimum) ? Suppress(size.WhyBelow(minimum)) : this;
    }

    /// <summary>Counts go too: which of them is small is just what must not be told.</summary>
    internal Score Suppress(LocalizedText reason) => new(Metric, ScoreStatus.Suppressed, default) { Reasons = [reason] };
}
