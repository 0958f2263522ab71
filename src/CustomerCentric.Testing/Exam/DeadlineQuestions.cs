using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>Running deadlines are claimed when they have passed, by one at a time.</summary>
internal static class DeadlineQuestions
{
    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("Deadlines are claimed earliest first", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel,
                Receipt(Key("C-1"), Mon2026Mar02 + (2 * Minute)), Receipt(Key("C-2"), Mon2026Mar02), Receipt(Key("C-3"), Mon2026Mar02 + Minute));
            var due = await store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 10, Minute, cancel);
            Expect.Same(["C-2", "C-3", "C-1"], due.Select(deadline => deadline.Complaint.Id.Value), "the order");
        }),

        new("A claimed deadline says what is due, and when", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            var due = await store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 10, Minute, cancel);
            Expect.Same([new DueDeadline(Key("C-1"), "level", 1, 1, Mon2026Mar02 + Day)], due, "the claim");
        }),

        new("A deadline is not due at its due instant, but a nanosecond later", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            var at = Mon2026Mar02 + Day;
            Expect.Equal(0, (await store.ClaimDueAsync(at, 10, Minute, cancel)).Count, "the number of claims at the due instant");
            Expect.Equal(1, (await store.ClaimDueAsync(at.PlusNanoseconds(1), 10, Minute, cancel)).Count, "the number of claims just after");
        }),

        new("No more deadlines are claimed than asked for, and the rest by the next", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, [.. Enumerable.Range(0, 5).Select(i => Receipt(Key($"C-{i}"), Mon2026Mar02 + (i * Minute)))]);
            var now = Mon2026Mar02 + (2 * Day);
            Expect.Same(["C-0", "C-1", "C-2"], Ids(await store.ClaimDueAsync(now, 3, Minute, cancel)), "the first claim");
            Expect.Same(["C-3", "C-4"], Ids(await store.ClaimDueAsync(now, 3, Minute, cancel)), "the second claim");
        }),

        new("A claim hides a deadline until its lease has passed", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            var now = Mon2026Mar02 + (2 * Day);
            await store.ClaimDueAsync(now, 10, Minute, cancel);
            var within = await store.ClaimDueAsync(now + Minute - NodaTime.Duration.Epsilon, 10, Minute, cancel);
            Expect.Equal(0, within.Count, "the number of claims within the lease");
            Expect.Equal(1, (await store.ClaimDueAsync(now + Minute + NodaTime.Duration.Epsilon, 10, Minute, cancel)).Count, "the number of claims after the lease");
        }),

        new("A new commit of the complaint ends the claim", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt);
            var now = Mon2026Mar02 + (2 * Day);
            await store.ClaimDueAsync(now, 10, Minute, cancel);
            await store.CommitAsync(cancel, Assessment(receipt.Complaint));
            Expect.Equal(1, (await store.ClaimDueAsync(now, 10, Minute, cancel)).Count, "the number of claims after the commit");
        }),

        new("A commit that lost leaves the claim alone", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            var now = Mon2026Mar02 + (2 * Day);
            await store.ClaimDueAsync(now, 10, Minute, cancel);
            await store.CommitAsync(Receipt(Key("C-1")), cancel);
            Expect.Equal(0, (await store.ClaimDueAsync(now, 10, Minute, cancel)).Count, "the number of claims after the lost commit");
        }),

        new("A deadline that ended makes way for the one that began", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            var rise = Rise(receipt.Complaint, Mon2026Mar02 + (2 * Minute));
            await store.CommitAsync(cancel, receipt, rise);
            var due = await store.ClaimDueAsync(Mon2026Mar02 + (9 * Day), 10, Minute, cancel);
            Expect.Same([new DueDeadline(Key("C-1"), "level", 2, 1, Mon2026Mar02 + Day + (2 * Minute))], due, "the claim");
        }),

        new("A complaint that has ended has no deadline", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt, Withdrawal(receipt.Complaint, Mon2026Mar02 + Minute));
            Expect.Equal(0, (await store.ClaimDueAsync(Mon2026Mar02 + (9 * Day), 10, Minute, cancel)).Count, "the number of claims");
            Expect.Equal(null, await store.NextDueAsync(cancel), "the next due instant");
        }),

        new("The next due instant is the earliest, claimed or not", static async (store, cancel) =>
        {
            Expect.Equal(null, await store.NextDueAsync(cancel), "the next due instant of an empty store");
            await store.CommitAsync(cancel, Receipt(Key("C-1"), Mon2026Mar02 + Minute), Receipt(Key("C-2"), Mon2026Mar02));
            Expect.Equal(Mon2026Mar02 + Day, await store.NextDueAsync(cancel), "the next due instant");
            await store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 1, Minute, cancel);
            Expect.Equal(Mon2026Mar02 + Day, await store.NextDueAsync(cancel), "the next due instant after the claim");
        }),
    ];

    private static IEnumerable<string> Ids(IReadOnlyList<DueDeadline> due) => due.Select(deadline => deadline.Complaint.Id.Value);
}
