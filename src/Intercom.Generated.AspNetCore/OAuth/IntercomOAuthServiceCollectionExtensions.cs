using Intercom;
using Intercom.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the services of an app that many workspaces install.</summary>
public static class IntercomOAuthServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IIntercomWorkspaces" />, an <see cref="IIntercomTokenStore" /> in memory unless there is another one, and for
    /// each scope the <see cref="IntercomWorkspace" /> of the notification that is handled. Without a client that has no name,
    /// <see cref="IIntercomClient" /> is the client of that workspace. The options are validated when the application starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures the app: client id and client secret from the Developer Hub.</param>
    /// <returns>The builder of the HTTP client of all workspaces, to add handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddIntercomOAuth(this IServiceCollection services, Action<IntercomOAuthOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<IntercomOAuthOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntercomOAuthOptions>, OAuthOptionsValidator>());
        services.TryAddSingleton(provider => new IntercomOAuthClient(provider.GetRequiredService<IOptions<IntercomOAuthOptions>>().Value));
        services.TryAddSingleton<IIntercomTokenStore, InMemoryTokenStore>();
        services.TryAddSingleton<IIntercomWorkspaces, IntercomWorkspaces>();
        services.TryAddSingleton<OAuthEndpoints>();
        services.TryAddScoped(provider => new IntercomWorkspace(provider.GetRequiredService<IIntercomWorkspaces>()));
        services.TryAddScoped(provider => provider.GetRequiredService<IntercomWorkspace>().Client);
        return services.AddIntercom(
            IntercomWorkspaces.Template,
            options => options.AccessTokenProvider = static _ => throw new InvalidOperationException(
                $"This client is a template: {nameof(IIntercomWorkspaces)}.{nameof(IIntercomWorkspaces.FindClientAsync)} has clients."));
    }

    /// <summary>
    /// Stores the tokens of workspaces in files, encrypted with the keys of data protection. Several processes share the folder and the
    /// keys.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder, which is created when necessary.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services" /> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="folder" /> is empty.</exception>
    public static IServiceCollection AddIntercomTokenFiles(this IServiceCollection services, string folder)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        services.AddDataProtection();
        services.Replace(ServiceDescriptor.Singleton<IIntercomTokenStore>(
            provider => new FileTokenStore(folder, provider.GetRequiredService<IDataProtectionProvider>())));
        return services;
    }
}
