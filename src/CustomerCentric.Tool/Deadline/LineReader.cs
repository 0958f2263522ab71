namespace CustomerCentric.Tool.Deadline;

/// <summary>Cuts a stream of bytes into lines, ended by LF or CR LF, without copying them.</summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>The longest line that is read; a longer one is passed over, so that the lines after it still count.</summary>
    public const int MostBytes = 16 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isAtEnd;
    private bool _isOverflowing;

    /// <summary>How many bytes were taken from the stream.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the last line was too long; it is empty then.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line that has been read, without its end; false when more must be read first. Good until the next <see cref="FillAsync"/>.</summary>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        // Of a last line that was too long nothing may be left to see, but it was a line.
        if (found < 0 && (!_isAtEnd || (_start == _end && !_isOverflowing)))
        {
            _searched = _end;
            line = default;
            return false;
        }
        int end = found < 0 ? _end : _searched + found;
        line = _buffer.AsSpan(_start, end - _start);
        IsTooLong = line.Length > MostBytes || _isOverflowing;
        _isOverflowing = false;
        if (IsTooLong)
            line = default;
        else if (line is [.., (byte)'\r'])
            line = line[..^1];
        _start = _searched = found < 0 ? _end : end + 1;
        return true;
    }

    /// <summary>Reads on; false at the end of the stream.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
            return false;
        MakeRoom();
        // A console's read cannot be called off; waiting for it can.
        int read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask().WaitAsync(cancellationToken);
        _end += read;
        Position += read;
        _isAtEnd = read == 0;
        return true;
    }

    private void MakeRoom()
    {
        if (_end - _start > MostBytes)
        {
            _isOverflowing = true;
            _end = _searched = _start;
        }
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_searched, _end, _start) = (_searched - _start, _end - _start, 0);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
