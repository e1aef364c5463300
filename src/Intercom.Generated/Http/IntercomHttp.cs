using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>Makes connections as clients have them that are given none.</summary>
public static class IntercomHttp
{
    // Redirects are followed by the connection, which knows when the access token must not go along, and time limits differ by
    // call, so both are off here.
    internal static HttpClient CreateClient() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Makes a handler that leaves redirects and time limits to the client, unpacks gzip, and keeps no cookies: for an <see cref="HttpClient" /> of your own, or as the
    /// primary handler of a factory.
    /// </summary>
    public static HttpMessageHandler CreateHandler() => NewHandler();

#if NET
    private static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    private static HttpClientHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,

        // Two on .NET Framework, where two open files would hold up all other calls.
        MaxConnectionsPerServer = int.MaxValue,
        UseCookies = false,
    };
#endif
}
