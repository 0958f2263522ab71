using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric.Surveys;

/// <summary>Writes a report as JSON. The members are what others rely on.</summary>
internal static class SurveyReportJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static string Write(SurveyReport report)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            WriteList(json, "scores", report.Figures, figure => WriteFigure(json, report.Instrument, figure));
            if (!report.Comparisons.IsEmpty)
                WriteList(json, "comparisons", report.Comparisons, compared => WriteComparison(json, compared));
            if (!report.Kano.IsEmpty)
                WriteList(json, "kano", report.Kano, row => WriteKano(json, row));
            if (report.Grid is { } grid)
                WriteGrid(json, grid);
            if (!report.Reliability.IsEmpty)
                WriteList(json, "reliability", report.Reliability, row => WriteReliability(json, report.Layout, row));
            if (report.Drivers is { } drivers)
                WriteDrivers(json, report.Layout, drivers);
            json.WriteEndObject();
        }
        return Escaped(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n";
    }

    // The writer escapes what steers a terminal, but not what turns the writing round.
    private static string Escaped(string json) => json.All(sign => VisibleText.Of(sign) == sign) ? json : string.Concat(json.Select(sign => VisibleText.Of(sign) == sign ? sign.ToString() : $"\\u{(int)sign:X4}"));

    private static void WriteHead(Utf8JsonWriter json, SurveyReport report)
    {
        json.WriteString("instrument", report.Instrument.Id);
        json.WriteNumber("version", report.Instrument.Version);
        json.WriteString("hash", report.Instrument.Hash);
        json.WriteNumber("respondents", report.Respondents);
        if (report.Before is { } before)
        {
            json.WriteNumber("respondentsBefore", before.Respondents);
            json.WriteNumber("refusedRowsBefore", before.RefusedRows);
        }
        json.WriteNumber("refusedRows", report.RefusedRows);
        if (report.IsBrokenOff)
            json.WriteBoolean("brokenOff", true);
        if (report.IsBrokenOffBefore)
            json.WriteBoolean("brokenOffBefore", true);
        json.WriteNumber("level", report.Scoring.Level);
        json.WriteNumber("minimum", report.Scoring.Minimum);
        if (report.Scoring.Population is { } population)
            json.WriteNumber("population", population);
        if (report.StraightLiners is { } straight)
            json.WriteNumber("straightLiners", straight);
        if (report.RejectedPoints > 0)
            json.WriteNumber("rejectedPoints", report.RejectedPoints);
        if (report.Notes.Any())
            WriteTexts(json, "notes", [.. report.Notes]);
    }

    private static void WriteFigure(Utf8JsonWriter json, Instrument instrument, SurveyFigure figure)
    {
        var score = figure.Score;
        json.WriteStartObject();
        WriteKind(json, figure);
        if (instrument.Questions.Any(question => question.Key == figure.Question && question.IsReversed))
            json.WriteBoolean("reversed", true);
        json.WriteString("status", SurveyWords.Statuses.Word(score.Status));
        if (score.Estimate is { } estimate)
            json.WriteNumber("estimate", estimate);
        if (score.Interval is { } interval)
        {
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteNumber("level", interval.Level);
            json.WriteString("method", SurveyWords.Methods.Word(interval.Method));
        }
        if (score.Status != ScoreStatus.Suppressed)
            WriteCounts(json, score);
        if (!score.Reasons.IsEmpty)
            json.WriteString("reason", string.Join("; ", score.Reasons.Select(reason => reason.En)));
        if (!score.Warnings.IsEmpty)
            WriteTexts(json, "warnings", score.Warnings);
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, SurveyFigure figure)
    {
        json.WriteString("metric", figure.Metric);
        WriteText(json, "question", figure.Question);
        WriteText(json, "dimension", figure.Dimension);
        WriteText(json, "item", figure.Item);
        WriteText(json, "role", figure.Role is { } role ? SurveyWords.Roles.Word(role) : null);
        WriteText(json, "segment", figure.Segment.Length > 0 ? figure.Segment : null);
    }

    private static void WriteCounts(Utf8JsonWriter json, Score score)
    {
        if (score.StandardError is { } error)
            json.WriteNumber("standardError", error);
        json.WriteNumber("n", score.Counts.Scored);
        json.WriteNumber("skipped", score.Counts.Skipped);
        json.WriteNumber("notApplicable", score.Counts.NotApplicable);
        json.WriteNumber("notShown", score.Counts.NotShown);
        json.WriteNumber("rejected", score.Counts.Rejected);
        if (score.EffectiveN is not { } effective)
            return;
        json.WriteNumber("sumOfWeights", score.SumOfWeights);
        json.WriteNumber("effectiveN", effective);
        json.WriteNumber("designEffect", score.DesignEffect!.Value);
        json.WriteNumber("populationCorrection", score.PopulationCorrection);
    }

    private static void WriteComparison(Utf8JsonWriter json, ComparedFigure compared)
    {
        var comparison = compared.Comparison;
        json.WriteStartObject();
        WriteKind(json, compared.Figure);
        json.WriteString("against", compared.Against);
        WriteText(json, "earlierPeriod", compared.EarlierPeriod);
        WriteNumber(json, "againstN", compared.AgainstN);
        json.WriteString("test", comparison.Test);
        WriteNumber(json, "difference", comparison.Difference);
        WriteNumber(json, "low", comparison.Interval?.Low);
        WriteNumber(json, "high", comparison.Interval?.High);
        WriteNumber(json, "p", comparison.P);
        WriteNumber(json, "adjustedP", comparison.AdjustedP);
        if (comparison.Effect is { } effect)
        {
            json.WriteString("effect", effect.Name);
            json.WriteNumber("effectSize", effect.Size);
        }
        json.WriteString("change", comparison.Change switch
        {
            Change.Higher => "higher",
            Change.Lower => "lower",
            _ => "noDemonstrableChange",
        });
        if (!comparison.Reasons.IsEmpty)
            json.WriteString("reason", string.Join("; ", comparison.Reasons.Select(reason => reason.En)));
        json.WriteEndObject();
    }

    private static void WriteKano(Utf8JsonWriter json, KanoRow row)
    {
        json.WriteStartObject();
        json.WriteString("item", row.Item);
        json.WriteString("category", SurveyWords.Categories.Word(row.Kano.Category!.Value));
        WriteNumber(json, "categoryStrength", row.Kano.CategoryStrength);
        WriteNumber(json, "totalStrength", row.Kano.TotalStrength);
        foreach (var category in Enum.GetValues<KanoCategory>())
            json.WriteNumber(SurveyWords.Categories.Word(category)!, row.Kano.Count(category));
        json.WriteEndObject();
    }

    private static void WriteGrid(Utf8JsonWriter json, ImportancePerformance grid)
    {
        json.WriteStartObject("importancePerformance");
        json.WriteNumber("importanceCut", grid.ImportanceCut);
        json.WriteNumber("performanceCut", grid.PerformanceCut);
        WriteList(json, "items", grid.Items, item =>
        {
            json.WriteStartObject();
            json.WriteString("item", item.Name);
            json.WriteNumber("importance", item.Importance);
            json.WriteNumber("performance", item.Performance);
            json.WriteString("quadrant", SurveyWords.Quadrants.Word(item.Quadrant));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteReliability(Utf8JsonWriter json, SurveyLayout layout, ReliabilityRow row)
    {
        json.WriteStartObject();
        WriteText(json, "dimension", row.Group.Dimension);
        json.WriteString("role", SurveyWords.Roles.Word(row.Group.Role));
        WriteNumber(json, "standardisedAlpha", row.Alpha.Standardised);
        WriteNumber(json, "averageCorrelation", row.Alpha.AverageCorrelation);
        json.WriteStartArray("questions");
        for (var i = 0; i < row.Alpha.ItemRest.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("question", layout[row.Group.Questions[i]].Key);
            WriteNumber(json, "itemRest", row.Alpha.ItemRest[i]);
            WriteNumber(json, "alphaIfDeleted", row.Alpha.AlphaIfDeleted[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDrivers(Utf8JsonWriter json, SurveyLayout layout, DriverReport drivers)
    {
        json.WriteStartObject("drivers");
        json.WriteString("outcome", layout[layout.Drivers[0]].Key);
        json.WriteNumber("n", drivers.N);
        if (!drivers.Reasons.IsEmpty)
            json.WriteString("reason", string.Join("; ", drivers.Reasons.Select(reason => reason.En)));
        WriteNumber(json, "rSquared", drivers.RSquared);
        WriteNumber(json, "adjustedRSquared", drivers.AdjustedRSquared);
        if (!drivers.Warnings.IsEmpty)
            WriteTexts(json, "warnings", drivers.Warnings);
        json.WriteStartArray("drivers");
        for (var i = 0; i < drivers.Pearson.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("question", layout[layout.Drivers[i + 1]].Key);
            json.WriteNumber("pearson", drivers.Pearson[i]);
            json.WriteNumber("pearsonP", drivers.PearsonP[i]);
            if (!drivers.Spearman.IsEmpty)
                json.WriteNumber("spearman", drivers.Spearman[i]);
            json.WriteNumber("beta", drivers.Betas[i]);
            if (!drivers.BetaP.IsEmpty)
                json.WriteNumber("betaP", drivers.BetaP[i]);
            json.WriteNumber("varianceInflation", drivers.VarianceInflation[i]);
            json.WriteNumber("relativeWeight", drivers.RelativeWeights[i]);
            if (!drivers.Shapley.IsEmpty)
                json.WriteNumber("shapley", drivers.Shapley[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<LocalizedText> texts) =>
        WriteList(json, name, texts, text => json.WriteStringValue(text.En));

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
    }
}
