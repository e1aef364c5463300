using System.Globalization;
using System.Net;
using System.Text;
using Intercom.Benchmarks.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Benchmarks.Load;

/// <summary>An Intercom that lists contacts, whose pages are written before the first request.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int PageSize = 150;

    private readonly WebApplication _application;
    private readonly byte[][] _pages;
    private readonly TimeSpan _latency;

    private PageServer(int contacts, TimeSpan latency)
    {
        int count = Math.Max(1, contacts / PageSize);
        _pages = [.. Enumerable.Range(1, count).Select(page => Encoding.UTF8.GetBytes(ContactJson.Page(PageSize, page, count)))];
        _latency = latency;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<PageServer> StartAsync(int contacts, TimeSpan latency = default)
    {
        PageServer server = new(contacts, latency);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        if (_latency > TimeSpan.Zero)
        {
            await Task.Delay(_latency, context.RequestAborted);
        }

        string? cursor = context.Request.Query["starting_after"];
        byte[] page = _pages[cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture) - 1];
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}
