using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>Of many at once, one wins.</summary>
internal static class RaceQuestions
{
    private const int Racers = 16;

    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("Of many commits of one version exactly one wins", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt);
            var racing = Enumerable.Range(1, Racers).Select(i => Assessment(receipt.Complaint, Mon2026Mar02 + (i * Minute))).ToList();

            var results = await RaceAsync(i => store.CommitAsync(racing[i], cancel));
            var winner = racing[ExpectOneWinner(results, CommitResult.Conflict)];
            Expect.Same(winner.Complaint, await store.LoadAsync(Key("C-1"), cancel));
            Expect.Same([.. receipt.Events, .. winner.Events], await store.LoadEventsAsync(Key("C-1"), cancel), "the events");
            var letters = await store.ClaimMessagesAsync(Mon2026Mar02, 100, Minute, cancel);
            Expect.Equal(2, letters.Count, "the number of messages");
        }),

        new("Of many commits with one once-key exactly one wins", static async (store, cancel) =>
        {
            var results = await RaceAsync(i => store.CommitAsync(Receipt(Key($"C-{i}"), onceKey: "mail 1"), cancel));
            var winner = ExpectOneWinner(results, CommitResult.AlreadyDone);
            Expect.Equal(new ComplaintId($"C-{winner}"), await store.FindByOnceKeyAsync(Waterworks, "mail 1", cancel), "the complaint of mail 1");
            Expect.Equal(1, (await store.QueryAsync(new(Waterworks), cancel)).Count, "the number of complaints");
        }),

        new("Many who claim at once share the deadlines, each to one", static async (store, cancel) =>
        {
            var ids = Enumerable.Range(0, 3 * Racers).Select(i => $"C-{i:00}").ToList();
            await store.CommitAsync(cancel, [.. ids.Select(id => Receipt(Key(id)))]);
            var claims = await RaceAsync(_ => store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 3, Minute, cancel));
            Expect.Same(ids, claims.SelectMany(claim => claim).Select(deadline => deadline.Complaint.Id.Value).Order(StringComparer.Ordinal), "all claims together");
        }),
    ];

    private static Task<T[]> RaceAsync<T>(Func<int, Task<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, Racers).Select(i => Task.Run(() => run(i))));

    private static int ExpectOneWinner(CommitResult[] results, CommitResult others)
    {
        Expect.Equal(1, results.Count(result => result == CommitResult.Committed), "the number of winners");
        Expect.Equal(Racers - 1, results.Count(result => result == others), $"the number of {others}");
        return Array.IndexOf(results, CommitResult.Committed);
    }
}
