using Intercom;
using Intercom.AspNetCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the services of endpoints for webhooks.</summary>
public static class IntercomWebhookServiceCollectionExtensions
{
    /// <summary>
    /// Registers the services of endpoints for webhooks. The options are validated when the application starts. An
    /// <see cref="IWebhookQueue" /> or <see cref="IDeduplicationStore" /> that is registered already is used instead of the one in memory.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options; at least one client secret is required.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddIntercomWebhooks(this IServiceCollection services, Action<IntercomWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<IntercomWebhookOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntercomWebhookOptions>, IntercomWebhookOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new IntercomWebhookStatus());
        services.TryAddSingleton<NotificationDispatcher>();
        services.TryAddSingleton<WebhookEndpoints>();
        services.TryAddSingleton<IWebhookProcessor>(provider => provider.GetRequiredService<NotificationDispatcher>());
        services.TryAddSingleton<IWebhookQueue, InMemoryWebhookQueue>();
        services.TryAddSingleton<IWebhookDeadLetters, DeadLettersOfQueue>();
        services.TryAddSingleton<NotificationLocks>();
        services.TryAddSingleton<NotificationIntake>();
        services.TryAddSingleton<UnverifiedByteBudget>();
        services.TryAddSingleton<RequestBodyReader>();
        services.TryAddSingleton<WebhookRequestProcessor>();
        services.TryAddSingleton<SignedBodyReader>();
        services.TryAddSingleton(CreateDeduplicationStore);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookQueueService>());
        return services;
    }

    /// <summary>
    /// Adds a health check of the queue: degraded when it is 80% full or has dead letters of a shared queue, unhealthy when it is full or
    /// does not respond.
    /// </summary>
    /// <param name="health">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="health" /> is null.</exception>
    public static IHealthChecksBuilder AddIntercomWebhooks(this IHealthChecksBuilder health, string name = "intercom-webhooks")
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.AddCheck<WebhookHealthCheck>(name);
    }

    private static IDeduplicationStore CreateDeduplicationStore(IServiceProvider services)
    {
        IOptions<IntercomWebhookOptions> options = services.GetRequiredService<IOptions<IntercomWebhookOptions>>();
        return options.Value.UseDistributedCache
            ? new DistributedDeduplicationStore(services.GetRequiredService<IDistributedCache>(), options)
            : new InMemoryDeduplicationStore(services.GetRequiredService<TimeProvider>());
    }
}
