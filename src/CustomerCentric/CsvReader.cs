using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CustomerCentric;

/// <summary>What <see cref="CsvReader.Next"/> found.</summary>
internal enum CsvStep
{
    /// <summary>A row, whose fields can be asked for.</summary>
    Row,

    /// <summary>A row that cannot be read; the next one can.</summary>
    Refused,

    /// <summary>More must be read from the stream first.</summary>
    NeedsMore,

    /// <summary>There are no more rows.</summary>
    End,
}

/// <summary>
/// Cuts comma-separated values (RFC 4180, UTF-8, any one-byte delimiter, LF or CR LF) into rows and fields, without copying them. What is wrong
/// with one row costs that row alone: a quotation mark that is never closed gives up its own line, a line of any length is passed over in
/// the same memory. A quotation mark within a field that does not begin with one is a character like others. Not for several threads.
/// </summary>
/// <param name="input">The text.</param>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="mostBytes">The longest row that is read, in bytes with its end.</param>
internal sealed class CsvReader(Stream input, char delimiter = ',', int mostBytes = CsvReader.MostBytes)
{
    /// <summary>The longest row that is read where nothing else is said, in bytes with its end.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Over how many lines a quoted field may run before its quotation mark counts as never closed.</summary>
    public const int MostLines = 100;

    private const int NoWindow = int.MinValue / 2;
    private const byte Quote = (byte)'"';
    private const byte LineEnd = (byte)'\n';

    // How many bytes are looked at together for the ends of fields.
    private const int Window = 64;

    // A window is read whole wherever it begins.
    private byte[] _buffer = new byte[(1 << 16) + Window];
    private byte[] _plain = new byte[256];
    private (int Start, int Length, bool IsEscaped)[] _fields = new (int, int, bool)[32];
    private int _start;
    private int _end;
    private int _next;
    private long _nextLine = 1;
    private bool _isAtStart = true;
    private bool _isAtEnd;
    private bool _isOverflowing;
    private int _window = NoWindow;
    private ulong _marks;

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The line that has not been read yet, from 1.</summary>
    public long NextLine => _nextLine;

    /// <summary>Whether the row was refused for its length; if not, for its quotation marks.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Why the row was refused: a code of <see cref="FaultCodes"/> and a sentence.</summary>
    public (string Code, string Message) Refusal => IsTooLong
        ? (FaultCodes.LineTooLong, FormattableString.Invariant($"The row is longer than {mostBytes} bytes."))
        : (FaultCodes.MalformedLine, "The quotation marks do not match: quote a field that has some, and double those inside.");

    /// <summary>How many fields the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The row as it stands in the text, without its end. Good until <see cref="FillAsync"/>.</summary>
    public ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, RowEnd() - _start);

    /// <summary>A field, without the quotation marks around it. Good until the next one is asked for.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var (start, length, isEscaped) = _fields[field];
            var text = _buffer.AsSpan(start, length);
            return isEscaped ? Unescaped(text) : text;
        }
    }

    /// <summary>Whether a blank line is a row with one empty field; no unless it is said, as of one column it must be.</summary>
    public bool BlankLinesAreRows { get; set; }

    /// <summary>Goes on to the next row; blank lines are none, unless <see cref="BlankLinesAreRows"/>.</summary>
    public CsvStep Next()
    {
        if (_isAtStart && !PassMark())
            return CsvStep.NeedsMore;
        _start = _next;
        if (_isOverflowing && !PassOver())
            return _isAtEnd ? Overflown() : CsvStep.NeedsMore;
        if (_isOverflowing)
            return Overflown();
        while (!BlankLinesAreRows && _start < _end && IsBlank())
            _start = _next;
        if (_start == _end)
            return _isAtEnd ? CsvStep.End : CsvStep.NeedsMore;
        Line = _nextLine;
        IsTooLong = false;
        return Cut() switch
        {
            Cutting.Done when _next - _start <= mostBytes => CsvStep.Row,
            Cutting.Done => TooLong(),
            Cutting.Unfinished when !_isAtEnd && _end - _start <= mostBytes => CsvStep.NeedsMore,
            _ when _isAtEnd || _buffer.AsSpan(_start, _end - _start).Contains(LineEnd) => RefuseLine(),
            _ when _end - _start <= mostBytes => CsvStep.NeedsMore,
            _ => Overflow(),
        };
    }

    /// <summary>Reads on; false at the end of the stream.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
            return false;
        MakeRoom();
        _window = NoWindow;
        var read = await input.ReadAsync(_buffer.AsMemory(_end, _buffer.Length - Window - _end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _isAtEnd = read == 0;
        return true;
    }

    /// <summary>Takes what has been read for the whole: after this the stream is not asked again, and a row that was cut off is none.</summary>
    public void BreakOff()
    {
        (_isAtEnd, _isOverflowing) = (true, false);
        _end = _next = _start;
    }

    private enum Cutting
    {
        Done,
        Unfinished,
        Wrong,
    }

    private bool IsBlank()
    {
        var text = _buffer.AsSpan(_start, _end - _start);
        var length = text[0] == LineEnd ? 1 : text.StartsWith("\r\n"u8) ? 2 : 0;
        if (length == 0)
            return false;
        _next = _start + length;
        _nextLine++;
        return true;
    }

    // Compiled at its best from the first call, as everything that every field of a file takes: a process that reads one is over before the runtime
    // sees that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Cutting Cut()
    {
        Count = 0;
        var (at, lines) = (_start, 1);
        while (true)
        {
            if (Count == _fields.Length)
                Array.Resize(ref _fields, Count * 2);
            var isQuoted = at < _end && _buffer[at] == Quote;
            var end = isQuoted ? ClosedAt(at, ref lines) : EndFrom(at);
            if (end < 0)
                return lines > MostLines ? Cutting.Wrong : Cutting.Unfinished;
            if (isQuoted && !EndsField(end))
                return end == _end - 1 && _buffer[end] == '\r' && !_isAtEnd ? Cutting.Unfinished : Cutting.Wrong;
            var isLast = end == _end || _buffer[end] != (byte)delimiter;
            _fields[Count++] = Field(at, end, isQuoted, isLast);
            if (!isLast)
            {
                at = end + 1;
                continue;
            }
            if (end < _end && _buffer[end] == '\r')
                end++;
            _next = Math.Min(_end, end + 1);
            _nextLine += lines;
            return Cutting.Done;
        }
    }

    private bool EndsField(int at) =>
        at == _end || _buffer[at] == (byte)delimiter || _buffer[at] == LineEnd || _buffer.AsSpan(at, _end - at).StartsWith("\r\n"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Start, int Length, bool IsEscaped) Field(int at, int end, bool isQuoted, bool isLast) => isQuoted
        ? (at + 1, end - at - 2, _buffer.AsSpan(at + 1, end - at - 2).Contains(Quote))
        : (at, end - at - (isLast && end > at && _buffer[end - 1] == '\r' ? 1 : 0), false);

    /// <summary>Where an unquoted field ends; -1 when that has not been read yet.</summary>
    // Inlined by order, because where nothing is measured first, as in the command, it would not be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndFrom(int at)
    {
        // Fields are short: the ends of all of those in a window are found at once and then taken one after the other.
        var offset = at - _window;
        var rest = (uint)offset < Window ? _marks >> offset : 0;
        var found = at + BitOperations.TrailingZeroCount(rest);
        return rest != 0 && found < _end ? found : EndBeyond(at);
    }

    private int EndBeyond(int at)
    {
        while (at < _end)
        {
            var offset = at - _window;
            if ((uint)offset >= Window)
                (offset, _window, _marks) = (0, at, MarksFrom(at));
            var rest = _marks >> offset;
            if (rest == 0)
            {
                at = _window + Window;
                continue;
            }
            var found = at + BitOperations.TrailingZeroCount(rest);
            if (found < _end)
                return found;
            break;
        }
        return _isAtEnd ? _end : -1;
    }

    /// <summary>A bit for every byte of a window that ends a field; what lies behind the text read so far does not count.</summary>
    private ulong MarksFrom(int at)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_buffer);
        var low = Vector256.LoadUnsafe(ref first, (nuint)at);
        var high = Vector256.LoadUnsafe(ref first, (nuint)(at + Vector256<byte>.Count));
        var (part, end) = (Vector256.Create((byte)delimiter), Vector256.Create(LineEnd));
        return (Vector256.Equals(low, part) | Vector256.Equals(low, end)).ExtractMostSignificantBits()
            | (ulong)(Vector256.Equals(high, part) | Vector256.Equals(high, end)).ExtractMostSignificantBits() << Vector256<byte>.Count;
    }

    /// <summary>The place after the quotation mark that closes a field; -1 when that has not been read, or comes too late.</summary>
    private int ClosedAt(int open, ref int lines)
    {
        var at = open + 1;
        while (true)
        {
            var found = _buffer.AsSpan(at, _end - at).IndexOf(Quote);
            lines += _buffer.AsSpan(at, found < 0 ? _end - at : found).Count(LineEnd);
            if (found < 0 || lines > MostLines)
                return -1;
            at += found + 1;
            if (at == _end && !_isAtEnd)
                return -1;
            if (at == _end || _buffer[at] != Quote)
                return at;
            at++;
        }
    }

    private Span<byte> Unescaped(ReadOnlySpan<byte> text)
    {
        if (_plain.Length < text.Length)
            _plain = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _plain[length++] = text[i];
            if (text[i] == Quote)
                i++;
        }
        return _plain.AsSpan(0, length);
    }

    // Its line alone: the next one may be a row again.
    private CsvStep RefuseLine()
    {
        var end = _buffer.AsSpan(_start, _end - _start).IndexOf(LineEnd);
        _next = end < 0 ? _end : _start + end + 1;
        _nextLine++;
        return CsvStep.Refused;
    }

    // The byte order mark; false where it cannot be told yet whether there is one.
    private bool PassMark()
    {
        var mark = "\uFEFF"u8;
        var begun = _buffer.AsSpan(0, Math.Min(_end, mark.Length));
        if (!_isAtEnd && begun.Length < mark.Length && mark.StartsWith(begun))
            return false;
        _next = begun.SequenceEqual(mark) ? mark.Length : 0;
        _isAtStart = false;
        return true;
    }

    private CsvStep TooLong()
    {
        IsTooLong = true;
        return CsvStep.Refused;
    }

    private CsvStep Overflow()
    {
        _isOverflowing = true;
        _next = _end;
        return CsvStep.NeedsMore;
    }

    private bool PassOver()
    {
        var end = _buffer.AsSpan(_start, _end - _start).IndexOf(LineEnd);
        _next = end < 0 ? _end : _start + end + 1;
        return end >= 0;
    }

    private CsvStep Overflown()
    {
        (_isOverflowing, IsTooLong, Count, Line) = (false, true, 0, _nextLine++);
        return CsvStep.Refused;
    }

    private int RowEnd()
    {
        var end = _next;
        if (end > _start && _buffer[end - 1] == LineEnd)
            end--;
        return end > _start && _buffer[end - 1] == '\r' ? end - 1 : end;
    }

    private void MakeRoom()
    {
        var from = _isOverflowing ? _end : _start;
        _buffer.AsSpan(from, _end - from).CopyTo(_buffer);
        (_end, _start) = (_end - from, 0);
        _next = 0;
        if (_end == _buffer.Length - Window)
            Array.Resize(ref _buffer, (_end * 2) + Window);
    }
}
