using Intercom;
using Intercom.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers services that several processes share in Redis. They use the <see cref="IConnectionMultiplexer" /> of the application.
/// </summary>
public static class IntercomRedisServiceCollectionExtensions
{
    /// <summary>
    /// Shares the rate limit of each registered client with the other processes: the key of a client is its name, or <c>default</c> without
    /// one. Registers an <see cref="IIntercomRateLimiterPool" />, too, for clients of workspaces that are known at run time. A client that
    /// has a rate limiter already keeps it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services" /> is null.</exception>
    public static IServiceCollection AddIntercomRedisRateLimiter(
        this IServiceCollection services,
        Action<IntercomRedisRateLimiterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<IntercomRedisRateLimiterOptions>().Configure(configure ?? (static _ => { }));
        services.Replace(ServiceDescriptor.Singleton<IIntercomRateLimiterPool>(provider => new IntercomRedisRateLimiterPool(
            Connection(provider),
            provider.GetRequiredService<IOptions<IntercomRedisRateLimiterOptions>>().Value,
            provider.GetService<ILoggerFactory>())));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<IntercomClientOptions>, SharedRateLimiterOfClients>());
        return services;
    }

    /// <summary>Records the notifications that all processes accept in Redis, so that one of them handles each.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options, which the queue has, too; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services" /> is null.</exception>
    public static IServiceCollection AddIntercomRedisDeduplication(
        this IServiceCollection services,
        Action<IntercomRedisWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<IntercomRedisWebhookOptions>().Configure(configure ?? (static _ => { }));
        services.Replace(ServiceDescriptor.Singleton<IDeduplicationStore>(provider => new IntercomRedisDeduplicationStore(
            Connection(provider),
            provider.GetRequiredService<IOptions<IntercomRedisWebhookOptions>>().Value)));
        return services;
    }

    /// <summary>Keeps acknowledged notifications in Redis until one of the processes has handled them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options, which the deduplication store has, too; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services" /> is null.</exception>
    public static IServiceCollection AddIntercomRedisWebhookQueue(
        this IServiceCollection services,
        Action<IntercomRedisWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<IntercomRedisWebhookOptions>().Configure(configure ?? (static _ => { }));
        services.Replace(ServiceDescriptor.Singleton<IWebhookQueue>(provider => new IntercomRedisWebhookQueue(
            Connection(provider),
            provider.GetRequiredService<IOptions<IntercomRedisWebhookOptions>>().Value,
            provider.GetService<ILoggerFactory>())));
        return services;
    }

    private static IConnectionMultiplexer Connection(IServiceProvider services) =>
        services.GetService<IConnectionMultiplexer>() ?? throw new InvalidOperationException(
            "Register an IConnectionMultiplexer: services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(...)).");
}
