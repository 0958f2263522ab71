namespace CustomerCentric.Surveys;

/// <summary>A score in JSON, with everything that makes it questionable: a line for every property.</summary>
internal static class ScoreForms
{
    private static readonly JsonForm<AnswerCounts> s_counts = JsonMembers<AnswerCounts>.Form(s => new(
        s.Need("scored", x => x.Scored, JsonForms.Count),
        s.Or("skipped", x => x.Skipped, JsonForms.Count, 0),
        s.Or("notApplicable", x => x.NotApplicable, JsonForms.Count, 0),
        s.Or("notShown", x => x.NotShown, JsonForms.Count, 0),
        s.Or("rejected", x => x.Rejected, JsonForms.Count, 0)));

    private static readonly JsonForm<ScoreInterval> s_interval = JsonMembers<ScoreInterval>.Form(s => new(
        s.Need("low", x => x.Low, JsonForms.Real),
        s.Need("high", x => x.High, JsonForms.Real),
        s.Need("level", x => x.Level, JsonForms.Real),
        s.Need("method", x => x.Method, JsonForms.Word<IntervalMethod>())));

    internal static readonly JsonForm<Score> Score = JsonMembers<Score>.Form(s => Checked(Surveys.Score.Restored(
        s.Need("metric", x => x.Metric, JsonForms.Text),
        s.Need("status", x => x.Status, JsonForms.Word<ScoreStatus>()),
        s.Need("counts", x => x.Counts, s_counts)) with
    {
        Estimate = s.May("estimate", x => x.Estimate, JsonForms.Real),
        Interval = s.May("interval", x => x.Interval, s_interval),
        StandardError = s.May("standardError", x => x.StandardError, JsonForms.Real),
        SumOfWeights = s.Or("sumOfWeights", x => x.SumOfWeights, JsonForms.Real, 0),
        EffectiveN = s.May("effectiveN", x => x.EffectiveN, JsonForms.Real),
        DesignEffect = s.May("designEffect", x => x.DesignEffect, JsonForms.Real),
        PopulationCorrection = s.Or("populationCorrection", x => x.PopulationCorrection, JsonForms.Real, 1),
        Warnings = s.List("warnings", x => x.Warnings, JsonForms.Sentence),
        Reasons = s.List("reasons", x => x.Reasons, JsonForms.Sentence),
    }));

    private static Score Checked(Score score) => score.Status == ScoreStatus.Ok == score.Estimate is not null
        ? score
        : throw new ArgumentException("A score has an estimate if and only if its status is Ok.", nameof(score));
}
