using System.Net.Http;

namespace Intercom;

/// <summary>Makes connections as clients have them that are given none.</summary>
public static class IntercomHttpHandler
{
    // Redirects are followed by the connection, which knows when the access token must not go along, and time limits differ by
    // call, so both are off here.
    internal static HttpClient CreateClient() => new(Create(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Creates a handler that leaves redirects, time limits and decompression to the client, and keeps no cookies: for an <see cref="HttpClient" /> of your own, or as the
    /// primary handler of a factory. The client decompresses responses itself, since the handlers of .NET take a response that was cut off for a complete one.
    /// In a browser, the browser decides all of that.
    /// </summary>
    public static HttpMessageHandler Create() => NewHandler();

#if NET
    // A browser has connections, cookies and redirects of its own, and .NET lets nobody set them there.
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

        // Two on .NET Framework, where two open files would hold up all other calls.
        MaxConnectionsPerServer = int.MaxValue,
        UseCookies = false,
    };
#endif
}
