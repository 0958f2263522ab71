using System.Buffers;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Reads requests, writes answers in the same order, and shows the progress of a long file. Used once.</summary>
internal sealed class DeadlineRun(Answerer answerer, Stream input, ToolStreams streams)
{
    private const int LongFile = 10_000;
    private const int Enough = 1 << 16;

    private readonly LineReader _lines = new(input);
    private readonly ArrayBufferWriter<byte> _answers = new(2 * Enough);

    /// <summary>Answers everything.</summary>
    /// <returns>How many lines were refused.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ProgressBar bar = new(streams);
        long answered = 0;
        while (await _lines.FillAsync(cancellationToken))
        {
            while (_lines.TryNext(out ReadOnlySpan<byte> line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (answered == 0)
                    line = JsonSyntax.WithoutByteOrderMark(line);
                if (!_lines.IsTooLong && IsBlank(line))
                    continue;
                _answers.Write(answerer.Answer(line, _lines.IsTooLong));
                _answers.Write("\n"u8);
                answered++;
                if (_answers.WrittenCount >= Enough)
                    await WriteAsync(bar.Output, cancellationToken);
            }
            // Whoever asks one question at a time waits for its answer before the next.
            await WriteAsync(bar.Output, cancellationToken);
            await bar.Output.FlushAsync(cancellationToken);
            if (answered > LongFile && input is FileStream { CanSeek: true } file)
                bar.Report((double)_lines.Position / file.Length);
        }
        return answerer.Refused;
    }

    private async ValueTask WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
        _answers.ResetWrittenCount();
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
}
