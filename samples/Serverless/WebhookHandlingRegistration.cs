using Intercom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Serverless;

/// <summary>Registers the services that handle webhooks in a function.</summary>
public static class WebhookHandlingRegistration
{
    private const string ClientSecret = "Webhooks:ClientSecret";

    /// <summary>
    /// Adds the client, with the settings in the section Intercom, and the handling of webhooks. The setting Webhooks:ClientSecret is the
    /// client secret of the app; the connection string Redis is that of the store that all instances share, if there is one.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration of the function.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddWebhookHandling(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new WebhookReceiver(ReadClientSecret(configuration)));
        services.AddSingleton(provider => SignUpNotes.CreateHandlers(provider.GetRequiredService<IIntercomClient>()));
        services.AddSingleton<WebhookRequestHandler>();
        services.AddSingleton<IDeduplicationStore, InMemoryDeduplicationStore>();
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(redis));
            services.AddIntercomRedisDeduplication();
        }

        return services.AddIntercom(configuration.GetSection("Intercom"));
    }

    private static string ReadClientSecret(IConfiguration configuration) =>
        configuration[ClientSecret] is { Length: > 0 } secret
            ? secret
            : throw new InvalidOperationException(
                $"The setting {ClientSecret} is missing. Set it to the client secret of the app, for example with the environment variable "
                + "Webhooks__ClientSecret.");
}
