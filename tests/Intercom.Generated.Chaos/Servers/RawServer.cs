using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Chaos.Servers;

/// <summary>A server on a free port of this machine that responds byte by byte, keeps connections open, and records the first line of each request.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, IReadOnlyList<WireStep>> _respond;
    private readonly bool _readsRequests;

    /// <summary>Starts the server.</summary>
    /// <param name="respond">The steps after a request, by its first line.</param>
    /// <param name="readsRequests">False to run the steps as soon as there is a connection.</param>
    public RawServer(Func<string, IReadOnlyList<WireStep>> respond, bool readsRequests = true)
    {
        _respond = respond;
        _readsRequests = readsRequests;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(_stop.Token);
    }

    public Uri Address { get; }

    public IReadOnlyList<string> Requests => [.. _requests];

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
            while (!_readsRequests || await ReadAsync(socket, stop))
            {
                foreach (WireStep step in _respond(_readsRequests ? _requests.Last() : string.Empty))
                {
                    if (!await step.RunAsync(socket, stop))
                    {
                        return;
                    }
                }
            }
        }
    }

    private async Task<bool> ReadAsync(Socket socket, CancellationToken stop)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await socket.ReceiveAsync(one, stop) == 0)
            {
                return false;
            }

            head.Append((char)one[0]);
        }

        string[] lines = head.ToString().Split("\r\n");
        int left = lines.Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).FirstOrDefault();
        byte[] body = new byte[4096];
        while (left > 0)
        {
            left -= await socket.ReceiveAsync(body.AsMemory(0, Math.Min(left, body.Length)), stop);
        }

        _requests.Enqueue(lines[0]);
        return true;
    }
}
