using Intercom;
using Intercom.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Intercom clients.</summary>
public static class IntercomServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IIntercomClient" /> as a singleton. Its options are validated when the application starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(this IServiceCollection services, Action<IntercomClientOptions> configure) =>
        AddIntercom(services, string.Empty, configure);

    /// <summary>Registers <see cref="IIntercomClient" /> as a singleton, with options that depend on services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(
        this IServiceCollection services,
        Action<IntercomClientOptions, IServiceProvider> configure) =>
        AddIntercom(services, string.Empty, configure);

    /// <summary>Registers <see cref="IIntercomClient" /> as a singleton, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// A section with AccessToken, Region, ApiVersion, Timeout, ApplicationName, MaxResponseSize, and a subsection Retry with MaxRetries,
    /// BaseDelay and MaxDelay. Other settings are rejected.
    /// </param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(this IServiceCollection services, IConfiguration configuration) =>
        AddIntercom(services, string.Empty, configuration);

    /// <summary>
    /// Registers a client with a name, for applications with several workspaces: as a keyed <see cref="IIntercomClient" />, which
    /// <see cref="IIntercomClientFactory.GetClient" /> returns, too.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the client without one.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(this IServiceCollection services, string name, Action<IntercomClientOptions> configure)
    {
        Check(configure, nameof(configure));
        return Add(services, name, options => options.Configure(configure));
    }

    /// <summary>Registers a client with a name, and with options that depend on services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the client without one.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(
        this IServiceCollection services,
        string name,
        Action<IntercomClientOptions, IServiceProvider> configure)
    {
        Check(configure, nameof(configure));
        return Add(services, name, options => options.Configure(configure));
    }

    /// <summary>Registers a client with a name, and with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the client without one.</param>
    /// <param name="configuration">The section with the options; see the overload without a name.</param>
    /// <returns>The builder of the HTTP client, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercom(this IServiceCollection services, string name, IConfiguration configuration)
    {
        Check(configuration, nameof(configuration));
        return Add(services, name, options => options.Configure(own => ConfiguredOptions.Read(configuration, name, own)));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OptionsBuilder<IntercomClientOptions>> configure)
    {
        Check(services, nameof(services));
        Check(name, nameof(name));
        configure(services.AddOptions<IntercomClientOptions>(name).ValidateOnStart());
        if (!services.Any(service => service.ServiceType == typeof(RegisteredClient)
            && ((RegisteredClient)service.ImplementationInstance!).Name == name))
        {
            AddClient(services, name);
        }

        return services.AddHttpClient(HttpClientNames.Of(name));
    }

    private static void AddClient(IServiceCollection services, string name)
    {
        services.AddSingleton(new RegisteredClient(name));
        services.AddSingleton<IValidateOptions<IntercomClientOptions>>(new OptionsValidation(name));
        services.TryAddSingleton<IIntercomClientFactory, IntercomClientFactory>();
        services.AddKeyedSingleton(name, (provider, key) => provider.GetRequiredService<IIntercomClientFactory>().GetClient((string)key!));
        if (name.Length == 0)
        {
            services.AddSingleton(provider => provider.GetRequiredService<IIntercomClientFactory>().GetClient(string.Empty));
        }

        // The client has timeouts of its own and follows redirects itself. Its logs have no identifiers; the default logs contain paths.
        services.AddHttpClient(HttpClientNames.Of(name))
            .RemoveAllLoggers()
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(IntercomHttpHandler.Create);
    }

    private static void Check(object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
