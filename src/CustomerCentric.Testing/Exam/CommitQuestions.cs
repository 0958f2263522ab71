using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>A commit is stored whole or not at all.</summary>
internal static class CommitQuestions
{
    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("What was committed is loaded", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"), customer: "customer 7");
            await store.CommitAsync(cancel, receipt);
            Expect.Same(receipt.Complaint, await store.LoadAsync(Key("C-1"), cancel));
        }),

        new("An unknown complaint is null and has no events", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            Expect.True(await store.LoadAsync(Key("C-2"), cancel) is null, "null for an unknown complaint");
            Expect.Equal(0, (await store.LoadEventsAsync(Key("C-2"), cancel)).Count, "the number of events of an unknown complaint");
        }),

        new("Keys differ by the case of their letters", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            Expect.True(await store.LoadAsync(Key("c-1"), cancel) is null, "null for c-1 where C-1 is stored");
        }),

        new("Events come in order and fold to the stored complaint", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            var assessment = Assessment(receipt.Complaint);
            var rise = Rise(assessment.Complaint, Mon2026Mar02 + (2 * Minute));
            await store.CommitAsync(cancel, receipt, assessment, rise);

            var events = await store.LoadEventsAsync(Key("C-1"), cancel);
            Expect.Same([.. receipt.Events, .. assessment.Events, .. rise.Events], events, "the events");
            Expect.Same(Complaint.Fold(events), await store.LoadAsync(Key("C-1"), cancel));
        }),

        new("Terms committed with a complaint are found by their version, in its organisation only", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")));
            Expect.Equal(Terms.Version, (await store.FindTermsAsync(Waterworks, Terms.Version, cancel))?.Version, "the version of the archived terms");
            Expect.True(await store.FindTermsAsync(Gasworks, Terms.Version, cancel) is null, "null for another organisation's terms");
            var unknown = Terms.Version with { Policy = "unknown" };
            Expect.True(await store.FindTermsAsync(Waterworks, unknown, cancel) is null, "null for an unknown version");
        }),

        new("A list of events that was handed out does not grow", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            await store.CommitAsync(cancel, receipt);
            var events = await store.LoadEventsAsync(Key("C-1"), cancel);
            await store.CommitAsync(cancel, Assessment(receipt.Complaint));
            Expect.Equal(1, events.Count, "the number of events in the list from before");
        }),

        new("A commit on a version that is not the stored one is a conflict and stores nothing", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            var assessment = Assessment(receipt.Complaint);
            await store.CommitAsync(cancel, receipt, assessment);
            var late = Rise(receipt.Complaint, Mon2026Mar02 + (2 * Minute)) with { OnceKey = "once" };

            Expect.Equal(CommitResult.Conflict, await store.CommitAsync(late, cancel), "the late commit");
            await ExpectOnlyAsync(store, assessment.Complaint, [.. receipt.Events, .. assessment.Events], cancel);
        }),

        new("A commit that runs ahead of the stored version is a conflict", static async (store, cancel) =>
        {
            var ahead = Assessment(Receipt(Key("C-1")).Complaint);
            Expect.Equal(CommitResult.Conflict, await store.CommitAsync(ahead, cancel), "a second step without the first");
            Expect.True(await store.LoadAsync(Key("C-1"), cancel) is null, "nothing stored");
        }),

        new("A complaint is received once", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"), customer: "first");
            await store.CommitAsync(cancel, receipt);
            Expect.Equal(CommitResult.Conflict, await store.CommitAsync(Receipt(Key("C-1"), customer: "second"), cancel), "the second receipt");
            await ExpectOnlyAsync(store, receipt.Complaint, receipt.Events, cancel);
        }),
    ];

    private static async Task ExpectOnlyAsync(
        IComplaintStore store, Complaint complaint, ImmutableArray<ComplaintEvent> events, CancellationToken cancel)
    {
        Expect.Same(complaint, await store.LoadAsync(complaint.Key, cancel));
        Expect.Same(events, await store.LoadEventsAsync(complaint.Key, cancel), "the events");
        Expect.True(await store.FindByOnceKeyAsync(Waterworks, "once", cancel) is null, "the once-key unused");
        Expect.Equal(complaint.Deadlines[^1].Due!.Value.At, await store.NextDueAsync(cancel), "the next due instant");
        var letters = await store.ClaimMessagesAsync(Mon2026Mar02 + Day, 100, Minute, cancel);
        Expect.Same(events.Select(Letter), letters, "the outbox");
    }
}
