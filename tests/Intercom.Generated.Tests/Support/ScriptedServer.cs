using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Tests.Support;

/// <summary>A server that keeps connections open, and responds to each request byte by byte as its script says, or ends the connection.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, byte[]?> _respond;
    private int _count;

    /// <summary>Starts the server.</summary>
    /// <param name="respond">The response to a request by its number, from 1 on; null to end the connection.</param>
    public ScriptedServer(Func<int, byte[]?> respond)
    {
        _respond = respond;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(_stop.Token);
    }

    public Uri Address { get; }

    /// <summary>The heads of all requests.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static byte[] Json(string body) => Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(stop), stop);
        }
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken stop)
    {
        using (connection)
        {
            NetworkStream stream = connection.GetStream();
            while (await ReadAsync(stream, stop) is { } request)
            {
                _requests.Enqueue(request);
                if (_respond(Interlocked.Increment(ref _count)) is not { } response)
                {
                    return;
                }

                await stream.WriteAsync(response, stop);
            }
        }
    }

    private static async Task<string?> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stop) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        string text = head.ToString();
        int length = text.Split("\r\n").Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        await stream.ReadExactlyAsync(new byte[length], stop);
        return text;
    }
}
