using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>An application with an endpoint for webhooks on Kestrel, and an Intercom that delivers to it.</summary>
internal sealed class WebhookApplication : IAsyncDisposable
{
    public const string Secret = "client secret of the app";

    private readonly WebApplication _application;

    private WebhookApplication(WebApplication application, CapturedLog log)
    {
        _application = application;
        Log = log;
        Address = new Uri(new Uri(application.Urls.Single()), "/intercom/webhooks");
        Intercom = new DeliveringIntercom(Address, Secret);
    }

    public Uri Address { get; }

    public CapturedLog Log { get; }

    public DeliveringIntercom Intercom { get; }

    public IServiceProvider Services => _application.Services;

    public IntercomWebhookStatus Status => Services.GetRequiredService<IntercomWebhookStatus>();

    public static async Task<WebhookApplication> StartAsync(
        Action<IntercomWebhookEndpoint> handle,
        Action<IntercomWebhookOptions>? configure = null,
        Action<IServiceCollection>? register = null,
        Action<WebApplication>? map = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        CapturedLog log = new();
        builder.Services.AddLogging(logging => logging.AddProvider(log));
        builder.Services.AddIntercomWebhooks(options =>
        {
            options.ClientSecrets.Add(Secret);
            configure?.Invoke(options);
        });
        register?.Invoke(builder.Services);
        WebApplication application = builder.Build();
        application.MapIntercomWebhooks("/intercom/webhooks", handle);
        map?.Invoke(application);
        await application.StartAsync();
        return new WebhookApplication(application, log);
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Intercom.Dispose();
        await _application.DisposeAsync();
    }
}
