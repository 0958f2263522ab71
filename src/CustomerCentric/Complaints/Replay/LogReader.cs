using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// Reads a log, complaint by complaint. Where the rows of a complaint stand together it is done with as soon as another begins; in
/// a log in time order when the log takes it for solved and has gone on for the mapping's number of days since (<see cref="LogReach"/>), or at the end. Of what was done with,
/// eight bytes are kept, so that a row that comes later is noticed. Used once.
/// </summary>
/// <param name="log">The text.</param>
/// <param name="mapping">What it means.</param>
/// <param name="readsFacts">Whether anybody asks for the facts.</param>
/// <param name="told">Told of every row with which something is wrong; null tells nobody.</param>
internal sealed class LogReader(Stream log, LogMapping mapping, bool readsFacts, IProgress<RowFault>? told)
{
    private readonly CsvReader _csv = new(log, mapping.Delimiter);
    private readonly HashSet<ulong> _done = [];
    private readonly Utf8Keys<LoggedComplaint> _open = new();
    private readonly PriorityQueue<(LoggedComplaint Complaint, int Rows), (Instant At, long Line)> _solved = new();
    private readonly LogReach _reach = new();
    private LoggedComplaint? _current;

    public RowFaults Faults { get; } = new(told);

    /// <summary>When the log ends.</summary>
    public LogEnd End { get; } = new(mapping.DoneAfter);

    /// <exception cref="ConfigurationException">The log lacks a column of the mapping.</exception>
    public async IAsyncEnumerable<LoggedComplaint> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await NextAsync(cancellationToken).ConfigureAwait(false) != CsvStep.Row)
        {
            // Damage before the first line end leaves nothing to count, and is told already.
            if (Faults.Counts.Count > 0)
                yield break;
            throw LogColumns.Nothing(mapping);
        }
        LogRowReader rows = new(mapping, _csv, readsFacts, Faults);
        List<LoggedComplaint> done = [];
        for (var step = await NextAsync(cancellationToken).ConfigureAwait(false); step != CsvStep.End; step = await NextAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step == CsvStep.Refused)
                rows.Fault(null, _csv.Refusal.Code, _csv.Refusal.Message);
            else
                Take(rows, done);
            foreach (var complaint in done)
                yield return complaint;
            done.Clear();
        }
        foreach (var complaint in _open.Values.OrderBy(each => each.Rows[0].Line))
            yield return complaint;
        if (_current is not null)
            yield return _current;
    }

    private async ValueTask<CsvStep> NextAsync(CancellationToken cancellationToken)
    {
        for (var step = _csv.Next(); ; step = _csv.Next())
        {
            if (step != CsvStep.NeedsMore)
                return step;
            try
            {
                await _csv.FillAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException damaged)
            {
                Faults.Add(new(_csv.NextLine, FaultCodes.BrokenOff, $"The log breaks off here: {damaged.Message}", null));
                _csv.BreakOff();
            }
        }
    }

    private void Take(LogRowReader rows, List<LoggedComplaint> done)
    {
        if (!rows.TryReadId(out var id))
            return;
        var complaint = Find(id);
        if (complaint is null)
        {
            if (_done.Contains(BytesHash.Of(id)))
            {
                var name = Encoding.UTF8.GetString(id);
                rows.Fault(name, FaultCodes.LateRow, mapping.Rows == LogRows.Complaints
                    ? $"{name} has a row already: a row is a whole complaint here."
                    : $"{name} was taken for done: let its rows stand together, or say in the mapping that the log is in the order of time, and doneAfterDays.");
                return;
            }
            complaint = new(Encoding.UTF8.GetString(id), id.ToArray());
            if (string.IsNullOrWhiteSpace(complaint.Id))
            {
                rows.Fault(null, FaultCodes.Invalid, $"'{mapping.Complaint}' is blank: which complaint is it?");
                return;
            }
        }
        var hash = BytesHash.Of(_csv.Row);
        if (complaint.Rows.Count > 0 && hash == complaint.LastRow)
        {
            rows.Fault(complaint.Id, FaultCodes.DuplicateRow, "The row says the same as the one before it.");
            return;
        }
        var isNew = complaint.Rows.Count == 0;
        if (!rows.TryAdd(complaint))
            return;
        complaint.LastRow = hash;
        End.Add(complaint.Rows[^1].At);
        if (mapping.Rows == LogRows.Complaints)
            Done(complaint, done);
        else if (mapping.IsInTimeOrder)
            Keep(complaint, isNew, done);
        else if (isNew)
            Begin(complaint, done);
    }

    private LoggedComplaint? Find(ReadOnlySpan<byte> id)
    {
        if (mapping.IsInTimeOrder)
            return _open.TryGet(id, out var open) ? open : null;
        return _current is not null && id.SequenceEqual(_current.Key) ? _current : null;
    }

    private void Begin(LoggedComplaint complaint, List<LoggedComplaint> done)
    {
        if (_current is not null)
            Done(_current, done);
        _current = complaint;
    }

    private void Keep(LoggedComplaint complaint, bool isNew, List<LoggedComplaint> done)
    {
        if (isNew)
            _open.Add(complaint.Key, complaint);
        var last = complaint.Rows[^1];
        _reach.Add(last.At);
        if (last.Activity.IsSolved)
            _solved.Enqueue((complaint, complaint.Rows.Count), (Instant.Max(last.At, _reach.At ?? last.At), last.Line));
        while (_reach.At is { } reached && _solved.TryPeek(out var oldest, out var solved) && reached - solved.At > mapping.DoneAfter)
        {
            _solved.Dequeue();
            if (oldest.Complaint.Rows.Count != oldest.Rows)
                continue;
            _open.Remove(oldest.Complaint.Key);
            Done(oldest.Complaint, done);
        }
    }

    private void Done(LoggedComplaint complaint, List<LoggedComplaint> done)
    {
        _done.Add(BytesHash.Of(complaint.Key));
        done.Add(complaint);
    }
}
