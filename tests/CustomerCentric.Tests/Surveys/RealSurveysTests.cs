using System.Globalization;
using System.Text.Json;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Real surveys, under instruments of our own, against figures that pandas and R's psych computed from the same files.</summary>
public class RealSurveysTests
{
    // As many digits as the expected figures have.
    private const double Digits = 1e-6;

    private static readonly RatingScale s_five = Ask.From(1, 5);
    private static readonly RatingScale s_seven = Ask.From(1, 7);

    [RealDataFact]
    public async Task The_kiosk_survey_gives_its_items_gaps_alphas_importance_index_and_Kano_counts()
    {
        var expected = Expected("kiosk");
        string[] items = [.. Enumerable.Range(1, 24).Select(item => item.ToString("00", CultureInfo.InvariantCulture))];
        string[] features = [.. Enumerable.Range(1, 29).Select(item => item.ToString("00", CultureInfo.InvariantCulture))];
        Question[] questions =
        [
            .. items.Select(item => Ask.About($"E{item}", QuestionRole.Expectation, s_seven, item: item)),
            .. items.Select(item => Ask.About($"P{item}", QuestionRole.Perception, s_seven, item: item)),
            .. items.Select(item => Ask.About($"I{item}", QuestionRole.Importance, s_seven, item: item)),
            .. items.Select(item => Ask.About($"S{item}", QuestionRole.Satisfaction, s_seven, "service", item)),
            .. Enumerable.Range(1, 4).Select(i => Ask.About($"SAT{i}", QuestionRole.Satisfaction, s_five, "overall")),
            .. features.Select(item => Ask.About($"K{item}F", QuestionRole.Functional, s_five, item: $"K{item}")),
            .. features.Select(item => Ask.About($"K{item}D", QuestionRole.Dysfunctional, s_five, item: $"K{item}")),
        ];
        var report = await ReportAsync("kiosk_servqual_kano_ipa.csv", Ask.With(questions));
        report.Respondents.ShouldBe(expected.GetProperty("respondents").GetInt64());
        CheckItems(report, expected.GetProperty("items_top_cut_6"));
        CheckItems(report, expected.GetProperty("overall_items_top_cut_4"));
        foreach (var gap in expected.GetProperty("servqual_gap_P_minus_E").EnumerateObject())
            report.Of("gap", item: gap.Name[1..]).Estimate!.Value.ShouldBe(gap.Value.GetDouble(), Digits);
        report.Of("gap").Estimate!.Value.ShouldBe(expected.GetProperty("mean_gap_unweighted").GetDouble(), Digits);
        Alpha(report, QuestionRole.Expectation, null).ShouldBe(expected.GetProperty("alpha_listwise").GetProperty("E").GetDouble(), Digits);
        Alpha(report, QuestionRole.Perception, null).ShouldBe(expected.GetProperty("alpha_listwise").GetProperty("P").GetDouble(), Digits);
        Alpha(report, QuestionRole.Satisfaction, "overall").ShouldBe(expected.GetProperty("alpha_listwise").GetProperty("SAT").GetDouble(), Digits);
        report.Of("importanceIndex").Estimate!.Value.ShouldBe(expected.GetProperty("importance_weighted_satisfaction_index_0_100").GetDouble(), Digits);
        foreach (var kano in expected.GetProperty("kano").EnumerateObject())
        {
            var row = report.Kano.Single(each => each.Item == kano.Name).Kano;
            foreach (var (letter, category) in new[] { ("A", KanoCategory.Attractive), ("O", KanoCategory.OneDimensional), ("M", KanoCategory.MustBe),
                ("I", KanoCategory.Indifferent), ("R", KanoCategory.Reverse), ("Q", KanoCategory.Questionable) })
                row.Count(category).ShouldBe(kano.Value.GetProperty(letter).GetInt64(), $"{kano.Name} {letter}");
            report.Of("kanoBetter", item: kano.Name).Estimate!.Value.ShouldBe(kano.Value.GetProperty("better").GetDouble(), Digits);
            report.Of("kanoWorse", item: kano.Name).Estimate!.Value.ShouldBe(kano.Value.GetProperty("worse").GetDouble(), Digits);
        }
    }

    [RealDataFact]
    public async Task The_mobile_phone_survey_gives_its_indices_and_alphas()
    {
        var expected = Expected("ecsi");
        var scales = expected.GetProperty("scales").EnumerateObject().ToArray();
        var ten = Ask.From(1, 10);
        var report = await ReportAsync("ecsi_mobile_phone.csv", Ask.With(scales.SelectMany(scale => scale.Value.GetProperty("items").EnumerateArray()
            .Select(item => Ask.About(item.GetString()!, QuestionRole.Satisfaction, ten, scale.Name)))));
        report.Respondents.ShouldBe(expected.GetProperty("respondents").GetInt64());
        foreach (var scale in scales)
        {
            report.Of("index", dimension: scale.Name).Estimate!.Value.ShouldBe(scale.Value.GetProperty("unweighted_index_0_100").GetDouble(), Digits);
            Alpha(report, QuestionRole.Satisfaction, scale.Name).ShouldBe(scale.Value.GetProperty("alpha_listwise").GetDouble(), Digits);
        }
    }

    [RealDataFact]
    public async Task The_mobile_phone_survey_gives_its_recommendation_score_once_the_role_says_that_it_is_one()
    {
        var expected = Expected("ecsi");
        var report = await ReportAsync("ecsi_mobile_phone.csv", Ask.With(Ask.About("CUSL3", QuestionRole.Recommend, Ask.From(0, 10))));
        report.Of("nps", "CUSL3").Estimate!.Value.ShouldBe(expected.GetProperty("nps_style_on_CUSL3").GetProperty("score").GetDouble(), Digits);
        report.Of("nps", "CUSL3").Counts.Scored.ShouldBe(expected.GetProperty("CUSL3_distribution_1_to_10").EnumerateObject().Sum(rating => rating.Value.GetInt64()));
    }

    [RealDataFact]
    public async Task The_reputation_survey_leaves_its_code_for_missing_answers_out()
    {
        var expected = Expected("corporate_reputation");
        string[] keys = [.. expected.GetProperty("items_top_cut_6").EnumerateObject().Select(item => item.Name)];
        var instrument = Ask.With(keys.Select(key => Ask.About(key, QuestionRole.Statement, s_seven, key.Contains('_') ? key[..key.IndexOf('_')] : null))) with
        {
            Missing = System.Collections.Immutable.ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("-99", AnswerKind.Skipped),
        };
        var report = await ReportAsync("corporate_reputation.csv", instrument);
        CheckItems(report, expected.GetProperty("items_top_cut_6"));
        foreach (var alpha in expected.GetProperty("alpha_listwise").EnumerateObject())
            Alpha(report, QuestionRole.Statement, alpha.Name).ShouldBe(alpha.Value.GetDouble(), Digits);
    }

    [RealDataFact]
    public async Task The_airline_survey_takes_zero_for_not_applicable_and_words_for_ratings()
    {
        var expected = Expected("airline");
        var verdict = new RatingScale("verdict", 1, 2)
        {
            Labels = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty.Add("en", ["Neutral or Dissatisfied", "Satisfied"]),
        };
        var instrument = Ask.With(expected.GetProperty("items_top_cut_4").EnumerateObject()
            .Select(item => Ask.About(item.Name, QuestionRole.Satisfaction, s_five)).Append(Ask.About("satisfaction", QuestionRole.Satisfaction, verdict))) with
        {
            Missing = System.Collections.Immutable.ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("0", AnswerKind.NotApplicable),
        };
        var report = await ReportAsync("airline_passenger_satisfaction.csv", instrument, "class");
        report.Respondents.ShouldBe(expected.GetProperty("respondents").GetInt64());
        CheckItems(report, expected.GetProperty("items_top_cut_4"));
        report.Of("mean", "leg_room_service").Counts.NotApplicable.ShouldBe(43);
        TopN(report.Of("topBox", "satisfaction")).ShouldBe(expected.GetProperty("satisfied").GetInt64());
        foreach (var part in expected.GetProperty("satisfied_by_class").EnumerateObject())
        {
            var score = report.Of("topBox", "satisfaction", segment: part.Name);
            (score.Counts.Scored, TopN(score)).ShouldBe((part.Value.GetProperty("n").GetInt64(), part.Value.GetProperty("satisfied").GetInt64()));
        }
    }

    [RealDataFact]
    public async Task The_student_survey_shows_who_gave_everything_the_same_rating()
    {
        var expected = Expected("student");
        var report = await ReportAsync("student_evaluation.csv", Ask.With(expected.GetProperty("items_top_cut_4").EnumerateObject()
            .Select(item => Ask.About(item.Name, QuestionRole.Satisfaction, s_five))));
        report.Respondents.ShouldBe(expected.GetProperty("respondents").GetInt64());
        CheckItems(report, expected.GetProperty("items_top_cut_4"));
        report.StraightLiners.ShouldBe(expected.GetProperty("straightliners").GetInt64());
        Alpha(report, QuestionRole.Satisfaction, null).ShouldBe(expected.GetProperty("alpha_listwise").GetDouble(), 1e-4);
    }

    [RealDataFact]
    public async Task The_city_survey_gives_its_items()
    {
        var expected = Expected("somerville");
        var report = await ReportAsync("somerville_city_satisfaction.csv", Ask.With(expected.GetProperty("items_top_cut_4").EnumerateObject()
            .Select(item => Ask.About(item.Name, QuestionRole.Satisfaction, s_five)).Append(Ask.About("satisfied", QuestionRole.Satisfaction, Ask.From(0, 1)))));
        CheckItems(report, expected.GetProperty("items_top_cut_4"));
        TopN(report.Of("topBox", "satisfied")).ShouldBe(expected.GetProperty("satisfied").GetInt64());
    }

    [RealDataFact]
    public async Task The_personality_survey_turns_its_reversed_items_round()
    {
        var expected = Expected("bfi");
        var scales = expected.GetProperty("scales").EnumerateObject().ToArray();
        var six = Ask.From(1, 6);
        var report = await ReportAsync("bfi_personality_items.csv", Ask.With(scales.SelectMany(scale => scale.Value.GetProperty("keys").EnumerateArray()
            .Select(key => Ask.About(key.GetString()!.TrimStart('-'), QuestionRole.Statement, six, scale.Name, isReversed: key.GetString()![0] == '-')))));
        report.Figures.Where(figure => figure is { Metric: "mean", Question: not null }).Sum(figure => figure.Score.Counts.Skipped)
            .ShouldBe(expected.GetProperty("missing_cells_items").GetInt64());
        foreach (var scale in scales)
        {
            report.Of("mean", dimension: scale.Name).Estimate!.Value.ShouldBe(scale.Value.GetProperty("mean_of_person_means_any_answered").GetDouble(), Digits);
            report.Figures.Where(figure => figure is { Metric: "mean", Question: not null } && figure.Dimension == scale.Name).Average(figure => figure.Score.Estimate!.Value)
                .ShouldBe(scale.Value.GetProperty("mean_of_item_means_pairwise").GetDouble(), Digits);
            var alpha = report.Of("alpha", dimension: scale.Name);
            alpha.Estimate!.Value.ShouldBe(scale.Value.GetProperty("alpha_listwise").GetDouble(), Digits);
            alpha.Counts.Scored.ShouldBe(scale.Value.GetProperty("complete_cases").GetInt64());
            PairwiseAlpha("bfi_personality_items.csv", [.. scale.Value.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!)], 7)
                .ShouldBe(scale.Value.GetProperty("alpha_psych_pairwise").GetDouble(), Digits);
        }
    }

    [RealDataFact]
    public void Alphas_over_pairs_of_answers_are_those_of_psych()
    {
        foreach (var scale in Expected("ecsi").GetProperty("scales").EnumerateObject())
        {
            PairwiseAlpha("ecsi_mobile_phone.csv", [.. scale.Value.GetProperty("items").EnumerateArray().Select(item => item.GetString()!)], 11)
                .ShouldBe(scale.Value.GetProperty("alpha_psych_pairwise").GetDouble(), Digits);
        }
    }

    private static double PairwiseAlpha(string file, string[] keys, int turned)
    {
        string[][] lines = [.. File.ReadLines(RealData.PathOf(file)).Select(line => line.Split(','))];
        int[] columns = [.. keys.Select(key => Array.IndexOf(lines[0], key.TrimStart('-')))];
        double?[][] rows =
        [
            .. lines.Skip(1).Select(line => columns.Select((column, i) => line[column].Length == 0 ? (double?)null
                : keys[i][0] == '-' ? turned - double.Parse(line[column], CultureInfo.InvariantCulture) : double.Parse(line[column], CultureInfo.InvariantCulture)).ToArray()),
        ];
        var (covariance, correlation) = Covariances.Pairwise(rows, keys.Length)!.Value;
        return CronbachAlpha.Of(covariance, rows.Length, correlation: correlation).Alpha.Estimate!.Value;
    }

    private static void CheckItems(SurveyReport report, JsonElement items)
    {
        foreach (var item in items.EnumerateObject())
        {
            var (mean, top) = (report.Of("mean", item.Name), report.Of("topBox", item.Name));
            mean.Counts.Scored.ShouldBe(item.Value.GetProperty("n").GetInt64(), item.Name);
            (report.Respondents - mean.Counts.Scored).ShouldBe(item.Value.GetProperty("missing").GetInt64(), item.Name);
            mean.Estimate!.Value.ShouldBe(item.Value.GetProperty("mean").GetDouble(), Digits, item.Name);
            (mean.StandardError!.Value * Math.Sqrt(mean.Counts.Scored)).ShouldBe(item.Value.GetProperty("sd").GetDouble(), Digits, item.Name);
            TopN(top).ShouldBe(item.Value.GetProperty("top_box_n").GetInt64(), item.Name);
        }
    }

    private static long TopN(Score share) => (long)Math.Round(share.Estimate!.Value * share.Counts.Scored);

    private static double Alpha(SurveyReport report, QuestionRole role, string? dimension) =>
        report.Figures.Single(figure => figure.Metric == "alpha" && figure.Role == role && figure.Dimension == dimension).Score.Estimate!.Value;

    private static JsonElement Expected(string survey) =>
        JsonDocument.Parse(File.ReadAllText(RealData.PathOf("survey_expected.json"))).RootElement.GetProperty(survey);

    private static async Task<SurveyReport> ReportAsync(string file, Instrument instrument, string? segment = null)
    {
        List<AnswerFault> faults = [];
        SurveyScoring scoring = new(instrument) { SegmentColumn = segment, Faults = new Collected(faults) };
        await using var csv = File.OpenRead(RealData.PathOf(file));
        var report = scoring.Report(await scoring.ReadAsync(csv));
        faults.ShouldBeEmpty();
        return report;
    }

    private sealed class Collected(List<AnswerFault> faults) : IProgress<AnswerFault>
    {
        public void Report(AnswerFault value) => faults.Add(value);
    }
}
