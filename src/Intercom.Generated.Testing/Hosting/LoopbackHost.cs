using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Intercom.Testing.Hosting;

/// <summary>A web server on a free port of the loopback address, which reads no configuration and writes no logs.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackHost(WebApplication application) => _application = application;

    public Uri Address
    {
        get
        {
            // What listens on any address is reached on the loopback one.
            UriBuilder address = new(_application.Urls.Single());
            address.Host = address.Host is "0.0.0.0" or "[::]" ? IPAddress.Loopback.ToString() : address.Host;
            return address.Uri;
        }
    }

    public static async Task<LoopbackHost> StartAsync(RequestDelegate response, int port, IPAddress address,
        CancellationToken cancellationToken)
    {
        WebApplication application = Build(response, port, address);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LoopbackHost(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(RequestDelegate response, int port, IPAddress address)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = IncomingRequest.MaxBodySize;
            kestrel.Listen(address, port);
        });
        builder.Services.AddResponseCompression();
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        WebApplication application = builder.Build();
        application.UseResponseCompression();
        application.Run(response);
        return application;
    }
}
