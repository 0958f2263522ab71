using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>A once-key works once.</summary>
internal static class OnceKeyQuestions
{
    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("A once-key leads to the complaint that used it", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1"), onceKey: "mail 1"), Receipt(Key("C-2"), onceKey: "mail 2"), Receipt(Key("C-3")));
            Expect.Equal(new ComplaintId("C-2"), await store.FindByOnceKeyAsync(Waterworks, "mail 2", cancel), "the complaint of mail 2");
            Expect.Equal(null, await store.FindByOnceKeyAsync(Waterworks, "mail 3", cancel), "the complaint of an unused key");
        }),

        new("A used once-key stores nothing more", static async (store, cancel) =>
        {
            var first = Receipt(Key("C-1"), onceKey: "mail 1");
            await store.CommitAsync(cancel, first);
            var again = await store.CommitAsync(Receipt(Key("C-2"), onceKey: "mail 1"), cancel);

            Expect.Equal(CommitResult.AlreadyDone, again, "the second use");
            Expect.True(await store.LoadAsync(Key("C-2"), cancel) is null, "no second complaint");
            Expect.Equal(new ComplaintId("C-1"), await store.FindByOnceKeyAsync(Waterworks, "mail 1", cancel), "the complaint of mail 1");
            var letters = await store.ClaimMessagesAsync(Mon2026Mar02 + Day, 100, Minute, cancel);
            Expect.Same(first.Events.Select(Letter), letters, "the outbox");
        }),

        new("A used once-key wins over a conflict", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1"), onceKey: "mail 1"));
            var both = await store.CommitAsync(Receipt(Key("C-1"), onceKey: "mail 1"), cancel);
            Expect.Equal(CommitResult.AlreadyDone, both, "the same receipt again");
        }),

        new("A once-key of a commit that lost is still free", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt);
            await store.CommitAsync(Receipt(Key("C-1"), onceKey: "mail 1"), cancel);
            await store.CommitAsync(cancel, Assessment(receipt.Complaint) with { OnceKey = "mail 1" });
        }),

        new("Each organisation has once-keys of its own", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1"), onceKey: "mail 1"));
            Expect.Equal(null, await store.FindByOnceKeyAsync(Gasworks, "mail 1", cancel), "another organisation's use of mail 1");
            await store.CommitAsync(cancel, Receipt(Key("C-9", Gasworks), onceKey: "mail 1"));
            Expect.Equal(new ComplaintId("C-1"), await store.FindByOnceKeyAsync(Waterworks, "mail 1", cancel), "the first organisation's mail 1");
        }),
    ];
}
