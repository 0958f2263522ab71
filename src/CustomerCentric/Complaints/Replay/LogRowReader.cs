using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Reads single rows of a log as a mapping says. Remembers words that repeat. Not for several threads.</summary>
internal sealed class LogRowReader
{
    // What repeats less often is not worth remembering.
    private const int MostWords = 1 << 16;
    private const int LongestId = 100;
    private const int MostShown = 60;
    private const byte Joint = (byte)'/';

    private readonly LogMapping _mapping;
    private readonly CsvReader _csv;
    private readonly LogColumns _columns;
    private readonly RowFaults _faults;
    private readonly LogTimes _times;
    private readonly Utf8Keys<LogActivity> _activities = new();
    private readonly Utf8Keys<int> _levels = new();
    private readonly Utf8Keys<string> _actors = new();
    private readonly Utf8Keys<LogJudgement> _verdicts = new();
    private readonly Utf8Keys<ImmutableArray<string>> _factSets = new();
    private readonly bool _readsFacts;
    private byte[] _joined = new byte[256];

    /// <param name="mapping">What the columns mean.</param>
    /// <param name="csv">The log, standing on its header.</param>
    /// <param name="readsFacts">Whether anybody asks for the facts.</param>
    /// <param name="faults">Where faults go.</param>
    public LogRowReader(LogMapping mapping, CsvReader csv, bool readsFacts, RowFaults faults)
    {
        (_mapping, _csv, _faults) = (mapping, csv, faults);
        _readsFacts = readsFacts && !mapping.Facts.IsEmpty;
        _columns = LogColumns.Of(csv, mapping);
        _times = new(mapping.Zone, mapping.TimeFormat);
        foreach (var (value, activity) in mapping.Activities)
            _activities.Add(value, activity);
        foreach (var (value, level) in mapping.Level?.Values ?? ImmutableDictionary<string, int>.Empty)
            _levels.Add(value, level);
        foreach (var value in mapping.Verdict?.Met ?? [])
            _verdicts.Add(value, LogJudgement.Met);
        foreach (var value in mapping.Verdict?.Breached ?? [])
            _verdicts.Add(value, LogJudgement.Breached);
    }

    /// <summary>The bytes of the complaint's id; false, with a fault, when the row cannot belong to any.</summary>
    public bool TryReadId(out ReadOnlySpan<byte> id)
    {
        id = default;
        if (_csv.Count != _columns.Count)
            return Fault(null, FaultCodes.MalformedLine, CsvText.WrongCount(_csv.Count, _columns.Count));
        id = _csv[_columns.Complaint].Trim((byte)' ');
        // What nobody reads may be what it likes.
        if (!Utf8.IsValid(_csv.Row) && NotUtf8() is { } wrong)
            return Fault(Utf8.IsValid(id) ? Encoding.UTF8.GetString(id) : null, FaultCodes.NotUtf8, $"'{wrong}' holds bytes that are no UTF-8: save the log as UTF-8.");
        if (id.IsEmpty)
            return Fault(null, FaultCodes.Invalid, $"'{_mapping.Complaint}' is empty: which complaint is it?");
        return !IsTooLong(id) || Fault(null, FaultCodes.Invalid, $"'{Shown(id)}' is no id of a complaint: 1 to {LongestId} characters are possible.");
    }

    private string? NotUtf8()
    {
        foreach (var (name, place) in _columns.Named)
        {
            if (!Utf8.IsValid(_csv[place]))
                return name;
        }
        return null;
    }

    /// <summary>Adds what the row says to its complaint; false, with a fault and nothing added, when it cannot be read.</summary>
    public bool TryAdd(LoggedComplaint to)
    {
        if (!TryReadActivity(to.Id, out var activity) || !TryReadLevel(to.Id, out var level) || !TryReadVerdict(to.Id, out var verdict))
            return false;
        var actor = _columns.Actor < 0 ? null : Remembered(_actors, _csv[_columns.Actor]);
        var facts = _readsFacts ? Facts() : [];
        if (!(_mapping.Rows == LogRows.Complaints ? TryAddTimes(to, activity, level, actor, facts) : TryAddRow(to, activity!, level, actor, facts)))
            return false;
        if (verdict != LogJudgement.None)
            to.Verdict = verdict;
        return true;
    }

    /// <summary>Notes a fault of the present row; always false.</summary>
    public bool Fault(string? complaint, string code, string message)
    {
        _faults.Add(new(_csv.Line, code, message, complaint));
        return false;
    }

    private bool TryAddRow(LoggedComplaint to, LogActivity activity, int level, string? actor, ImmutableArray<string> facts)
    {
        if (!TryReadTime(to.Id, _columns.Time, _mapping.Time!, out var at))
            return false;
        if (at is null)
            return Fault(to.Id, FaultCodes.UnreadableTime, $"'{_mapping.Time}' is empty: when was it?");
        Instant? received = null;
        if (_columns.Received >= 0 && to.Rows.Count == 0 && !TryReadTime(to.Id, _columns.Received, _mapping.Received!, out received))
            return false;
        if (!TryReadDue(to))
            return false;
        to.Received ??= received;
        Add(to, new(_csv.Line, at.Value, activity, level, actor, facts));
        return true;
    }

    private bool TryAddTimes(LoggedComplaint to, LogActivity? activity, int level, string? actor, ImmutableArray<string> facts)
    {
        // All or nothing: half a complaint would be one that nobody logged.
        var isReceived = false;
        for (var i = 0; i < _columns.Times.Length; i++)
        {
            if (!TryReadTime(to.Id, _columns.Times[i], _mapping.Times[i].Column, out var at))
                return false;
            isReceived |= at is not null && (_mapping.Times[i].Activity ?? activity)!.IsReceipt;
        }
        if (!isReceived)
            return Fault(to.Id, FaultCodes.UnreadableTime, $"'{ReceiptColumn()}' is empty: when was it received?");
        if (!TryReadDue(to))
            return false;
        for (var i = 0; i < _columns.Times.Length; i++)
        {
            if (ReadTime(_columns.Times[i]) is { } at)
                Add(to, new(_csv.Line, at, _mapping.Times[i].Activity ?? activity!, level, actor, facts));
        }
        return true;
    }

    private string ReceiptColumn() => (_mapping.Times.FirstOrDefault(time => time.Activity is { IsReceipt: true }) ?? _mapping.Times[0]).Column;

    private void Add(LoggedComplaint to, LogRow row)
    {
        if (to.Rows.Count > 0 && row.At < to.Rows[^1].At)
            Fault(to.Id, FaultCodes.OutOfOrder, FormattableString.Invariant($"{row.At} lies before {to.Rows[^1].At} of the row before it."));
        to.Rows.Add(row);
    }

    private bool TryReadDue(LoggedComplaint to)
    {
        if (_columns.Due < 0)
            return true;
        if (!TryReadTime(to.Id, _columns.Due, _mapping.Verdict!.Due!, out var due) || !TryReadTime(to.Id, _columns.Stopped, _mapping.Verdict.Stopped!, out var stopped))
            return false;
        to.Due = due;
        to.Verdict = due is null || stopped is null ? LogJudgement.None : stopped <= due ? LogJudgement.Met : LogJudgement.Breached;
        return true;
    }

    private bool TryReadActivity(string complaint, [NotNullWhen(true)] out LogActivity? activity)
    {
        activity = null;
        if (_columns.Activity.IsEmpty)
        {
            activity = _mapping.Times[0].Activity!;
            return true;
        }
        var value = Activity();
        if (_activities.TryGet(value, out activity) || (activity = _mapping.Otherwise) is not null)
            return true;
        return Fault(complaint, FaultCodes.UnknownValue, $"The mapping {_mapping.Id} does not say what '{Shown(value)}' means: list it under activities.");
    }

    private ReadOnlySpan<byte> Activity()
    {
        if (_columns.Activity.Length == 1)
            return _csv[_columns.Activity[0]].Trim((byte)' ');
        var length = 0;
        foreach (var column in _columns.Activity)
        {
            var part = _csv[column].Trim((byte)' ');
            if (_joined.Length < length + part.Length + 1)
                Array.Resize(ref _joined, (length + part.Length + 1) * 2);
            if (length > 0)
                _joined[length++] = Joint;
            part.CopyTo(_joined.AsSpan(length));
            length += part.Length;
        }
        return _joined.AsSpan(0, length);
    }

    private bool TryReadLevel(string complaint, out int level)
    {
        level = 0;
        if (_columns.Level < 0)
            return true;
        var value = _csv[_columns.Level].Trim((byte)' ');
        if (value.IsEmpty || _levels.TryGet(value, out level))
            return true;
        if (_levels.Count == 0 && value is [>= (byte)'1' and <= (byte)'5'])
        {
            level = value[0] - '0';
            return true;
        }
        return Fault(complaint, FaultCodes.UnknownValue, $"The mapping {_mapping.Id} does not say which level '{Shown(value)}' is: list it under level.values.");
    }

    private bool TryReadVerdict(string complaint, out LogJudgement verdict)
    {
        verdict = LogJudgement.None;
        if (_columns.Verdict < 0)
            return true;
        var value = _csv[_columns.Verdict].Trim((byte)' ');
        return value.IsEmpty || _verdicts.TryGet(value, out verdict)
            || Fault(complaint, FaultCodes.UnknownValue, $"The mapping {_mapping.Id} does not say what the verdict '{Shown(value)}' means: list it under verdict.met or verdict.breached.");
    }

    private bool TryReadTime(string complaint, int column, string name, out Instant? at)
    {
        var text = _csv[column].Trim((byte)' ');
        at = null;
        if (text.IsEmpty)
            return true;
        if (!_times.TryRead(text, out var read))
            return Fault(complaint, FaultCodes.UnreadableTime, $"'{Shown(text)}' in '{name}' is no time: write it like 2026-03-02T10:00:00, or name the form as timeFormat in the mapping.");
        at = read;
        return true;
    }

    // Tried before, so it can be read, or is empty.
    private Instant? ReadTime(int column) => _times.TryRead(_csv[column].Trim((byte)' '), out var at) ? at : null;

    private ImmutableArray<string> Facts()
    {
        var length = 0;
        foreach (var column in _columns.Facts)
        {
            var part = _csv[column];
            if (_joined.Length < length + part.Length + 1)
                Array.Resize(ref _joined, (length + part.Length + 1) * 2);
            part.CopyTo(_joined.AsSpan(length));
            length += part.Length;
            _joined[length++] = 0;
        }
        var key = _joined.AsSpan(0, length);
        if (_factSets.TryGet(key, out var known))
            return known;
        var keyed = key.ToArray();
        ImmutableArray<string> facts = [.. FactNames()];
        if (_factSets.Count < MostWords)
            _factSets.Add(keyed, facts);
        return facts;
    }

    private IEnumerable<string> FactNames()
    {
        for (var i = 0; i < _columns.Facts.Length; i++)
        {
            var value = Encoding.UTF8.GetString(_csv[_columns.Facts[i]]).Trim();
            if (value.Length > 0)
                yield return _mapping.Facts[i].Prefix + value;
        }
    }

    private static string? Remembered(Utf8Keys<string> words, ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.Trim((byte)' ');
        if (utf8.IsEmpty || IsTooLong(utf8))
            return null;
        if (words.TryGet(utf8, out var word))
            return word;
        var made = Encoding.UTF8.GetString(utf8);
        if (string.IsNullOrWhiteSpace(made))
            return null;
        if (words.Count < MostWords)
            words.Add(utf8, made);
        return made;
    }

    private static bool IsTooLong(ReadOnlySpan<byte> id) => id.Length > LongestId && Encoding.UTF8.GetCharCount(id) > LongestId;

    private static string Shown(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        return text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown), "…");
    }
}
