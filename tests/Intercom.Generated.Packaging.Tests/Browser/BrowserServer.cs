using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intercom.Packaging.Tests.Browser;

/// <summary>Serves a published application, two pages of contacts, and a place for the outcome, all from one origin.</summary>
internal sealed class BrowserServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly TaskCompletionSource<string> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _authorizations = [];

    private BrowserServer(string folder)
    {
        _folder = folder;
        using TcpListener free = new(IPAddress.Loopback, port: 0);
        free.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _listener.Prefixes.Add(Address.AbsoluteUri);
    }

    public Uri Address { get; }

    /// <summary>The outcome that the application reports.</summary>
    public Task<string> Outcome => _outcome.Task;

    public IReadOnlyList<string> Authorizations => _authorizations;

    public static BrowserServer Start(string folder)
    {
        BrowserServer server = new(folder);
        server._listener.Start();
        _ = server.ServeAsync();
        return server;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await ServeAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            _outcome.TrySetException(new InvalidOperationException("The application reported nothing before the server ended.", exception));
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        string path = context.Request.Url!.AbsolutePath;
        if (path == "/outcome")
        {
            using StreamReader reader = new(context.Request.InputStream);
            _outcome.TrySetResult(await reader.ReadToEndAsync());
        }

        (string type, byte[] content) = path switch
        {
            "/contacts" => ("application/json", Encoding.UTF8.GetBytes(Contacts(context.Request))),
            "/outcome" => ("text/plain", []),
            _ => File(path),
        };
        context.Response.ContentType = type;
        context.Response.StatusCode = content.Length == 0 && path != "/outcome" ? 404 : 200;
        await context.Response.OutputStream.WriteAsync(content);
        context.Response.Close();
    }

    private string Contacts(HttpListenerRequest request)
    {
        _authorizations.Add(request.Headers["Authorization"] ?? string.Empty);
        return (request.HttpMethod, request.QueryString["starting_after"]) switch
        {
            ("POST", _) => """{"type":"contact","id":"3"}""",
            (_, null) =>
                """{"type":"list","data":[{"id":"1","email":"a@example.com"}],"total_count":2,"pages":{"next":{"page":"""
                + """2,"starting_after":"c2"}}}""",
            _ => """{"type":"list","data":[{"id":"2","email":"b@example.com"}],"total_count":2,"pages":{"next":null}}""",
        };
    }

    private (string Type, byte[] Content) File(string path)
    {
        string file = Path.Combine(_folder, path == "/" ? "index.html" : path.TrimStart('/'));
        string type = Path.GetExtension(file) switch
        {
            ".html" => "text/html",
            ".js" => "text/javascript",
            ".wasm" => "application/wasm",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        return (type, System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : []);
    }
}
