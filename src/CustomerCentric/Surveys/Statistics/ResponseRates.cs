namespace CustomerCentric.Surveys;

/// <summary>What became of the people a survey turned to, and the six rates of response made of it (AAPOR, Standard Definitions).</summary>
/// <param name="Complete">Complete answers (I).</param>
/// <param name="Partial">Partial answers (P).</param>
/// <param name="Refused">Refusals and break-offs (R).</param>
/// <param name="NotReached">Eligible, and never reached (NC).</param>
/// <param name="Other">Eligible, and lost for another reason (O).</param>
/// <param name="UnknownHousehold">Not known whether there is anybody (UH).</param>
/// <param name="UnknownOther">Not known whether they are eligible for another reason (UO).</param>
public readonly record struct ResponseRates(
    long Complete, long Partial, long Refused, long NotReached, long Other, long UnknownHousehold, long UnknownOther)
{
    private long Known => Complete + Partial + Refused + NotReached + Other;

    private long Unknown => UnknownHousehold + UnknownOther;

    /// <summary>RR1 to RR6; null when nobody could have answered.</summary>
    /// <param name="rate">1 to 6: 1, 3 and 5 count complete answers, 2, 4 and 6 partial ones too; 1 and 2 take all of unknown eligibility for
    /// eligible, 3 and 4 the share given, 5 and 6 none.</param>
    /// <param name="eligible">The share of unknown ones taken for eligible, from 0 to 1; only RR3 and RR4 ask for it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rate, or the share is not from 0 to 1.</exception>
    public double? Rate(int rate, double eligible = 1)
    {
        if (rate is < 1 or > 6)
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "From RR1 to RR6.");
        if (!(eligible is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(eligible), eligible, "From 0 to 1.");
        var asked = Known + Unknown * (rate switch { <= 2 => 1, <= 4 => eligible, _ => 0 });
        return asked == 0 ? null : (rate % 2 == 1 ? Complete : Complete + Partial) / asked;
    }
}
