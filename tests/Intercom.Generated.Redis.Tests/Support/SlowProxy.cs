using System.Net;
using System.Net.Sockets;

namespace Intercom.Redis.Tests.Support;

/// <summary>Passes bytes to a server on the loopback interface and back, each way after a delay.</summary>
internal sealed class SlowProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _port;
    private readonly TimeSpan _delay;
    private readonly Task _accepting;

    public SlowProxy(int port, TimeSpan delay)
    {
        (_port, _delay) = (port, delay);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port},abortConnect=false";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = PassAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The proxy was stopped.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using TcpClient own = client;
        using TcpClient server = new() { NoDelay = true };
        client.NoDelay = true;
        await server.ConnectAsync(IPAddress.Loopback, _port, _stop.Token);
        await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream()), CopyAsync(server.GetStream(), client.GetStream()));
    }

    // The delay does not limit the throughput: bytes that arrive in the meantime are delayed from their own arrival.
    private async Task CopyAsync(NetworkStream source, NetworkStream target)
    {
        System.Threading.Channels.Channel<(byte[] Bytes, Task Due)> channel =
            System.Threading.Channels.Channel.CreateUnbounded<(byte[] Bytes, Task Due)>();
        Task writing = WriteAsync(channel.Reader, target);
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = await source.ReadAsync(buffer, _stop.Token)) > 0;)
            {
                channel.Writer.TryWrite((buffer[..count], Task.Delay(_delay)));
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // One side ended.
        }

        channel.Writer.TryComplete();
        await writing;
    }

    private static async Task WriteAsync(System.Threading.Channels.ChannelReader<(byte[] Bytes, Task Due)> reader, NetworkStream target)
    {
        try
        {
            await foreach ((byte[] bytes, Task due) in reader.ReadAllAsync())
            {
                await due;
                await target.WriteAsync(bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The other side ended.
        }
    }
}
