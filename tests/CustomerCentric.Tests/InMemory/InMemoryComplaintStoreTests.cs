using CustomerCentric.InMemory;
using CustomerCentric.Testing;

namespace CustomerCentric.Tests.InMemory;

public class InMemoryComplaintStoreTests
{
    public static TheoryData<string> Names => [.. ComplaintStoreExam.Questions.Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_store_passes_the_exam(string name) =>
        ComplaintStoreExam.Questions.Single(question => question.Name == name).AskAsync(new InMemoryComplaintStore(), CancellationToken.None);

    [Fact]
    public async Task A_cancelled_call_stores_nothing()
    {
        var store = new InMemoryComplaintStore();
        var cancelled = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(() => ComplaintStoreExam.Questions[0].AskAsync(store, cancelled));
        (await store.NextDueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_or_claim_of_nothing_is_a_broken_contract()
    {
        var store = new InMemoryComplaintStore();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.QueryAsync(new(new("waterworks")) { Limit = 0 }));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.ClaimDueAsync(default, 0, Duration.Zero));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.ClaimMessagesAsync(default, 0, Duration.Zero));
    }
}
