using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Tests.Support;

/// <summary>
/// A server on a free port of this machine that responds byte by byte, as a test wants. It serves one request a connection.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly TaskCompletionSource _firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<SentRequest, RawResponse> _answer;

    public LoopbackServer(Func<SentRequest, RawResponse> response)
    {
        _answer = response;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public Task FirstRequest => _firstRequest.Task;

    public static LoopbackServer Responding(RawResponse response) => new(_ => response);

    /// <summary>An address at which no one listens.</summary>
    public static Uri UnusedAddress()
    {
        using LoopbackServer server = Responding(new RawResponse());
        return server.Address;
    }

    public IntercomClient CreateClient(Action<IntercomClientOptions>? configure = null) => CreateClient(Address, configure);

    public static IntercomClient CreateClient(Uri address, Action<IntercomClientOptions>? configure = null)
    {
        IntercomClientOptions options = new()
        {
            AccessToken = FakeIntercom.Token,
            Region = IntercomRegion.Custom(address),
            Retry = { MaxRetries = 0 },
        };
        configure?.Invoke(options);
        return new IntercomClient(options);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            TcpClient connection = await _listener.AcceptTcpClientAsync(stop);
            _ = ServeAsync(connection, stop);
        }
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken stop)
    {
        using (connection)
        {
            NetworkStream stream = connection.GetStream();
            SentRequest request = await ReadAsync(stream, stop);
            _requests.Enqueue(request);
            _firstRequest.TrySetResult();
            RawResponse response = _answer(request);
            await stream.WriteAsync((byte[])[.. response.Head(), .. response.Body], stop);
            await response.Gate.WaitAsync(stop);
            await stream.WriteAsync(response.Rest, stop);
        }
    }

    private async Task<SentRequest> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        string[] lines = (await ReadHeadAsync(stream, stop)).Split("\r\n");
        string[] first = lines[0].Split(' ');
        Dictionary<string, string> headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        byte[] body =
            new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        return new SentRequest(first[0], new Uri(Address, first[1]), first[1], headers, Encoding.UTF8.GetString(body));
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stop)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, stop);
            head.Append((char)one[0]);
        }

        return head.ToString(0, head.Length - 4);
    }
}
