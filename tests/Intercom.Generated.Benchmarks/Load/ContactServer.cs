using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Benchmarks.Load;

/// <summary>A server that responds to every request with the same contact and counts connections.</summary>
internal sealed class ContactServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _connections;
    private int _opened;

    private ContactServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(Count)));
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    public int Connections => Volatile.Read(ref _connections);

    public int Opened => Volatile.Read(ref _opened);

    public static async Task<ContactServer> StartAsync()
    {
        ContactServer server = new();
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task RespondAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            """{"type":"contact","id":"1","name":"Ada","role":"user","created_at":1700000000}""", context.RequestAborted);
    }

    private ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _connections);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    };
}
