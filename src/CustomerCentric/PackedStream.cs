using System.IO.Compression;

namespace CustomerCentric;

/// <summary>
/// A text as it lies in a file: plain, or compressed with gzip, which its first bytes tell. Counts what is taken from the file, and notices a
/// compressed file that was cut off: the decompressor takes the end of the bytes for the end of the data, so behind the file it is given one part
/// more, which it can read only if the one before is whole. Leaves the file open.
/// </summary>
internal sealed class PackedStream(Stream file) : ReadOnlyStream
{
    private static readonly byte[] s_end = "end of text"u8.ToArray();
    private static readonly byte[] s_packedEnd = Packed(s_end);

    private ReadOnlyMemory<byte> _first;
    private ReadOnlyMemory<byte> _behind;
    private bool _isPacked;

    /// <summary>How many bytes of the file were read.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether somebody asked for more than the file holds.</summary>
    public bool IsPastEnd { get; private set; }

    /// <summary>The text itself.</summary>
    public async ValueTask<Stream> TextAsync(CancellationToken cancellationToken)
    {
        var first = new byte[2];
        var count = await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        Taken = count;
        _first = first.AsMemory(0, count);
        // A text begins with neither byte, so that even one of them is a compressed file, cut off.
        _isPacked = first is [0x1F, 0x8B] || (count == 1 && first[0] == 0x1F);
        return _isPacked ? new Unpacked(this, new GZipStream(this, CompressionMode.Decompress)) : this;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_first.IsEmpty)
            return Take(ref _first, buffer);
        var read = IsPastEnd ? 0 : await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Taken += read;
        if (read > 0 || !_isPacked)
            return read;
        if (!IsPastEnd)
            (IsPastEnd, _behind) = (true, s_packedEnd);
        return Take(ref _behind, buffer);
    }

    private static int Take(ref ReadOnlyMemory<byte> from, Memory<byte> into)
    {
        var count = Math.Min(from.Length, into.Length);
        from[..count].CopyTo(into);
        from = from[count..];
        return count;
    }

    private static byte[] Packed(byte[] text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(text);
        return packed.ToArray();
    }

    /// <summary>What comes out before more was asked for than the file holds is the text; what comes after must be the part behind it.</summary>
    private sealed class Unpacked(PackedStream file, GZipStream text) : ReadOnlyStream
    {
        private const string TooSoon = "The compressed data ends too soon.";

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await UnpackAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (!file.IsPastEnd)
                return read;
            List<byte> behind = [];
            for (; read > 0 && behind.Count <= s_end.Length; read = await UnpackAsync(buffer, cancellationToken).ConfigureAwait(false))
                behind.AddRange(buffer.Span[..read]);
            return behind.SequenceEqual(s_end) ? 0 : throw new InvalidDataException(TooSoon);
        }

        // The decompressor has another sentence for every place, about archives that nobody has.
        private async ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            try
            {
                return await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException damaged)
            {
                throw new InvalidDataException(file.IsPastEnd ? TooSoon : "The compressed data is damaged.", damaged);
            }
        }
    }
}

/// <summary>What every stream must have that is only read, and only one way.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
