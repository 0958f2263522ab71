using System.Text.Json;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>How the survey cases write what a test needs.</summary>
internal static class CaseValues
{
    internal static double Number(this JsonElement element, string property) => element.GetProperty(property).GetDouble();

    internal static int Whole(this JsonElement element, string property) => element.GetProperty(property).GetInt32();

    internal static double Level(this JsonElement element) => element.TryGetProperty("conf", out var level) ? level.GetDouble() : 0.95;

    internal static long? Population(this JsonElement element) =>
        element.TryGetProperty("population", out var population) && population.ValueKind == JsonValueKind.Number ? population.GetInt64() : null;

    internal static double[] Numbers(this JsonElement element, string property) => element.GetProperty(property).Numbers();

    internal static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    internal static double?[] NumbersOrGaps(this JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? (double?)null : number.GetDouble())];

    internal static string[] Words(this JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(word => word.GetString()!)];

    internal static Dictionary<string, double> Named(this JsonElement element, string property) =>
        element.GetProperty(property).EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetDouble());

    /// <summary>The stream that long cases describe: s(i) = (i * a + c) mod m.</summary>
    internal static IEnumerable<int> Generated(this JsonElement generator)
    {
        long a = generator.Whole("a"), c = generator.Whole("c"), m = generator.Whole("m");
        for (long i = 0; i < generator.Whole("n"); i++)
            yield return (int)((i * a + c) % m);
    }

    /// <summary>A tally of ratings; null is skipped.</summary>
    internal static AnswerTally Tally(int lowest, int highest, IEnumerable<double?> ratings, IReadOnlyList<double>? weights = null)
    {
        var tally = new AnswerTally(lowest, highest);
        foreach (var (at, rating) in ratings.Index())
            tally.Add(rating is { } given ? Answer.Rating(given) : Answer.Skipped, weights?[at] ?? 1);
        return tally;
    }

    internal static AnswerTally NpsTally(int detractors, int passives, int promoters)
    {
        var tally = new AnswerTally(0, 10);
        Repeat(tally, 3, detractors);
        Repeat(tally, 8, passives);
        Repeat(tally, 10, promoters);
        return tally;
    }

    internal static AnswerTally YesNoTally(int yes, int n)
    {
        var tally = new AnswerTally(0, 1);
        Repeat(tally, 1, yes);
        Repeat(tally, 0, n - yes);
        return tally;
    }

    internal static object? Ends(this ScoreInterval? interval) => interval is { } ends ? new { lo = ends.Low, hi = ends.High } : null;

    internal static object Ends(this Bounds bounds) => new { lo = bounds.Low, hi = bounds.High };

    private static void Repeat(AnswerTally tally, int rating, int times)
    {
        for (var time = 0; time < times; time++)
            tally.Add(Answer.Rating(rating));
    }
}
