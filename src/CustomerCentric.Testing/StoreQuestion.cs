using CustomerCentric.Complaints;

namespace CustomerCentric.Testing;

/// <summary>One question of the <see cref="ComplaintStoreExam"/>.</summary>
/// <param name="Name">What is expected, as a sentence; unique in the exam.</param>
/// <param name="AskAsync">
/// Puts the question to a store that is fresh: nothing was committed to it. Throws <see cref="StoreExamException"/> when
/// the store answers wrongly; whatever the store itself throws passes through.
/// </param>
public sealed record StoreQuestion(string Name, Func<IComplaintStore, CancellationToken, Task> AskAsync)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
