using System.Collections.Immutable;
using System.Text;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Instruments and answers in few words.</summary>
internal static class Ask
{
    internal static ImmutableSortedDictionary<string, string> English(string text) => ImmutableSortedDictionary<string, string>.Empty.Add("en", text);

    internal static RatingScale From(int lowest, int highest) => new(FormattableString.Invariant($"{lowest}-{highest}"), lowest, highest);

    internal static Question About(string key, QuestionRole role, RatingScale? scale, string? dimension = null, string? item = null, bool isReversed = false) => new(key, role)
    {
        Scale = scale,
        Dimension = dimension,
        Item = item,
        IsReversed = isReversed,
        Text = English(key),
    };

    internal static Instrument With(params IEnumerable<Question> questions) => new()
    {
        Id = "own",
        Version = 1,
        Title = English("Our own"),
        Audience = SurveyAudience.ExternalCustomer,
        Languages = ["en"],
        Dimensions = [.. questions.Select(question => question.Dimension).OfType<string>().Distinct().Select(key => new SurveyDimension(key, English(key)))],
        Questions = [.. questions],
    };

    internal static async Task<SurveyTally> ReadAsync(SurveyScoring scoring, string csv)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(csv));
        return await scoring.ReadAsync(file);
    }

    internal static async Task<SurveyReport> ScoreAsync(SurveyScoring scoring, string csv) => scoring.Report(await ReadAsync(scoring, csv));

    internal static Score Of(this SurveyReport report, string metric, string? question = null, string? dimension = null, string? item = null, string segment = "") =>
        report.Figures.Single(figure => figure.Metric == metric && figure.Question == question && figure.Item == item && figure.Segment == segment
            && (question is not null || figure.Dimension == dimension)).Score;
}
