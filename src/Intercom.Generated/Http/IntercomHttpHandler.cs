using System.Net.Http;

namespace Intercom;

/// <summary>Creates HTTP handlers with the settings that clients use for connections of their own.</summary>
public static class IntercomHttpHandler
{
    // The connection follows redirects, since it knows when not to send the access token, and applies the timeout of each request.
    internal static HttpClient CreateClient() => new(Create(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Creates a handler that leaves redirects, timeouts and decompression to the client, and keeps no cookies: for an existing
    /// <see cref="HttpClient" />, or as the primary handler of a factory. The client decompresses responses itself, since handlers of .NET
    /// treat a truncated response as complete. In a browser, the browser decides all of this.
    /// </summary>
    public static HttpMessageHandler Create() => NewHandler();

#if NET
    // A browser manages connections, cookies and redirects itself, and .NET cannot configure them.
    private static HttpMessageHandler NewHandler() => OperatingSystem.IsBrowser() ? new HttpClientHandler() : NewSocketsHandler();

    private static SocketsHttpHandler NewSocketsHandler() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    private static HttpClientHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,

        // The default is two on .NET Framework, where two open downloads would block all other requests.
        MaxConnectionsPerServer = int.MaxValue,
        UseCookies = false,
    };
#endif
}
