using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>Organisations do not see each other.</summary>
internal static class OrganisationQuestions
{
    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("Two organisations may have a complaint of the same identifier", static async (store, cancel) =>
        {
            var ours = Receipt(Key("C-1"), customer: "ours");
            var theirs = Receipt(Key("C-1", Gasworks), Mon2026Mar02 + Minute, customer: "theirs");
            await store.CommitAsync(cancel, ours, theirs);

            Expect.Same(ours.Complaint, await store.LoadAsync(Key("C-1"), cancel));
            Expect.Same(theirs.Complaint, await store.LoadAsync(Key("C-1", Gasworks), cancel));
            Expect.Same(theirs.Events, await store.LoadEventsAsync(Key("C-1", Gasworks), cancel), "the other organisation's events");
        }),

        new("A query stays in its organisation", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1"), customer: "7"), Receipt(Key("C-2", Gasworks), customer: "7"));
            var page = await store.QueryAsync(new ComplaintQuery(Gasworks) { Complainant = new CustomerId("7") }, cancel);
            Expect.Same(["C-2"], page.Select(complaint => complaint.Key.Id.Value), "the page");
        }),

        new("Deadlines and messages of all organisations are claimed", static async (store, cancel) =>
        {
            await store.CommitAsync(cancel, Receipt(Key("C-1")), Receipt(Key("C-1", Gasworks), Mon2026Mar02 + Minute));
            var due = await store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 10, Minute, cancel);
            Expect.Same([Key("C-1"), Key("C-1", Gasworks)], due.Select(deadline => deadline.Complaint), "the complaints with a due deadline");
            Expect.Equal(2, (await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel)).Count, "the number of messages");
        }),

        new("Names that read the same when put together are told apart", static async (store, cancel) =>
        {
            var (one, other) = (Key("b/c", new("a")), Key("c", new("a/b")));
            var (ours, theirs) = (Receipt(one), Receipt(other, Mon2026Mar02 + Minute));
            await store.CommitAsync(cancel, ours, theirs, Assessment(ours.Complaint));

            Expect.Same(theirs.Complaint, await store.LoadAsync(other, cancel));
            var due = await store.ClaimDueAsync(Mon2026Mar02 + (2 * Day), 10, Minute, cancel);
            Expect.True(due.Select(deadline => deadline.Complaint).SequenceEqual([one, other]), "a deadline of each");
            Expect.Equal(3, (await store.ClaimMessagesAsync(Mon2026Mar02, 10, Minute, cancel)).Count, "the number of messages");
        }),
    ];
}
