using System.Collections.Immutable;
using CustomerCentric.Complaints;
using static CustomerCentric.Testing.Paper;

namespace CustomerCentric.Testing;

/// <summary>Pages cover everything once, in ordinal order.</summary>
internal static class QueryQuestions
{
    // Where culture or case-blind order would differ: C-10 before C-9, capitals before small letters, "đ" last.
    private static readonly string[] s_ids = ["a-1", "đ-1", "C-9", "C-10", "c-9", "Z-1", "C_1", "C-1"];

    internal static readonly ImmutableArray<StoreQuestion> All =
    [
        new("Pages cover an organisation once, in ordinal order", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            await ExpectPagesAsync(store, new(Waterworks), s_ids, cancel);
        }),

        new("Pages by complainant cover that complainant's once", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            await ExpectPagesAsync(store, new(Waterworks) { Complainant = new("customer 0") }, Every(2, 0), cancel);
        }),

        new("Pages by level cover that level's once", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            await ExpectPagesAsync(store, new(Waterworks) { Level = 2 }, Every(3, 0), cancel);
        }),

        new("Pages by state cover those in it once", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            await ExpectPagesAsync(store, new(Waterworks) { State = ComplaintState.Assessed }, Every(3, 1), cancel);
        }),

        new("Filters of a query combine", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            var query = new ComplaintQuery(Waterworks) { Complainant = new("customer 0"), Level = 2, State = ComplaintState.HandedOver };
            await ExpectPagesAsync(store, query, Every(2, 0).Intersect(Every(3, 0)), cancel);
        }),

        new("A page begins after a complaint that need not match, nor exist", static async (store, cancel) =>
        {
            await FillAsync(store, cancel);
            var page = await store.QueryAsync(new(Waterworks) { After = new("C-2"), Limit = 2 }, cancel);
            Expect.Same(["C-9", "C_1"], page.Select(complaint => complaint.Key.Id.Value), "the page after C-2");
        }),

        new("A query shows the complaint as last committed", static async (store, cancel) =>
        {
            var receipt = Receipt(Key("C-1"));
            var assessment = Assessment(receipt.Complaint);
            await store.CommitAsync(cancel, receipt, assessment);
            Expect.Same(assessment.Complaint, (await store.QueryAsync(new(Waterworks), cancel)).Single());
        }),
    ];

    /// <summary>Every third is at level 2, every third after that is assessed; two complainants take turns.</summary>
    private static async Task FillAsync(IComplaintStore store, CancellationToken cancel)
    {
        for (var i = 0; i < s_ids.Length; i++)
        {
            var receipt = Receipt(Key(s_ids[i]), customer: $"customer {i % 2}");
            await store.CommitAsync(cancel, receipt);
            if (i % 3 == 0)
                await store.CommitAsync(cancel, Rise(receipt.Complaint, Mon2026Mar02 + Minute));
            else if (i % 3 == 1)
                await store.CommitAsync(cancel, Assessment(receipt.Complaint));
        }
    }

    private static IEnumerable<string> Every(int n, int remainder) => s_ids.Where((_, i) => i % n == remainder);

    private static async Task ExpectPagesAsync(IComplaintStore store, ComplaintQuery query, IEnumerable<string> ids, CancellationToken cancel)
    {
        var expected = ids.Order(StringComparer.Ordinal).ToList();
        for (var size = 1; size <= expected.Count + 1; size++)
        {
            var found = new List<string>();
            ComplaintId? after = null;
            while (await store.QueryAsync(query with { After = after, Limit = size }, cancel) is { Count: > 0 } page)
            {
                Expect.True(page.Count <= size, $"at most {size} complaints on a page");
                found.AddRange(page.Select(complaint => complaint.Key.Id.Value));
                Expect.True(found.Count <= expected.Count, $"no more than {expected.Count} complaints in all");
                after = page[^1].Key.Id;
            }
            Expect.Same(expected, found, $"all pages of {size} together");
        }
    }
}
