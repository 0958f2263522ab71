using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>
/// Reads a file of answers: a row a respondent, columns by the keys of the questions. What cannot be taken is left out, counted and told
/// with its line; the rest is read. Used once.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="instrument">What was asked.</param>
/// <param name="segment">The column of the segment; null for none.</param>
/// <param name="weight">The column of the weight; null for none.</param>
/// <param name="told">Told of everything that is left out; null tells nobody.</param>
internal sealed class AnswerReader(Stream text, Instrument instrument, string? segment, string? weight, IProgress<AnswerFault>? told)
{
    // Each is counted apart; a column of names taken for one of segments would need all memory.
    private const int MostSegments = 1000;

    private readonly CsvReader _csv = new(text);
    private readonly ImmutableArray<AnswerField> _fields = [.. instrument.Questions.Select(question => new AnswerField(question, instrument))];
    private readonly Utf8Keys<string> _segments = new();
    private readonly Dictionary<string, AnswerBatch> _open = new(StringComparer.Ordinal);

    private long _blank;

    /// <summary>How many rows were refused so far.</summary>
    internal long RefusedRows { get; private set; }

    /// <exception cref="ConfigurationException">The file lacks a column, or is empty.</exception>
    internal async IAsyncEnumerable<AnswerBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await NextAsync(cancellationToken).ConfigureAwait(false) != CsvStep.Row)
        {
            if (RefusedRows > 0)
                yield break;
            throw new ConfigurationException($"Answers to {instrument.Id}",
                [new("", "The file is empty: its first line names the columns, the keys of the questions.") { Code = FaultCodes.UnknownColumn, Line = 1 }]);
        }
        var columns = AnswerColumns.Of(_csv, instrument, segment, weight);
        // A blank line is then a skipped answer; those at the end of the file are none.
        _csv.BlankLinesAreRows = columns.Count == 1;
        for (var step = await NextAsync(cancellationToken).ConfigureAwait(false); step != CsvStep.End;)
        {
            if (step == CsvStep.Refused)
            {
                Refuse(_csv.Refusal.Code, _csv.Refusal.Message);
            }
            else if (columns.Count == 1 && _csv.Row.IsEmpty)
            {
                _blank++;
            }
            else
            {
                for (; _blank > 0; _blank--)
                {
                    if (Skip(columns) is { } filled)
                        yield return filled;
                }
                if (Take(columns) is { } full)
                    yield return full;
            }
            step = _csv.Next();
            if (step == CsvStep.NeedsMore)
                step = await MoreAsync(cancellationToken).ConfigureAwait(false);
        }
        foreach (var rest in _open.Values.Where(batch => batch.Count > 0))
            yield return rest;
    }

    private ValueTask<CsvStep> NextAsync(CancellationToken cancellationToken) =>
        _csv.Next() is var step && step == CsvStep.NeedsMore ? MoreAsync(cancellationToken) : new(step);

    private async ValueTask<CsvStep> MoreAsync(CancellationToken cancellationToken)
    {
        var step = CsvStep.NeedsMore;
        while (step == CsvStep.NeedsMore)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await _csv.FillAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException damaged)
            {
                RefusedRows++;
                told?.Report(new(_csv.NextLine, null, FaultCodes.BrokenOff, $"The file breaks off here: {damaged.Message}"));
                _csv.BreakOff();
            }
            step = _csv.Next();
        }
        return step;
    }

    /// <summary>Adds a row to the batch of its segment, which is handed out when it is full.</summary>
    private AnswerBatch? Take(AnswerColumns columns)
    {
        if (_csv.Count != columns.Count)
        {
            Refuse(FaultCodes.MalformedLine, FormattableString.Invariant($"The row has {_csv.Count} fields, the header {columns.Count}."));
            return null;
        }
        var weight = 1.0;
        if (columns.Weight >= 0 && !TryReadWeight(_csv[columns.Weight], out weight))
            return null;
        if (Batch(columns) is not { } batch)
            return null;
        for (var question = 0; question < _fields.Length; question++)
            batch.Set(question, Read(columns.Questions[question], _fields[question]));
        return Close(batch, weight, columns);
    }

    /// <summary>Adds who left the only question empty.</summary>
    private AnswerBatch? Skip(AnswerColumns columns)
    {
        if (Batch(columns) is not { } batch)
            return null;
        for (var question = 0; question < _fields.Length; question++)
            batch.Set(question, columns.Questions[question] < 0 ? AnswerCode.NotShown : AnswerCode.Skipped);
        return Close(batch, 1, columns);
    }

    private AnswerBatch? Close(AnswerBatch batch, double weight, AnswerColumns columns)
    {
        batch.Close(weight);
        if (!batch.IsFull)
            return null;
        _open[batch.Segment] = new(_fields.Length, batch.Segment, columns.Weight >= 0);
        return batch;
    }

    private short Read(int column, AnswerField field)
    {
        if (column < 0)
            return AnswerCode.NotShown;
        var code = field.Read(_csv[column], out var fault);
        if (fault is { } wrong)
            told?.Report(new(_csv.Line, field.Question, wrong.Code, wrong.Message));
        return code;
    }

    private bool TryReadWeight(ReadOnlySpan<byte> field, out double weight)
    {
        field = field.Trim(" \t"u8);
        if (Utf8Parser.TryParse(field, out weight, out var read) && read == field.Length && weight >= 0 && double.IsFinite(weight))
            return true;
        Refuse(FaultCodes.Invalid, $"'{Encoding.UTF8.GetString(field)}' is no weight: write a number, zero or more.");
        return false;
    }

    private AnswerBatch? Batch(AnswerColumns columns)
    {
        if (!_segments.TryGet(columns.Segment < 0 ? [] : _csv[columns.Segment], out var name))
        {
            if (_segments.Count == MostSegments)
            {
                Refuse(FaultCodes.Invalid, FormattableString.Invariant($"'{segment}' has more than {MostSegments} different values: name a column that parts the respondents into fewer."));
                return null;
            }
            name = columns.Segment < 0 ? "" : Encoding.UTF8.GetString(_csv[columns.Segment]).Trim();
            _segments.Add(columns.Segment < 0 ? [] : _csv[columns.Segment], name);
        }
        if (!_open.TryGetValue(name, out var batch))
            _open.Add(name, batch = new(_fields.Length, name, columns.Weight >= 0));
        return batch;
    }

    private void Refuse(string code, string message)
    {
        RefusedRows++;
        told?.Report(new(_csv.Line, null, code, message));
    }
}
