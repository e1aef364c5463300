using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Benchmarks.Load;

/// <summary>A server that responds to each export with the same CSV. It is in the same process, so its memory counts as well.</summary>
internal sealed class ExportServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly long _size;

    private ExportServer(long size)
    {
        _size = size;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
    }

    public Uri Address { get; }

    public static ExportServer Start(long size)
    {
        ExportServer server = new(size);
        server._listener.Start();
        _ = server.ServeAsync();
        return server;
    }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, port: 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            using HttpListenerResponse response = context.Response;
            bool isDownload = context.Request.Url!.AbsolutePath.StartsWith("/download/", StringComparison.Ordinal);
            response.ContentType = isDownload ? "application/octet-stream" : "application/json";
            response.SendChunked = true;
            await (isDownload
                ? ExportCsv.WriteAsync(response.OutputStream, _size)
                : response.OutputStream.WriteAsync(Encoding.ASCII.GetBytes("""{"job_identifier":"load","status":"completed"}""")).AsTask());
        }
    }
}
