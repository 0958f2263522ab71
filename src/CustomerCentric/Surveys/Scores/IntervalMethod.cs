namespace CustomerCentric.Surveys;

/// <summary>How an interval was computed; what a name means for a kind of score is said where that score is made. Stored by name.</summary>
public enum IntervalMethod
{
    /// <summary>
    /// NPS, the default: 3 answers are added, 3/4 of a promoter, 3/4 of a detractor and 1 1/2 passives, then Wald
    /// (Bonett and Price 2012, recommended for NPS by Sauro and Lewis).
    /// </summary>
    AdjustedWald,

    /// <summary>Estimate plus and minus z standard errors; a point when all answers are alike.</summary>
    Wald,

    /// <summary>Widened to hold at once: Wald of promoters, passives and detractors pair by pair, Wilson of the shares of all ratings (Goodman 1965).</summary>
    Goodman,

    /// <summary>NPS: the differences that a score test does not reject (Tango 1998).</summary>
    Tango,

    /// <summary>Shares, the default: the shares that a score test does not reject (Wilson 1927).</summary>
    Wilson,

    /// <summary>Shares: the exact tails of the binomial distribution (Clopper and Pearson 1934); never too short, often too long.</summary>
    ClopperPearson,

    /// <summary>Shares: Wald around Wilson's centre (Agresti and Coull 1998).</summary>
    AgrestiCoull,

    /// <summary>Shares: Bayes with Jeffreys' prior (Brown, Cai and DasGupta 2001); leaves out the estimate itself at 0 % and 100 %.</summary>
    Jeffreys,

    /// <summary>Means, the default: Student's t; for NPS the t interval of the answers recoded to -1, 0 and 1.</summary>
    StudentT,

    /// <summary>Weighted figures: z times the standard error of the linearised ratio, as survey software computes it.</summary>
    Linearised,

    /// <summary>Cronbach's alpha: the F distribution (Feldt 1965).</summary>
    Feldt,

    /// <summary>A difference: built from the intervals of the two figures, Wilson's of shares and adjusted Wald of NPS (Newcombe 1998).</summary>
    Newcombe,

    /// <summary>A correlation: z around its inverse hyperbolic tangent (Fisher 1921).</summary>
    Fisher,
}
