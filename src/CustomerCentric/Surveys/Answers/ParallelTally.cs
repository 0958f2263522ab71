using System.Threading.Channels;

namespace CustomerCentric.Surveys;

/// <summary>
/// Adds a stream of rows to tallies on all cores. Rows are dealt to a fixed number of lanes, whatever the cores, and lanes are merged
/// in order: sums of weights come out the same to the last digit in every run and on every machine. Memory does not grow with the rows.
/// </summary>
internal static class ParallelTally
{
    private const int Lanes = 16;
    private const int RowsDealtAtOnce = 1024;
    private const int DealsAhead = 2;

    /// <summary>The tally of all rows.</summary>
    /// <param name="rows">Read once, in order, by one task.</param>
    /// <param name="create">Makes an empty tally.</param>
    /// <param name="add">Adds a row; called for one tally by one thread at a time.</param>
    /// <param name="merge">The tally of two parts.</param>
    /// <param name="progress">Told the rows dealt so far, now and then and at the end.</param>
    /// <param name="cancellationToken">Looked at between rows.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal static async Task<TTally> CollectAsync<TRow, TTally>(
        IAsyncEnumerable<TRow> rows, Func<TTally> create, Action<TTally, TRow> add, Func<TTally, TTally, TTally> merge,
        IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<List<TRow>>[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<List<TRow>>(DealsAhead))];
        Task<TTally>[] workers = [.. lanes.Select(lane => Task.Run(() => WorkAsync(lane.Reader, create(), add, stop), CancellationToken.None))];
        try
        {
            await DealAsync(rows, lanes, progress, stop.Token).ConfigureAwait(false);
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

    private static async Task DealAsync<TRow>(
        IAsyncEnumerable<TRow> rows, Channel<List<TRow>>[] lanes, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var (lane, dealt) = (0, 0L);
        List<TRow> hand = new(RowsDealtAtOnce);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hand.Add(row);
            if (hand.Count == RowsDealtAtOnce)
                await DealHandAsync().ConfigureAwait(false);
        }
        await DealHandAsync().ConfigureAwait(false);

        async Task DealHandAsync()
        {
            await lanes[lane].Writer.WriteAsync(hand, cancellationToken).ConfigureAwait(false);
            dealt += hand.Count;
            progress?.Report(dealt);
            (lane, hand) = ((lane + 1) % lanes.Length, new(RowsDealtAtOnce));
        }
    }

    private static async Task<TTally> WorkAsync<TRow, TTally>(
        ChannelReader<List<TRow>> hands, TTally tally, Action<TTally, TRow> add, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var hand in hands.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                foreach (var row in hand)
                    add(tally, row);
            }
            return tally;
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
