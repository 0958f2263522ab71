namespace CustomerCentric;

/// <summary>
/// Where secrets come from: the core has no randomness of its own. Implementations must be thread-safe and unpredictable.
/// The default, set by <c>AddCustomerCentric</c>, uses the system's random generator.
/// </summary>
public interface ISecretSource
{
    /// <summary>A code by which an anonymous complainant reads the answer, short enough to be read out.</summary>
    string NewReplyCode();
}
