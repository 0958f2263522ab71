namespace CustomerCentric.Surveys;

/// <summary>The System Usability Scale (Brooke 1996): ten statements, agreed with from 1 to 5, every other one negative.</summary>
internal static class UsabilityScale
{
    internal const int Statements = 10, Lowest = 1, Highest = 5;

    /// <summary>The middle of what a respondent can score.</summary>
    internal const double Middle = 50;

    /// <summary>What one point of the sum is worth, so that ten statements reach 100.</summary>
    private const double Step = 2.5;

    /// <summary>One respondent's score, from 0 to 100; null when a statement is left unanswered.</summary>
    internal static double? Of(ReadOnlySpan<int?> answers)
    {
        if (answers.Length != Statements)
            throw new ArgumentException($"There are {Statements} statements, not {answers.Length}.", nameof(answers));
        var sum = 0;
        for (var statement = 0; statement < Statements; statement++)
        {
            if (answers[statement] is not { } rating)
                return null;
            if (rating is < Lowest or > Highest)
                throw new ArgumentOutOfRangeException(nameof(answers), rating, $"The scale goes from {Lowest} to {Highest}.");
            sum += statement % 2 == 0 ? rating - Lowest : Highest - rating;
        }
        return sum * Step;
    }
}
