namespace CustomerCentric.Complaints;

/// <summary>
/// The host's way of sending letters and notices. Must be thread-safe and live as long as the
/// desk (a singleton; it may open scopes of its own); throwing means "try again later".
/// </summary>
public interface INotifier
{
    /// <summary>Sends one message. May be called more than once with the same <see cref="OutboxMessage.Id"/>.</summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken = default);
}
