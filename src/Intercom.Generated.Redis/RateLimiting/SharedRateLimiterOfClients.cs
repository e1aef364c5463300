using Microsoft.Extensions.Options;

namespace Intercom.Redis;

/// <summary>Gives each registered client the limiter of its name.</summary>
internal sealed class SharedRateLimiterOfClients(IIntercomRateLimiterPool pool) : IPostConfigureOptions<IntercomClientOptions>
{
    private const string DefaultKey = "default";

    public void PostConfigure(string? name, IntercomClientOptions options) =>
        options.RateLimiter ??= pool.GetLimiter(string.IsNullOrEmpty(name) ? DefaultKey : name);
}
