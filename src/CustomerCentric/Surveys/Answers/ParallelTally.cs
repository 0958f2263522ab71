using System.Threading.Channels;

namespace CustomerCentric.Surveys;

/// <summary>
/// Adds a stream to tallies on all cores. Its parts are dealt to a fixed number of lanes, whatever the cores, and lanes are merged
/// in order: sums of weights come out the same to the last digit in every run and on every machine. Memory does not grow with the stream.
/// </summary>
internal static class ParallelTally
{
    private const int Lanes = 8;
    private const int PartsAhead = 2;

    /// <summary>The tally of all parts.</summary>
    /// <param name="parts">Read once, in order, by one task; each large enough to be worth handing over.</param>
    /// <param name="create">Makes an empty tally.</param>
    /// <param name="add">Adds a part; called for one tally by one thread at a time.</param>
    /// <param name="merge">The tally of two.</param>
    /// <param name="cancellationToken">Looked at between parts.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal static async Task<TTally> CollectAsync<TPart, TTally>(
        IAsyncEnumerable<TPart> parts, Func<TTally> create, Action<TTally, TPart> add, Func<TTally, TTally, TTally> merge,
        CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<TPart>[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<TPart>(PartsAhead))];
        Task<TTally>[] workers = [.. lanes.Select(lane => Task.Run(() => WorkAsync(lane.Reader, create(), add, stop), CancellationToken.None))];
        try
        {
            await DealAsync(parts, lanes, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && stop.IsCancellationRequested)
        {
            // A worker stopped the dealing; what it failed of is thrown below.
        }
        finally
        {
            foreach (var lane in lanes)
                lane.Writer.TryComplete();
            await ((Task)Task.WhenAll(workers)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return (await Task.WhenAll(workers).ConfigureAwait(false)).Aggregate(merge);
    }

    private static async Task DealAsync<TPart>(IAsyncEnumerable<TPart> parts, Channel<TPart>[] lanes, CancellationToken cancellationToken)
    {
        var lane = 0;
        await foreach (var part in parts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await lanes[lane].Writer.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            lane = (lane + 1) % lanes.Length;
        }
    }

    private static async Task<TTally> WorkAsync<TPart, TTally>(
        ChannelReader<TPart> parts, TTally tally, Action<TTally, TPart> add, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var part in parts.ReadAllAsync(stop.Token).ConfigureAwait(false))
                add(tally, part);
            return tally;
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
