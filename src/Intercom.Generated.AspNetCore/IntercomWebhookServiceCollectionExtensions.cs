using Intercom.AspNetCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what endpoints for the webhooks of Intercom need.</summary>
public static class IntercomWebhookServiceCollectionExtensions
{
    /// <summary>Registers what endpoints for webhooks need. Options are checked when the application starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; at least a client secret.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddIntercomWebhooks(this IServiceCollection services, Action<IntercomWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<IntercomWebhookOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntercomWebhookOptions>, OptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new IntercomWebhookStatus());
        services.TryAddSingleton<NotificationHandling>();
        services.TryAddSingleton<NotificationQueue>();
        services.TryAddSingleton<WebhookRequests>();
        services.TryAddSingleton(Seen);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NotificationQueue>(provider => provider.GetRequiredService<NotificationQueue>()));
        return services;
    }

    /// <summary>Has the health of the application tell of the queue: degraded when it is four fifths full, unhealthy when it is full.</summary>
    /// <param name="health">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <exception cref="ArgumentNullException"><paramref name="health" /> is null.</exception>
    public static IHealthChecksBuilder AddIntercomWebhooks(this IHealthChecksBuilder health, string name = "intercom-webhooks")
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.AddCheck<WebhookHealthCheck>(name);
    }

    private static ISeenNotifications Seen(IServiceProvider services)
    {
        IOptions<IntercomWebhookOptions> options = services.GetRequiredService<IOptions<IntercomWebhookOptions>>();
        return options.Value.UsesDistributedCache
            ? new SeenInDistributedCache(services.GetRequiredService<IDistributedCache>(), options)
            : new SeenInMemory(options, services.GetRequiredService<TimeProvider>());
    }
}
