using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Tests.Shared;

/// <summary>A server on a free port of this machine that responds byte by byte, keeps connections open, and records requests.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentQueue<RawRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawRequest, IReadOnlyList<WireStep>> _respond;
    private readonly bool _readsRequests;
    private int _count;

    /// <summary>Starts the server.</summary>
    /// <param name="respond">The steps after a request. A connection whose steps do not close it waits for the next request.</param>
    /// <param name="readsRequests">False to run the steps as soon as there is a connection.</param>
    public RawServer(Func<RawRequest, IReadOnlyList<WireStep>> respond, bool readsRequests = true)
    {
        _respond = respond;
        _readsRequests = readsRequests;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(_stop.Token);
    }

    public Uri Address { get; }

    public IReadOnlyList<RawRequest> Requests => [.. _requests];

    /// <summary>A response of 200 with a JSON body.</summary>
    public static byte[] Json(string body) =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

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
            _ = ServeAsync(await _listener.AcceptSocketAsync(stop), stop);
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken stop)
    {
        using (socket)
        {
            while (await ReadAsync(socket, stop) is { } request)
            {
                foreach (WireStep step in _respond(request))
                {
                    if (!await step.RunAsync(socket, stop))
                    {
                        return;
                    }
                }
            }
        }
    }

    private async Task<RawRequest?> ReadAsync(Socket socket, CancellationToken stop)
    {
        if (!_readsRequests)
        {
            return new RawRequest(Number: 1, string.Empty);
        }

        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await socket.ReceiveAsync(one, stop) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        int left = head.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).FirstOrDefault();
        byte[] body = new byte[4096];
        while (left > 0)
        {
            left -= await socket.ReceiveAsync(body.AsMemory(0, Math.Min(left, body.Length)), stop);
        }

        RawRequest request = new(Interlocked.Increment(ref _count), head.ToString());
        _requests.Enqueue(request);
        return request;
    }
}
