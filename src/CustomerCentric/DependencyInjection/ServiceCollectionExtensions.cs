using CustomerCentric.Complaints;
using CustomerCentric.DependencyInjection;
using CustomerCentric.InMemory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NodaTime.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration with a service container.</summary>
public static class CustomerCentricServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ComplaintDesk"/> and what it needs, as singletons. What the host has registered itself wins.
    /// Safe to call more than once: services are registered once, and the settings are applied one after the other.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets what differs from the defaults; runs when the first service is resolved.</param>
    public static IServiceCollection AddCustomerCentric(
        this IServiceCollection services, Action<CustomerCentricOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
            services.AddSingleton(new Configuration(configure));
        services.TryAddSingleton(Configured);
        services.TryAddSingleton(s => Options(s).Clock ?? s.GetService<TimeProvider>()?.ToClock() ?? SystemClock.Instance);
        services.TryAddSingleton(s => Options(s).Ids ?? new RandomIdSource());
        services.TryAddSingleton(s => Options(s).Store ?? new InMemoryComplaintStore());
        services.TryAddSingleton(s => Options(s).Facts ?? Options(s).CreateFacts());
        services.TryAddSingleton(s => Options(s).Notifier ?? new NoNotifier());
        services.TryAddSingleton(s => new ComplaintWorkflow(Options(s).Ladder, Options(s).Workflow));
        services.TryAddSingleton(s => Options(s).Secrets ?? new RandomIdSource());
        services.TryAddSingleton<ComplaintDesk>();
        return services;
    }

    private static CustomerCentricOptions Options(IServiceProvider services) => services.GetRequiredService<CustomerCentricOptions>();

    private static CustomerCentricOptions Configured(IServiceProvider services)
    {
        var options = new CustomerCentricOptions();
        foreach (var configuration in services.GetServices<Configuration>())
            configuration.Apply(options);
        return options;
    }

    private sealed record Configuration(Action<CustomerCentricOptions> Apply);
}
