using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Streams of answers, added on all cores.</summary>
public class ParallelTallyTests
{
    private const int Rows = 50_000;

    [Fact]
    public async Task A_stream_scores_as_its_answers_one_by_one_and_the_same_in_every_run()
    {
        var whole = new AnswerTally(0, 10);
        for (var row = 0; row < Rows; row++)
            Add(whole, row);
        var (once, again) = (await CollectAsync(Stream()), await CollectAsync(Stream()));
        once.Counts.ShouldBe(whole.Counts);
        once.Nps().Estimate!.Value.ShouldBe(whole.Nps().Estimate!.Value, 1e-9);
        once.Mean().Interval.ShouldBe(again.Mean().Interval);
        once.Mean().SumOfWeights.ShouldBe(again.Mean().SumOfWeights);
    }

    [Fact]
    public async Task A_stream_without_rows_gives_an_empty_tally() => (await CollectAsync(Stream(0))).Counts.ShouldBe(default);

    [Fact]
    public async Task A_row_that_cannot_be_added_says_why()
    {
        var failure = await Should.ThrowAsync<ArgumentOutOfRangeException>(() => ParallelTally.CollectAsync(
            Stream(), () => new AnswerTally(0, 10), (tally, rows) => rows.ForEach(row => tally.Add(Answer.Rating(row == 7_777 ? 11 : 5))), AnswerTally.Merge));
        failure.Message.ShouldStartWith("The scale goes from 0 to 10.");
    }

    [Fact]
    public async Task A_stream_that_breaks_says_why() =>
        (await Should.ThrowAsync<IOException>(() => CollectAsync(Broken()))).Message.ShouldBe("The line went dead.");

    [Fact]
    public async Task Collecting_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => ParallelTally.CollectAsync(
            Stream(int.MaxValue), () => new AnswerTally(0, 10), (tally, rows) => rows.ForEach(row => StopAt(tally, row)), AnswerTally.Merge, stop.Token));

        void StopAt(AnswerTally tally, int row)
        {
            if (row == 5_000)
                stop.Cancel();
            Add(tally, row);
        }
    }

    private static Task<AnswerTally> CollectAsync(IAsyncEnumerable<List<int>> parts) =>
        ParallelTally.CollectAsync(parts, () => new AnswerTally(0, 10), (tally, rows) => rows.ForEach(row => Add(tally, row)), AnswerTally.Merge);

    private static void Add(AnswerTally tally, int row) => tally.Add(Answer.Rating(row * 7919L % 11), 0.1 + row % 13 / 7.0);

    private static async IAsyncEnumerable<List<int>> Stream(int rows = Rows)
    {
        await Task.Yield();
        for (var row = 0; row < rows; row += 100)
            yield return [.. Enumerable.Range(row, Math.Min(100, rows - row))];
    }

    private static async IAsyncEnumerable<List<int>> Broken()
    {
        await Task.Yield();
        yield return [1];
        throw new IOException("The line went dead.");
    }
}
