using CustomerCentric.Complaints;

namespace CustomerCentric.DependencyInjection;

/// <summary>Stands where the host has given no notifier: dropping letters in silence would lose them.</summary>
internal sealed class NoNotifier : INotifier
{
    public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        Task.FromException(new InvalidOperationException("No INotifier is configured; the message stays in the outbox."));
}
