using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What a survey says, and how far it can be trusted. Immutable, thread-safe.</summary>
public sealed class SurveyReport
{
    internal SurveyReport(SurveyLayout layout, SurveyScoring scoring) => (Layout, Scoring) = (layout, scoring);

    /// <summary>What was asked.</summary>
    public Instrument Instrument => Layout.Instrument;

    /// <summary>How many respondents were counted; those who left everything empty are among them.</summary>
    public long Respondents { get; internal init; }

    /// <summary>How many rows of the file were refused as a whole.</summary>
    public long RefusedRows { get; internal init; }

    /// <summary>Whether the file breaks off (<see cref="SurveyTally.IsBrokenOff"/>): the figures are of a part.</summary>
    public bool IsBrokenOff { get; internal init; }

    /// <summary>Every figure: first of all respondents in the order of the instrument, then of each segment.</summary>
    public ImmutableArray<SurveyFigure> Figures { get; internal init; } = [];

    /// <summary>How many answers were left out because they could not be taken.</summary>
    public long RejectedAnswers { get; internal init; }

    /// <summary>
    /// Figures held against an earlier wave, and of segments against the others or, where they are periods, the period before. p is adjusted over each of the
    /// two tables: by Holm, of more than 20 tests by Benjamini and Hochberg. One test a subject: NPS, SUS, gaps, dimensions, and the top box of questions without dimension.
    /// </summary>
    public ImmutableArray<ComparedFigure> Comparisons { get; internal init; } = [];

    /// <summary>The segment of those who are in none.</summary>
    internal const string NoSegment = "(none)";

    internal SurveyLayout Layout { get; }

    internal SurveyScoring Scoring { get; }

    internal ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>Null where the segments are no periods.</summary>
    internal Trend? Trend { get; init; }

    /// <summary>What to know before reading the figures.</summary>
    internal IEnumerable<LocalizedText> Notes => Trend is { Others.Length: > 0 } trend ? [ReportWords.OutsideTrend(trend)] : [];

    internal ImmutableArray<KanoRow> Kano { get; init; } = [];

    internal ImportancePerformance? Grid { get; init; }

    internal ImmutableArray<ReliabilityRow> Reliability { get; init; } = [];

    internal DriverReport? Drivers { get; init; }

    /// <summary>Null where there are too few respondents or questions to tell.</summary>
    internal long? StraightLiners { get; init; }

    internal long RejectedPoints { get; init; }

    /// <summary>How many respondents the earlier wave has, and rows that were refused; null without one.</summary>
    internal (long Respondents, long RefusedRows)? Before { get; init; }

    internal bool IsBrokenOffBefore { get; init; }

    /// <summary>The report by the published schema <c>docs/schema/survey-report.schema.json</c>; the same report gives the same bytes. Figures are not rounded.</summary>
    public string ToJson() => SurveyReportJson.Write(this);

    /// <summary>The report as a table for a terminal, in lines that end with a line feed.</summary>
    /// <param name="language">A language tag; the instrument's own texts are shown in it where it has them. Default: English.</param>
    public string ToText(string language = "en") => SurveyReportText.Text(this, language);

    /// <summary>The report as Markdown.</summary>
    /// <param name="language">As for <see cref="ToText"/>.</param>
    public string ToMarkdown(string language = "en") => SurveyReportText.Markdown(this, language);

    /// <summary>The report as one HTML page that needs nothing else, with its charts.</summary>
    /// <param name="language">As for <see cref="ToText"/>.</param>
    public string ToHtml(string language = "en") => new SurveyPage(this, language).Write();
}

/// <summary>What a feature does to satisfaction.</summary>
internal sealed record KanoRow(string Item, KanoTally Kano);

/// <summary>How the questions of a group go together.</summary>
internal sealed record ReliabilityRow(QuestionGroup Group, CronbachAlpha Alpha);
