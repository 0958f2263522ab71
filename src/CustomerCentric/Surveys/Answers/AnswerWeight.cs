namespace CustomerCentric.Surveys;

/// <summary>How many respondents one may stand for.</summary>
internal static class AnswerWeight
{
    // Intervals take sums of squared weights and squares of such sums: of a thousand million respondents these lie between 1e-36 and 1e54, far from both ends of a
    // double, beyond which a figure would be no number. What the smaller weights say may still vanish beside the larger ones.
    private const double Lowest = 1e-9;
    private const double Highest = 1e9;

    /// <summary>What a weight is.</summary>
    internal const string Rule = "a number, zero or from 1e-9 to 1e9";

    /// <summary>Whether a respondent may have it.</summary>
    internal static bool IsTaken(double weight) => weight is 0 or (>= Lowest and <= Highest);
}
