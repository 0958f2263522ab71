namespace CustomerCentric.Tests.Surveys;

/// <summary>Figures of the cases that the library does not offer, and why.</summary>
internal sealed record LeftOut(string Kind, string Figure, string Why)
{
    internal static readonly LeftOut[] All =
    [
        new("nps_boot_exact", "lo", "no bootstrap: adjusted Wald keeps its level at every size (NpsCoverageTests)"),
        new("nps_boot_exact", "hi", "no bootstrap"),
        new("nps_boot_exact", "cdf_at_lo", "no bootstrap"),
        new("nps_boot_exact", "cdf_at_hi", "no bootstrap"),
        new("poststrat", "poststratified_se", "weighted figures use the effective number of answers, or the linearised ratio"),
        new("two_prop", "wald", "Newcombe is the interval of a difference; Wald's is a point for equal extremes"),
        new("two_prop", "agresti_caffo", "Newcombe is the interval of a difference"),
        new("two_prop", "fisher_p", "the pooled z is the test"),
        new("multiplicity", "bonferroni", "Holm is never weaker"),
        new("nonresponse", "respondent_mean", "means come from tallies"),
        new("nonresponse", "late_extrapolated_mean", "no extrapolation from late respondents"),
        new("nonresponse", "extrapolated_bias", "no extrapolation from late respondents"),
        new("nonresponse", "worst_case_lo", "no bound on bias"),
        new("nonresponse", "worst_case_hi", "no bound on bias"),
        new("alpha", "guttman_lambda6_std", "alpha is the figure reported"),
        new("alpha_cov", "guttman_lambda6_std", "alpha is the figure reported"),
        new("itemstats", "skew_g1", "no skewness"),
        new("itemstats", "skew_G1", "no skewness"),
        new("itemstats", "skew_b1", "no skewness"),
        new("itemstats", "median", "means and box shares describe a scale"),
        new("suppression", "reasons", "the reasons are sentences of our own; which parts they are given for is compared"),
        new("response_rate", "COOP", "only rates of response are reported"),
        new("response_rate", "REF", "only rates of response are reported"),
        new("response_rate", "CON", "only rates of response are reported"),
        new("omega", "", "needs a factor model"),
        new("ecsi_pls", "", "needs a path model"),
    ];

    internal bool Covers(string kind, string path) => kind == Kind && path.Split('.', '[').Any(part => part.StartsWith(Figure, StringComparison.Ordinal));
}
