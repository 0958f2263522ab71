using System.Collections.Immutable;

namespace CustomerCentric.Testing;

/// <summary>
/// The exam that every <see cref="Complaints.IComplaintStore"/> must pass. A test asks each question of a fresh store:
/// <code>
/// [Theory, MemberData(nameof(Names))]
/// public Task The_store_passes(string name) =>
///     ComplaintStoreExam.Questions.Single(question => question.Name == name).AskAsync(new MyStore(), default);
/// </code>
/// </summary>
public static class ComplaintStoreExam
{
    /// <summary>All questions, the basic ones first. They do not depend on each other.</summary>
    public static ImmutableArray<StoreQuestion> Questions { get; } =
    [
        .. CommitQuestions.All,
        .. OnceKeyQuestions.All,
        .. OrganisationQuestions.All,
        .. DeadlineQuestions.All,
        .. OutboxQuestions.All,
        .. QueryQuestions.All,
        .. RaceQuestions.All,
    ];
}
