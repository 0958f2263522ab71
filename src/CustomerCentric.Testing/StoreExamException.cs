namespace CustomerCentric.Testing;

/// <summary>A store gave a wrong answer to a question of the <see cref="ComplaintStoreExam"/>.</summary>
/// <param name="message">What was expected and what was found.</param>
public sealed class StoreExamException(string message) : Exception(message);
