using System.Collections.Immutable;
using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>The parts of a report as tables, in the language of the reader.</summary>
internal sealed class ReportTables(SurveyReport report, string language)
{
    private readonly bool _isWeighted = report.Figures.Any(figure => figure.Score.DesignEffect is { } effect && Math.Abs(effect - 1) > 1e-9);

    internal IEnumerable<ReportTable> All()
    {
        yield return Scores();
        foreach (var against in report.Comparisons.GroupBy(compared => compared.Against))
            yield return Comparisons([.. against]);
        if (!report.Kano.IsEmpty)
            yield return Kano();
        if (report.Grid is { } grid)
            yield return Grid(grid);
        if (!report.Reliability.IsEmpty)
            yield return Reliability();
        if (report.Drivers is { } drivers)
            yield return Drivers(drivers);
    }

    /// <summary>What was asked word for word, for who reads the keys.</summary>
    internal ReportTable Questions() => new(
        In(ReportWords.Questions), "", [In(ReportWords.Figure), In(ReportWords.Question)], 2,
        [.. report.Instrument.Questions.Select(question => ImmutableArray.Create(question.Key, QuestionText(question.Key)))]);

    /// <summary>What the instrument is called.</summary>
    internal string Title => Own(report.Instrument.Title) ?? report.Instrument.Id;

    /// <summary>How many answered, and what to know before reading on.</summary>
    internal IEnumerable<string> Head()
    {
        var scoring = report.Scoring;
        var population = scoring.Population is { } all ? string.Create(CultureInfo.InvariantCulture, $" / {all}") : "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{report.Instrument.Id} {report.Instrument.Version}: {report.Respondents}{population} {In(ReportWords.Respondents(scoring.Population ?? report.Respondents))}; {100 * scoring.Level:0.##} %; n ≥ {scoring.Minimum}.");
        if (report.StraightLiners is > 0 and var straight)
            yield return $"{FigureFormat.Count(straight)} {In(ReportWords.StraightLiners)}.";
        if (report.RejectedPoints > 0)
            yield return $"{FigureFormat.Count(report.RejectedPoints)} {In(ReportWords.RejectedPoints)}.";
        if (report.RefusedRows > 0)
            yield return $"{FigureFormat.Count(report.RefusedRows)} {In(ReportWords.RefusedRows(report.RefusedRows))}.";
        if (report.IsBrokenOff)
            yield return In(ReportWords.BrokenOff);
        if (report.Before is { } before)
        {
            var refused = before.RefusedRows > 0 ? $", {FigureFormat.Count(before.RefusedRows)} {In(ReportWords.RefusedRows(before.RefusedRows))}" : "";
            yield return $"{In(ReportWords.EarlierWave)}: {FigureFormat.Count(before.Respondents)} {In(ReportWords.Respondents(before.Respondents))}{refused}.";
        }
        if (report.IsBrokenOffBefore)
            yield return In(ReportWords.BrokenOffBefore);
        foreach (var note in report.Notes)
            yield return In(note);
    }

    internal string In(LocalizedText text) => text.In(language);

    /// <summary>What a figure is of: its question, dimension or item, else all of them.</summary>
    internal string Subject(SurveyFigure figure)
    {
        if (figure.Question is { } question)
            return IsReversed(question) ? $"{question} ({In(ReportWords.Reversed)})" : question;
        var subject = figure.Item ?? (figure.Dimension is { } dimension ? DimensionName(dimension) : In(ReportWords.All));
        return figure.Role is { } role && report.Layout.Groups.Count(group => group.Dimension == figure.Dimension) > 1 ? $"{subject}, {In(ReportWords.Of(role))}" : subject;
    }

    /// <summary>Disagreeing is the good answer; its figures are turned round.</summary>
    private bool IsReversed(string key) => report.Instrument.Questions.First(question => question.Key == key).IsReversed;

    internal string QuestionText(string key) => Own(report.Instrument.Questions.First(question => question.Key == key).Text) ?? key;

    private string DimensionName(string key) => Own(report.Instrument.Dimensions.First(dimension => dimension.Key == key).Name) ?? key;

    /// <summary>In the reader's language where the instrument has it, else in its first one.</summary>
    private string? Own(ImmutableSortedDictionary<string, string> texts) => report.Instrument.Languages
        .Where(tag => LanguageTag.IsSameLanguage(tag, language)).Concat(report.Instrument.Languages).Select(tag => texts.GetValueOrDefault(tag)).FirstOrDefault();

    private ReportTable Scores() => new(
        In(ReportWords.Scores), "",
        [
            In(ReportWords.Figure), In(ReportWords.Metric), .. SegmentHeader(), In(ReportWords.Estimate), In(ReportWords.Interval), "n", .. EffectiveHeader(),
            In(ReportWords.Skipped), In(ReportWords.NotApplicable), In(ReportWords.NotShown), In(ReportWords.Rejected), In(ReportWords.Remarks),
        ],
        2 + SegmentHeader().Count(), [.. report.Figures.Select(ScoreRow)]);

    private IEnumerable<string> SegmentHeader() => report.Segments.IsEmpty ? [] : [In(ReportWords.Segment)];

    private IEnumerable<string> SegmentCell(SurveyFigure figure) =>
        report.Segments.IsEmpty ? [] : [figure.Segment.Length == 0 ? In(ReportWords.All) : SegmentName(figure.Segment)];

    internal string SegmentName(string segment) => segment == SurveyReport.NoSegment ? In(ReportWords.NoSegment) : segment;

    /// <summary>Beside weights n alone would promise too much.</summary>
    private IEnumerable<string> EffectiveHeader() => _isWeighted ? [In(ReportWords.EffectiveN)] : [];

    private ImmutableArray<string> ScoreRow(SurveyFigure figure)
    {
        var (score, counts) = (figure.Score, figure.Score.Counts);
        string[] numbers = score.Status == ScoreStatus.Suppressed
            ? [In(ReportWords.Suppressed), .. Enumerable.Repeat(FigureFormat.None, 6 + EffectiveHeader().Count())]
            :
            [
                score.Estimate is { } estimate ? FigureFormat.Value(figure.Metric, estimate) : FigureFormat.None,
                FigureFormat.Interval(figure.Metric, score.Interval),
                FigureFormat.Count(counts.Scored),
                .. EffectiveHeader().Select(_ => score.EffectiveN is { } effective ? FigureFormat.One(effective) : FigureFormat.None),
                .. new[] { counts.Skipped, counts.NotApplicable, counts.NotShown, counts.Rejected }.Select(FigureFormat.Count),
            ];
        return
        [
            Subject(figure), In(ReportWords.Of(figure.Metric)), .. SegmentCell(figure), .. numbers,
            string.Join("; ", score.Reasons.Concat(score.Warnings).Select(In)),
        ];
    }

    private ReportTable Comparisons(ImmutableArray<ComparedFigure> compared) => new(
        In(ReportWords.Comparisons(compared[0].Against)), In(ReportWords.ComparisonNote(compared.Count(each => each.Comparison.P is not null), report.Scoring.Level)),
        [
            In(ReportWords.Figure), In(ReportWords.Metric), .. SegmentHeader(), In(ReportWords.Difference), In(ReportWords.Interval), In(ReportWords.AdjustedP),
            "n", In(ReportWords.AgainstN), In(ReportWords.Finding),
        ],
        2 + SegmentHeader().Count(), [.. compared.Select(ComparisonRow)]);

    private ImmutableArray<string> ComparisonRow(ComparedFigure compared)
    {
        var (figure, comparison) = (compared.Figure, compared.Comparison);
        var interval = comparison.Interval is { } known
            ? $"{FigureFormat.Difference(figure.Metric, known.Low)} … {FigureFormat.Difference(figure.Metric, known.High)}"
            : FigureFormat.None;
        var finding = comparison.Reasons.IsEmpty ? In(comparison.Wording) : string.Join("; ", comparison.Reasons.Select(In));
        return
        [
            Subject(figure), In(ReportWords.Of(figure.Metric)), .. SegmentCell(figure).Select(segment => segment + Earlier(compared)),
            FigureFormat.Difference(figure.Metric, comparison.Difference), interval, FigureFormat.P(comparison.AdjustedP ?? comparison.P),
            FigureFormat.Count(figure.Score.Counts.Scored), compared.AgainstN is { } n ? FigureFormat.Count(n) : FigureFormat.None, finding,
        ];
    }

    /// <summary>The period before, where it is not the one just before.</summary>
    private string Earlier(ComparedFigure compared) =>
        compared.EarlierPeriod is { } earlier && SurveyPeriod.Of(compared.Figure.Segment)!.Value.Number - SurveyPeriod.Of(earlier)!.Value.Number > 1
            ? $" ({In(ReportWords.Against(earlier))})" : "";

    private ReportTable Kano() => new(
        In(ReportWords.Kano), "",
        [In(ReportWords.Figure), .. Enum.GetValues<KanoCategory>().Select(category => In(ReportWords.Of(category))), In(ReportWords.Category)],
        1,
        [
            .. report.Kano.Select(row => ImmutableArray.Create<string>(
            [
                row.Item, .. Enum.GetValues<KanoCategory>().Select(category => FigureFormat.Count(row.Kano.Count(category))),
                row.Kano.Category is { } category ? In(ReportWords.Of(category)) : FigureFormat.None,
            ])),
        ]);

    private ReportTable Grid(ImportancePerformance grid) => new(
        In(ReportWords.Grid), In(ReportWords.GridNote),
        [In(ReportWords.Figure), In(ReportWords.Importance), In(ReportWords.Performance), In(ReportWords.What)], 1,
        [.. grid.Items.Select(item => ImmutableArray.Create(item.Name, FigureFormat.Two(item.Importance), FigureFormat.Two(item.Performance), In(ReportWords.Of(item.Quadrant))))]);

    private ReportTable Reliability() => new(
        In(ReportWords.Reliability), In(ReportWords.ReliabilityNote),
        [In(ReportWords.Figure), In(ReportWords.ItemRest), In(ReportWords.AlphaWithout), In(ReportWords.Question)], 1,
        [
            .. from row in report.Reliability
               from i in Enumerable.Range(0, row.Alpha.ItemRest.Length)
               let question = report.Layout[row.Group.Questions[i]].Key
               select ImmutableArray.Create(question, FigureFormat.Two(row.Alpha.ItemRest[i]), FigureFormat.Two(row.Alpha.AlphaIfDeleted[i]), QuestionText(question)),
        ]);

    private ReportTable Drivers(DriverReport drivers)
    {
        var outcome = report.Layout[report.Layout.Drivers[0]].Key;
        var found = drivers.Reasons.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"R² {drivers.RSquared:0.00}, n {drivers.N}. {In(ReportWords.DriversNote)}")
            : string.Join("; ", drivers.Reasons.Select(In));
        return new(
            $"{In(ReportWords.Drivers)} {outcome}", found,
            [In(ReportWords.Figure), In(ReportWords.Correlation), "beta", "VIF", In(ReportWords.Share), In(ReportWords.Question)], 1,
            [
                .. Enumerable.Range(0, drivers.Pearson.Length).Select(i => (Place: i, Question: report.Layout[report.Layout.Drivers[i + 1]].Key))
                    .OrderByDescending(driver => drivers.RelativeWeights[driver.Place])
                    .Select(driver => ImmutableArray.Create(
                        driver.Question, FigureFormat.Two(drivers.Pearson[driver.Place]), FigureFormat.Two(drivers.Betas[driver.Place]),
                        FigureFormat.Two(drivers.VarianceInflation[driver.Place]),
                        string.Create(CultureInfo.InvariantCulture, $"{(drivers.RSquared > 0 ? 100 * drivers.RelativeWeights[driver.Place] / drivers.RSquared.Value : 0):0} %"), QuestionText(driver.Question))),
            ]);
    }
}
