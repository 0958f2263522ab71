using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric.Surveys;

/// <summary>Writes an instrument as canonical JSON.</summary>
internal static class InstrumentWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static string Write(Instrument instrument)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", instrument.Id);
            json.WriteNumber("version", instrument.Version);
            WriteTexts(json, "title", instrument.Title);
            WriteTexts(json, "purpose", instrument.Purpose);
            json.WriteString("audience", SurveyWords.Audiences.Word(instrument.Audience));
            WriteList(json, "languages", instrument.Languages, json.WriteStringValue);
            WriteText(json, "source", instrument.Source);
            if (instrument.Anonymous is { } anonymous)
                json.WriteBoolean("anonymous", anonymous);
            WriteText(json, "overall", instrument.Overall);
            WriteList(json, "dimensions", instrument.Dimensions, dimension => WriteDimension(json, dimension));
            WriteList(json, "scales", Scales(instrument), scale => WriteScale(json, scale));
            WriteList(json, "questions", instrument.Questions, question => WriteQuestion(json, question));
            WriteMissing(json, instrument.Missing);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static ImmutableArray<RatingScale> Scales(Instrument instrument) =>
        [.. instrument.Questions.Select(question => question.Scale).OfType<RatingScale>().DistinctBy(scale => scale.Key, StringComparer.Ordinal)];

    private static void WriteDimension(Utf8JsonWriter json, SurveyDimension dimension)
    {
        json.WriteStartObject();
        json.WriteString("key", dimension.Key);
        WriteTexts(json, "name", dimension.Name);
        json.WriteEndObject();
    }

    private static void WriteScale(Utf8JsonWriter json, RatingScale scale)
    {
        json.WriteStartObject();
        json.WriteString("key", scale.Key);
        json.WriteNumber("from", scale.Lowest);
        json.WriteNumber("to", scale.Highest);
        if (!scale.HasDefaultTop)
            json.WriteNumber("top", scale.TopFrom);
        if (!scale.Labels.IsEmpty)
        {
            json.WriteStartObject("labels");
            foreach (var (language, labels) in scale.Labels)
                WriteList(json, language, labels, json.WriteStringValue);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("role", SurveyWords.Roles.Word(question.Role));
        WriteText(json, "scale", question.Scale?.Key);
        WriteText(json, "dimension", question.Dimension);
        WriteText(json, "item", question.Item);
        WriteFlag(json, "reversed", question.IsReversed);
        WriteFlag(json, "required", question.IsRequired);
        WriteFlag(json, "notApplicable", question.AllowsNotApplicable);
        WriteTexts(json, "text", question.Text);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, ImmutableSortedDictionary<string, AnswerKind> missing)
    {
        if (missing.IsEmpty)
            return;
        json.WriteStartObject("missing");
        foreach (var (code, kind) in missing)
            json.WriteString(code, SurveyWords.Missing.Word(kind));
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> texts)
    {
        if (texts.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var (language, text) in texts)
            json.WriteString(language, text);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
            json.WriteBoolean(name, flag);
    }
}
