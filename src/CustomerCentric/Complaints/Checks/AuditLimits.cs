namespace CustomerCentric.Complaints;

/// <summary>From what on an audit finds something. Immutable; an audit refuses values that make no sense.</summary>
public sealed record AuditLimits
{
    // Days of a hundred years: what adds to a date stays one.
    private const int Most = 36_525;

    /// <summary>A policy is reviewed after at most so many months (COM-05). Default: 36; at least 1.</summary>
    public int MonthsBetweenPolicyReviews { get; init; } = 36;

    /// <summary>The system is checked, and reviewed by the management, after at most so many months (RES-09). Default: 12; at least 1.</summary>
    public int MonthsBetweenSystemReviews { get; init; } = 12;

    /// <summary>One kind of customer may wait at most so many times as long as another (FAI-08). Default: 1.5; at least 1.</summary>
    public double WaitFactor { get; init; } = 1.5;

    /// <summary>Kinds of customer with fewer answered complaints are not compared (FAI-08). Default: 10; at least 1.</summary>
    public int ComparedFrom { get; init; } = 10;

    /// <summary>So many complaints on one category or cause are one problem (RES-07). Default: 5; at least 2.</summary>
    public int RepeatedFrom { get; init; } = 5;

    /// <summary>When they come within so many days, the first and the last included (RES-07). Default: 30; at least 1.</summary>
    public int RepeatedWithinDays { get; init; } = 30;

    /// <summary>Days from the end of a reported time to the last day on which its report may be submitted (RES-08). Default: 14; at least 0.</summary>
    public int DaysToReport { get; init; } = 14;

    /// <summary>Days from the end of a complaint to the last day on which the complainant should be thanked (RES-10). Default: 30; at least 0.</summary>
    public int DaysToThank { get; init; } = 30;

    /// <summary>Days from the end of a complaint to the last day on which the complainant should be asked (RES-14). Default: 30; at least 0.</summary>
    public int DaysToAskSatisfaction { get; init; } = 30;

    internal IEnumerable<ConfigurationFault> Faults()
    {
        foreach (var (path, value, least) in new (string, double, int)[]
        {
            ("monthsBetweenPolicyReviews", MonthsBetweenPolicyReviews, 1),
            ("monthsBetweenSystemReviews", MonthsBetweenSystemReviews, 1),
            ("waitFactor", WaitFactor, 1),
            ("comparedFrom", ComparedFrom, 1),
            ("repeatedFrom", RepeatedFrom, 2),
            ("repeatedWithinDays", RepeatedWithinDays, 1),
            ("daysToReport", DaysToReport, 0),
            ("daysToThank", DaysToThank, 0),
            ("daysToAskSatisfaction", DaysToAskSatisfaction, 0),
        })
        {
            if (!(value >= least && value <= Most))
                yield return new(path, FormattableString.Invariant($"is {value}: use {least} to {Most}"));
        }
    }
}
