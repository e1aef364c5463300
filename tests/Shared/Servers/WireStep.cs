using System.Net.Sockets;
using System.Text;

namespace Intercom.Tests.Shared;

/// <summary>A step of a server on a connection.</summary>
/// <param name="RunAsync">Runs the step; false ends the connection.</param>
internal sealed record WireStep(Func<Socket, CancellationToken, Task<bool>> RunAsync)
{
    /// <summary>Ends the connection in an orderly way.</summary>
    public static WireStep Close { get; } = new((_, _) => Task.FromResult(false));

    /// <summary>Resets the connection.</summary>
    public static WireStep Reset { get; } = new((socket, _) =>
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.FromResult(false);
    });

    /// <summary>Sends nothing more, and keeps the connection open.</summary>
    public static WireStep Silence { get; } = new(async (_, stop) =>
    {
        await Task.Delay(Timeout.Infinite, stop);
        return false;
    });

    public static WireStep Send(byte[] bytes) => new(async (socket, stop) =>
    {
        for (int sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), stop);
        }

        return true;
    });

    public static WireStep Send(string text) => Send(Encoding.Latin1.GetBytes(text));
}
