using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>Makes the connections of clients that are given none.</summary>
internal static class HttpClientFactory
{
    // Redirects are followed by the connection, which knows when the access token must not go along, and time limits differ by
    // call, so both are off here.
    public static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

#if NET
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    private static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,

        // Two on .NET Framework, where two open files would hold up all other calls.
        MaxConnectionsPerServer = int.MaxValue,
        UseCookies = false,
    };
#endif
}
