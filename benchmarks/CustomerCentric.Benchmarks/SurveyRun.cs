using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CustomerCentric.Surveys;

namespace CustomerCentric.Benchmarks;

/// <summary>Scores a survey of many rows in one process, beside what anyone would write with LINQ; the best of some runs each.</summary>
internal static class SurveyRun
{
    private const int Questions = 10;
    private const int Rounds = 7;
    private const int Items = 24;
    private const int Raked = 100_000;

    public static void Run(int rows)
    {
        Instrument instrument = Asked(Questions, "d");
        byte[] csv = Csv(rows, Questions);
        Console.WriteLine($"{rows} respondents x {Questions} questions, {csv.Length / 1e6:0.0} MB");
        SurveyScoring scoring = new(instrument);
        Show("a file, read and scored", csv.Length, () => scoring.Report(scoring.ReadAsync(new MemoryStream(csv)).GetAwaiter().GetResult()).Figures[1].Score.Estimate!.Value);
        Show("  the LINQ twin", csv.Length, () => Twin(csv));
        SurveyResponse[] typed = [.. Enumerable.Range(0, Math.Min(rows, 100_000)).Select(Typed)];
        Show($"{typed.Length} typed responses, added and merged by weeks of 1,000", 0, () => Merged(scoring, typed));
        Show("  the LINQ twin", 0, () => typed.GroupBy(_ => 0).Select(all => all.Average(response => response.Answers["q0"].Value!.Value)).Single());
        byte[] items = Csv(Raked, Items);
        SurveyScoring scale = new(Asked(Items, "d"));
        SurveyTally tally = scale.ReadAsync(new MemoryStream(items)).GetAwaiter().GetResult();
        Show($"alpha of {Raked} x {Items}, read and scored", items.Length, () => Alpha(scale, scale.ReadAsync(new MemoryStream(items)).GetAwaiter().GetResult()));
        Show("  from the tally alone", 0, () => Alpha(scale, tally));
        int[][] matrix = Matrix(items);
        Show("  the LINQ twin, from a matrix", 0, () => AlphaTwin(matrix));
        Margin[] margins = Margins();
        Show($"raking of {Raked} rows by 3 margins", 0, () => Raking.Fit(margins).Rounds);
        Show("  the LINQ twin, as many rounds", 0, () => RakingTwin(margins, Raking.Fit(margins).Rounds));
    }

    private static void Show(string name, long bytes, Func<double> work)
    {
        work();
        var (best, allocated) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            work();
            (best, allocated) = (watch.Elapsed < best ? watch.Elapsed : best, GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        var speed = bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6 / best.TotalSeconds,8:0} MB/s") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-62} {best.TotalMilliseconds,9:0.0} ms {allocated / 1e6,9:0.0} MB allocated {speed}"));
    }

    private static Instrument Asked(int questions, string dimension) => new()
    {
        Id = "benchmark",
        Version = 1,
        Title = Text("Benchmark"),
        Audience = SurveyAudience.ExternalCustomer,
        Languages = ["en"],
        Dimensions = [new(dimension, Text(dimension))],
        Questions = [.. Enumerable.Range(0, questions).Select(i => new Question($"q{i}", QuestionRole.Satisfaction) { Scale = new("five", 1, 5), Dimension = dimension, Text = Text("How?") })],
    };

    private static ImmutableSortedDictionary<string, string> Text(string text) => ImmutableSortedDictionary<string, string>.Empty.Add("en", text);

    private static byte[] Csv(int rows, int questions)
    {
        Random random = new(7);
        StringBuilder csv = new("respondent");
        for (var i = 0; i < questions; i++)
            csv.Append(CultureInfo.InvariantCulture, $",q{i}");
        for (var row = 0; row < rows; row++)
        {
            csv.Append('\n').Append(CultureInfo.InvariantCulture, $"{row + 1}");
            var mood = random.Next(1, 4);
            for (var i = 0; i < questions; i++)
                csv.Append(',').Append(random.Next(50) == 0 ? "" : (mood + random.Next(3)).ToString(CultureInfo.InvariantCulture));
        }
        return Encoding.UTF8.GetBytes(csv.Append('\n').ToString());
    }

    private static SurveyResponse Typed(int row) =>
        new(Enumerable.Range(0, Questions).ToImmutableDictionary(i => $"q{i}", i => Answer.Rating(1 + (row * (i + 3) % 5))));

    private static double Merged(SurveyScoring scoring, SurveyResponse[] responses) => scoring.Report(responses.Chunk(1_000).Select(week =>
    {
        SurveyTally tally = scoring.CreateTally();
        foreach (SurveyResponse response in week)
            tally.Add(response);
        return tally;
    }).Aggregate(SurveyTally.Merge)).Figures[1].Score.Estimate!.Value;

    private static double Twin(byte[] csv) => Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',').Skip(1).Select(field => field.Length == 0 ? (int?)null : int.Parse(field, CultureInfo.InvariantCulture)).ToArray()).ToList() is var rows
        ? Enumerable.Range(0, Questions).Sum(i => rows.Select(row => row[i]).Where(rating => rating is not null).Average()!.Value) : 0;

    private static double Alpha(SurveyScoring scoring, SurveyTally tally) => scoring.Report(tally).Figures.Single(figure => figure.Metric == "alpha").Score.Estimate!.Value;

    private static int[][] Matrix(byte[] csv) =>
    [
        .. Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Where(fields => !fields.Contains(""))
            .Select(fields => fields.Skip(1).Select(field => int.Parse(field, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private static double AlphaTwin(int[][] rows)
    {
        double Variance(IEnumerable<double> values)
        {
            double[] all = [.. values];
            var mean = all.Average();
            return all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
        }
        var items = Enumerable.Range(0, Items).Sum(item => Variance(rows.Select(row => (double)row[item])));
        return Items / (Items - 1.0) * (1 - (items / Variance(rows.Select(row => (double)row.Sum()))));
    }

    private static Margin[] Margins()
    {
        Random random = new(3);
        Margin Of(int categories) => new(
            [.. Enumerable.Range(0, Raked).Select(_ => $"c{Math.Min(random.Next(categories), random.Next(categories))}")],
            Enumerable.Range(0, categories).ToDictionary(i => $"c{i}", i => 1.0 / categories));
        return [Of(2), Of(5), Of(12)];
    }

    private static double RakingTwin(Margin[] margins, int rounds)
    {
        double[] weights = [.. Enumerable.Repeat(1.0, Raked)];
        for (var round = 0; round < rounds; round++)
        {
            foreach (Margin margin in margins)
            {
                Dictionary<string, double> sums = weights.Zip(margin.Categories).GroupBy(each => each.Second).ToDictionary(group => group.Key, group => group.Sum(each => each.First));
                weights = [.. weights.Zip(margin.Categories, (weight, category) => weight * margin.Targets[category] / sums[category])];
            }
        }
        return weights.Max();
    }
}
