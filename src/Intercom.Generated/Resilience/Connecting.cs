using System.Net;
using System.Net.Sockets;

namespace Intercom;

/// <summary>Tells a connection that was never made from one that broke.</summary>
internal static class Connecting
{
    /// <summary>Whether an exception, or what caused it, says that nothing was sent.</summary>
    public static bool HasFailed(Exception? exception) => exception switch
    {
        null => false,
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
            or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown,
        WebException web => web.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure,
        _ => HasFailed(exception.InnerException),
    };
}
