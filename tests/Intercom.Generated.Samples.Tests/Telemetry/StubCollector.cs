using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.Samples.Tests.Telemetry;

/// <summary>A collector on a loopback port that records the exported telemetry.</summary>
internal sealed class StubCollector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _received = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private StubCollector()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", ReceiveAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<StubCollector> StartAsync()
    {
        StubCollector collector = new();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Returns all that was exported to a path. Names and text are readable in its binary form.</summary>
    public string Received(string path) => _received.GetValueOrDefault(path, string.Empty);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        string text = Encoding.Latin1.GetString(body.ToArray());
        _received.AddOrUpdate(context.Request.Path, text, (_, earlier) => earlier + text);
        context.Response.ContentType = "application/x-protobuf";
    }
}
