using System.Net;

namespace Intercom.Testing.Hosting;

/// <summary>Makes the connections of clients of an embedded Intercom.</summary>
internal static class LoopbackHttpClient
{
    // A proxy that the machine is set up with cannot reach the loopback address of this one. Redirects and time limits are left
    // to the client.
    public static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false,
    };
}
