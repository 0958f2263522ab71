using System.Globalization;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Writes responses as rows of CSV.</summary>
internal sealed class ResponseWriter(Instrument instrument)
{
    /// <summary>What is written of each respondent before the answers.</summary>
    internal static readonly string[] Columns = ["segment", "weight"];

    private readonly string? _notShown = instrument.Missing.Where(code => code.Value == AnswerKind.NotShown).Select(code => code.Key).FirstOrDefault();

    internal async Task WriteAsync(IAsyncEnumerable<SurveyResponse> responses, Stream file, CancellationToken cancellationToken)
    {
        StreamWriter text = new(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using var _ = text.ConfigureAwait(false);
        await text.WriteLineAsync(string.Join(',', (string[])[.. Columns, .. instrument.Questions.Select(question => CsvText.Field(question.Key))])).ConfigureAwait(false);
        await foreach (var response in responses.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            response.Check(instrument);
            await text.WriteLineAsync(Row(response).AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    private string Row(SurveyResponse response) => string.Join(',', (string[])
    [
        CsvText.Field(response.Segment), response.Weight.ToString("R", CultureInfo.InvariantCulture),
        .. instrument.Questions.Select(question => Cell(question, response.Answers.GetValueOrDefault(question.Key, Answer.NotShown))),
    ]);

    private string Cell(Question question, Answer answer) => answer.Kind switch
    {
        AnswerKind.Value => answer.Value!.Value.ToString(CultureInfo.InvariantCulture),
        AnswerKind.NotApplicable => AnswerField.NotApplicable,
        AnswerKind.Comment => CsvText.Field(answer.Text!),
        AnswerKind.Skipped => "",
        _ => _notShown ?? throw new ArgumentException($"'{question.Key}' was not shown, and the instrument names no code for that.", nameof(answer)),
    };
}
