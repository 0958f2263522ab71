namespace CustomerCentric.Surveys;

/// <summary>A mean as a comparison needs it.</summary>
/// <param name="N">The figures behind it; an effective number where they were weighted.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">Of one figure: divided by n - 1.</param>
/// <param name="IsConstant">Whether all figures are the same; their variance may still be some rounding away from zero.</param>
internal readonly record struct SampleMean(double N, double Mean, double Variance, bool IsConstant)
{
    internal static SampleMean Of(Moments moments) => new(moments.N, moments.Mean, moments.Variance, moments.IsConstant);
}
