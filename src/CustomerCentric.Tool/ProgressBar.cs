using Spectre.Console;

namespace CustomerCentric.Tool;

/// <summary>
/// A bar on the terminal that shows the messages, from the first report on; nothing where they go elsewhere. While it
/// shows, answers for the same terminal are held back, so that the two do not write over each other.
/// </summary>
internal sealed class ProgressBar(ToolStreams streams) : IProgress<double>, IAsyncDisposable
{
    private readonly TaskCompletionSource _done = new();
    private readonly MemoryStream _held = new();
    private ProgressTask? _bar;
    private Task? _showing;

    /// <summary>Where answers are to be written.</summary>
    public Stream Output => _showing is not null && streams.IsOutputTerminal ? _held : streams.Output;

    public void Report(double value)
    {
        if (!streams.AreErrorsTerminal)
            return;
        _showing ??= Show();
        // The bar's own thread may not have made it yet.
        if (_bar is { } bar)
            bar.Value = value;
    }

    /// <summary>What shows how much of a file was read; null where its length is not known.</summary>
    public IProgress<long>? Of(Stream file) => file.CanSeek && file.Length > 0 ? new Share(this, file.Length) : null;

    public async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        if (_showing is null)
            return;
        await _showing;
        _held.Position = 0;
        await _held.CopyToAsync(streams.Output);
    }

    // Somebody watches: that the input is no terminal, or that this runs in a build, says nothing against it.
    private Task Show() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(streams.Terminal),
        Interactive = InteractionSupport.Yes,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    })
        .Progress()
        .StartAsync(progress =>
        {
            _bar = progress.AddTask("Lines", maxValue: 1);
            return _done.Task;
        });

    private sealed class Share(ProgressBar bar, long length) : IProgress<long>
    {
        public void Report(long value) => bar.Report((double)value / length);
    }
}
