namespace CustomerCentric.Surveys;

/// <summary>A mean as a comparison needs it: with the standard error that is shown beside it.</summary>
/// <param name="N">The figures behind it.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">Of one figure: divided by n - 1.</param>
/// <param name="StandardError">Of the mean, as if the population were endless.</param>
/// <param name="IsConstant">Whether all figures are the same; their variance may still be some rounding away from zero.</param>
internal readonly record struct SampleMean(double N, double Mean, double Variance, double StandardError, bool IsConstant)
{
    internal static SampleMean Of(Moments moments) =>
        new(moments.N, moments.Mean, moments.Variance, Math.Sqrt(moments.Variance / moments.N), moments.IsConstant);
}
