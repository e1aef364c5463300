using System.Collections.Concurrent;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.DependencyInjection;

/// <summary>Creates clients from their options, with connections of <see cref="IHttpClientFactory" />.</summary>
internal sealed class IntercomClientFactory(
    IOptionsFactory<IntercomClientOptions> options,
    IHttpClientFactory httpClients,
    IEnumerable<RegisteredClient> registered,
    ILoggerFactory? loggers = null) : IIntercomClientFactory, IDisposable
{
    private readonly HashSet<string> _names = new(registered.Select(client => client.Name), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IntercomClient>> _clients = new(StringComparer.Ordinal);

    public IIntercomClient GetClient(string name) =>
        _clients.GetOrAdd(Validated(name), key => new Lazy<IntercomClient>(() => Create(key, OptionsOf(key)))).Value;

    public IIntercomClient CreateClient(Action<IntercomClientOptions> configure, string name = "")
    {
        if (configure is null)
        {
            throw new ArgumentNullException(nameof(configure));
        }

        IntercomClientOptions own = OptionsOf(Validated(name));
        configure(own);
        return Create(name, own);
    }

    public void Dispose()
    {
        foreach (Lazy<IntercomClient> client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private string Validated(string name) => _names.Contains(name ?? throw new ArgumentNullException(nameof(name)))
        ? name
        : throw new ArgumentException($"No client is registered with the name '{name}'; call AddIntercom(\"{name}\", ...).", nameof(name));

    // A factory of options creates new instances, which the caller may change.
    private IntercomClientOptions OptionsOf(string name)
    {
        IntercomClientOptions own = options.Create(name);
        own.LoggerFactory ??= loggers;
        return own;
    }

    private IntercomClient Create(string name, IntercomClientOptions own) =>
        new(() => httpClients.CreateClient(HttpClientNames.Of(name)), own);
}
