using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CustomerCentric.Surveys;

/// <summary>
/// Reads a file of answers: a row a respondent, columns by the keys of the questions. What cannot be taken is left out, counted and told
/// with its line; the rest is read. Used once.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="instrument">What was asked.</param>
/// <param name="segment">The column of the segment; null for none.</param>
/// <param name="weight">The column of the weight; null for none.</param>
/// <param name="told">Told of everything that is left out, and of columns that are passed over; null tells nobody.</param>
internal sealed class AnswerReader(Stream text, Instrument instrument, string? segment, string? weight, IProgress<AnswerFault>? told)
{
    // Each is counted apart; a column of names taken for one of segments would need all memory.
    private const int MostSegments = 1000;

    private readonly CsvReader _csv = new(text);
    private readonly ImmutableArray<AnswerField> _fields = [.. instrument.Questions.Select(question => new AnswerField(question, instrument))];
    private readonly Utf8Keys<OpenSegment> _spellings = new();
    private readonly Dictionary<string, OpenSegment> _segments = new(StringComparer.Ordinal);
    private OpenSegment? _only;

    private long _blank;

    /// <summary>How many rows were refused so far.</summary>
    internal long RefusedRows { get; private set; }

    /// <summary>Whether the file was found to break off.</summary>
    internal bool IsBrokenOff { get; private set; }

    /// <exception cref="ConfigurationException">The file lacks a column, is empty, or is no CSV in UTF-8.</exception>
    internal async IAsyncEnumerable<AnswerBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var header = await NextAsync(cancellationToken).ConfigureAwait(false);
        if (header == CsvStep.End && IsBrokenOff)
            yield break;
        AnswerHeader.Check(_csv, header, instrument, segment, weight);
        var columns = AnswerColumns.Of(_csv, instrument, segment, weight);
        if (columns.PassedOver is { } passed)
            told?.Report(new(_csv.Line, null, FaultCodes.PassedOver, passed));
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
        foreach (var rest in _segments.Values.Select(each => each.Batch).Where(batch => batch.Count > 0))
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
                IsBrokenOff = true;
                told?.Report(new(_csv.NextLine, null, FaultCodes.BrokenOff, $"The file breaks off here: {damaged.Message}"));
                _csv.BreakOff();
            }
            step = _csv.Next();
        }
        return step;
    }

    /// <summary>Adds a row to the batch of its segment, which is handed out when it is full.</summary>
    // As in CsvReader.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private AnswerBatch? Take(AnswerColumns columns)
    {
        if (_csv.Count != columns.Count)
        {
            Refuse(FaultCodes.MalformedLine, CsvText.WrongCount(_csv.Count, columns.Count));
            return null;
        }
        var weight = 1.0;
        if (columns.Weight >= 0 && !TryReadWeight(_csv[columns.Weight], out weight))
            return null;
        if (SegmentOf(columns) is not { Batch: var batch } of)
            return null;
        for (var question = 0; question < _fields.Length; question++)
        {
            var column = columns.Questions[question];
            if (column >= 0)
                batch.Set(question, _fields[question].TryReadDigit(_csv[column], out var rating) ? rating : Read(column, _fields[question]));
        }
        return Close(of, weight, columns);
    }

    /// <summary>Adds who left the only question empty.</summary>
    private AnswerBatch? Skip(AnswerColumns columns)
    {
        var of = _only ??= Segment("", columns);
        var batch = of.Batch;
        for (var question = 0; question < _fields.Length; question++)
        {
            if (columns.Questions[question] >= 0)
                batch.Set(question, AnswerCode.Skipped);
        }
        return Close(of, 1, columns);
    }

    private AnswerBatch? Close(OpenSegment of, double weight, AnswerColumns columns)
    {
        var batch = of.Batch;
        batch.Close(weight);
        if (!batch.IsFull)
            return null;
        of.Batch = Batch(batch.Segment, columns);
        return batch;
    }

    private short Read(int column, AnswerField field)
    {
        var code = field.Read(_csv[column], out var fault);
        if (fault is { } wrong)
            told?.Report(new(_csv.Line, field.Question, wrong.Code, wrong.Message));
        return code;
    }

    private bool TryReadWeight(ReadOnlySpan<byte> field, out double weight)
    {
        field = field.Trim(" \t"u8);
        if (Utf8Parser.TryParse(field, out weight, out var read) && read == field.Length && AnswerWeight.IsTaken(weight))
            return true;
        Refuse(FaultCodes.Invalid, $"'{AnswerField.Shown(field)}' is no weight: write {AnswerWeight.Rule}.");
        return false;
    }

    private OpenSegment? SegmentOf(AnswerColumns columns) => columns.Segment < 0 ? _only ??= Segment("", columns) : Segment(columns);

    /// <summary>The segment that the row names; null, and the row is refused, where it cannot be read or would be one too many.</summary>
    private OpenSegment? Segment(AnswerColumns columns)
    {
        if (_spellings.TryGet(_csv[columns.Segment], out var known))
            return known;
        if (_spellings.Count == MostSegments)
        {
            Refuse(FaultCodes.Invalid, FormattableString.Invariant($"'{segment}' has more than {MostSegments} different values: name a column that parts the respondents into fewer."));
            return null;
        }
        if (!Utf8.IsValid(_csv[columns.Segment]))
        {
            Refuse(FaultCodes.NotUtf8, $"'{segment}' holds bytes that are no UTF-8: save the file as UTF-8.");
            return null;
        }
        var found = Segment(Encoding.UTF8.GetString(_csv[columns.Segment]).Trim(), columns);
        _spellings.Add(_csv[columns.Segment], found);
        return found;
    }

    private OpenSegment Segment(string name, AnswerColumns columns)
    {
        if (!_segments.TryGetValue(name, out var known))
            _segments.Add(name, known = new() { Batch = Batch(name, columns) });
        return known;
    }

    private AnswerBatch Batch(string name, AnswerColumns columns) => new(_fields.Length, name, columns.Weight >= 0);

    private void Refuse(string code, string message)
    {
        RefusedRows++;
        told?.Report(new(_csv.Line, null, code, message));
    }

    private sealed class OpenSegment
    {
        /// <summary>Takes its next respondents.</summary>
        public required AnswerBatch Batch { get; set; }
    }
}
