using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>A connection on which a test writes bytes that no HTTP client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new();

    private NetworkStream? _stream;

    private RawConnection()
    {
    }

    /// <summary>Connects, and sends the headers of a notification.</summary>
    public static async Task<RawConnection> PostAsync(Uri address, params string[] headers)
    {
        RawConnection connection = new();
        await connection._client.ConnectAsync(address.Host, address.Port);
        connection._stream = connection._client.GetStream();
        await connection.SendAsync($"POST {address.AbsolutePath} HTTP/1.1\r\nHost: "
            + $"{address.Authority}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        return connection;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _stream!.WriteAsync(bytes);

    /// <summary>Ends what is sent, and can still receive.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Receives the status code of the response; null when the connection ends without one.</summary>
    public async Task<int?> ReceiveStatusAsync()
    {
        using StreamReader reader = new(_stream!, Encoding.ASCII, leaveOpen: true);
        try
        {
            string? line = await reader.ReadLineAsync();
            return line is null ? null : int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
