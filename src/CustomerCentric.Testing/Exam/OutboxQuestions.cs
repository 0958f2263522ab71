using System.Collections.Immutable;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>Messages wait until somebody confirms that they were sent.</summary>
internal static class OutboxQuestions
{
    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("Messages are claimed oldest first, whole and no more than asked for", static async (store, cancel) =>
        {
            var later = Receipt(Key("C-2"));
            var receipt = Receipt(Key("C-1"));
            var assessment = Assessment(receipt.Complaint);
            await store.CommitAsync(cancel, later, receipt, assessment);

            Expect.Same([Letter(later.Events[0]), Letter(receipt.Events[0])], await store.ClaimMessagesAsync(Mon2026Mar02, 2, Minute, cancel), "the first two");
            Expect.Same([Letter(assessment.Events[0])], await store.ClaimMessagesAsync(Mon2026Mar02, 2, Minute, cancel), "the rest");
        }),

        new("Several messages of one commit keep their order", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            var letters = Enumerable.Range(0, 12).Select(i => Letter(receipt.Events[0]) with { Id = $"letter {11 - i}" }).ToImmutableArray();
            await store.CommitAsync(cancel, receipt with { Messages = letters });
            Expect.Same(letters, await store.ClaimMessagesAsync(Mon2026Mar02, 100, Minute, cancel), "the outbox");
        }),

        new("A claim hides a message until its lease has passed, even from a commit", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt);
            await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel);
            Expect.Equal(0, (await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel)).Count, "the number of messages within the lease");

            var assessment = Assessment(receipt.Complaint);
            await store.CommitAsync(cancel, assessment);
            var added = await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel);
            Expect.Same(assessment.Events.Select(Letter), added, "the messages after another commit");
            Expect.Equal(2, (await store.ClaimMessagesAsync(Mon2026Mar02 + (2 * Minute), 10, Minute, cancel)).Count, "the number of messages after the lease");
        }),

        new("A confirmed message is gone, and confirming it again is harmless", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")), Receipt(Key("C-2")));
            var letters = await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel);
            await store.ConfirmSentAsync(letters[0], cancel);
            await store.ConfirmSentAsync(letters[0], cancel);
            var left = await store.ClaimMessagesAsync(Mon2026Mar02 + (2 * Minute), 10, Minute, cancel);
            Expect.Same([letters[1]], left, "the outbox");
        }),
    ];
}
