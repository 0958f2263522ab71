namespace CustomerCentric.Surveys;

/// <summary>Promoters (9 and 10), passives (7 and 8) and detractors (0 to 6) of a recommendation question, as shares that add up to 1.</summary>
internal readonly record struct NpsSplit(double Promoters, double Passives, double Detractors)
{
    /// <summary>The NPS as a fraction, from -1 to 1.</summary>
    internal double Balance => Promoters - Detractors;

    /// <summary>Of one answer recoded to -1, 0 and 1; the two shares are not independent, hence the square.</summary>
    internal double Variance => Promoters + Detractors - Balance * Balance;

    /// <summary>The split with 3/4 of a promoter, 3/4 of a detractor and 1 1/2 passives more (Bonett and Price 2012).</summary>
    internal NpsSplit Adjusted(double n) => new(
        (Promoters * n + 0.75) / (n + Added), (Passives * n + 1.5) / (n + Added), (Detractors * n + 0.75) / (n + Added));

    internal const double Added = 3;

    internal static int Recode(int rating) => rating >= 9 ? 1 : rating >= 7 ? 0 : -1;
}
