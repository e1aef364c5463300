using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Intercom;

/// <summary>Distinguishes a connection that was never established from one that was lost.</summary>
internal static class ConnectFailure
{
    /// <summary>Indicates whether an exception or one of its causes proves that nothing was sent.</summary>
    public static bool IsIn(Exception? exception) => exception switch
    {
        null => false,
#if NET
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => true,
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } => false,
#endif
        // Only connecting can cause these. Unreachable hosts and networks are reported for established connections, too.
        SocketException socket => socket.SocketErrorCode
            is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData,
        WebException web => web.Status
            is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure
                or WebExceptionStatus.ProxyNameResolutionFailure,
        _ => IsIn(exception.InnerException),
    };
}
