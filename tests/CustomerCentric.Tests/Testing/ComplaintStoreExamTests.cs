using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Testing;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Testing;

/// <summary>The exam fails stores that are wrong in one thing.</summary>
public class ComplaintStoreExamTests
{
    [Fact]
    public void Every_question_has_a_name_of_its_own() =>
        ComplaintStoreExam.Questions.Select(question => question.Name).ShouldBeUnique();

    [Fact]
    public Task A_store_that_ignores_the_expected_version_fails() => FailsAsync<IgnoresVersions>(
        "A commit on a version that is not the stored one is a conflict and stores nothing",
        "Of many commits of one version exactly one wins");

    [Fact]
    public Task A_store_that_forgets_leases_fails() => FailsAsync<ForgetsLeases>(
        "A claim hides a deadline until its lease has passed", "Many who claim at once share the deadlines, each to one");

    [Fact]
    public Task A_store_that_drops_messages_fails() => FailsAsync<DropsMessages>(
        "Messages are claimed oldest first, whole and no more than asked for");

    [Fact]
    public Task A_store_that_lets_a_conflict_win_over_a_used_once_key_fails() => FailsAsync<ConflictWins>(
        "A used once-key wins over a conflict");

    [Fact]
    public Task A_store_that_claims_at_the_due_instant_fails() => FailsAsync<ClaimsTooEarly>(
        "A deadline is not due at its due instant, but a nanosecond later");

    [Fact]
    public Task A_store_that_pages_in_another_order_fails() => FailsAsync<PagesBackwards>(
        "Pages cover an organisation once, in ordinal order");

    private static async Task FailsAsync<TStore>(params string[] expected)
        where TStore : StoreDouble, new()
    {
        var failed = new List<string>();
        foreach (var question in ComplaintStoreExam.Questions)
        {
            if (await Record.ExceptionAsync(() => question.AskAsync(new TStore(), CancellationToken.None)) is not null)
                failed.Add(question.Name);
        }
        expected.ShouldBeSubsetOf(failed);
        failed.Count.ShouldBeLessThan(ComplaintStoreExam.Questions.Length, "one mistake must not fail every question");
    }

    private sealed class IgnoresVersions : StoreDouble
    {
        public override async Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default)
        {
            var stored = await Inner.LoadAsync(commit.Complaint.Key, cancellationToken);
            return await Inner.CommitAsync(commit with { ExpectedVersion = stored?.Version ?? 0 }, cancellationToken) is CommitResult.AlreadyDone
                ? CommitResult.AlreadyDone
                : CommitResult.Committed;
        }
    }

    private sealed class ForgetsLeases : StoreDouble
    {
        public override Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
            Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
            Inner.ClaimDueAsync(now, limit, Duration.Zero, cancellationToken);
    }

    private sealed class DropsMessages : StoreDouble
    {
        public override Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default) =>
            Inner.CommitAsync(commit with { Messages = ImmutableArray<OutboxMessage>.Empty }, cancellationToken);
    }

    private sealed class ConflictWins : StoreDouble
    {
        public override async Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default) =>
            ((await Inner.LoadAsync(commit.Complaint.Key, cancellationToken))?.Version ?? 0) != commit.ExpectedVersion
                ? CommitResult.Conflict
                : await Inner.CommitAsync(commit, cancellationToken);
    }

    private sealed class ClaimsTooEarly : StoreDouble
    {
        public override Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
            Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
            Inner.ClaimDueAsync(now.PlusNanoseconds(1), limit, lease, cancellationToken);
    }

    private sealed class PagesBackwards : StoreDouble
    {
        public override async Task<IReadOnlyList<Complaint>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default) =>
            [.. (await Inner.QueryAsync(query, cancellationToken)).Reverse()];
    }
}
