using Intercom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WebApi;

namespace Intercom.Samples.Tests.Telemetry;

/// <summary>A run of the web API of the samples on a loopback port, with a server in place of Intercom and more exporters.</summary>
internal static class WebApiRun
{
    /// <summary>Starts the application, uses it, and ends it.</summary>
    /// <returns>The telemetry, which is complete, since the application has ended.</returns>
    public static async Task<CollectedTelemetry> RunAsync(IntercomTestServer server, Func<HttpClient, Task> use, params string[] settings)
    {
        CollectedTelemetry telemetry = new();
        string[] args =
        [
            $"--Intercom:AccessToken={server.AccessToken}",
            $"--Intercom:Region={server.BaseAddress}",
            "--Intercom:Retry:BaseDelay=00:00:00.001",
            $"--Webhooks:ClientSecret={SignedNotification.ClientSecret}",
            .. settings,
        ];
        await using (WebApplication app = WebApiApplication.Create(args, builder => AddExporters(builder, telemetry)))
        {
            await app.StartAsync();

            // Requests of the test have no spans of their own.
            using SocketsHttpHandler handler = new() { ActivityHeadersPropagator = null };
            using HttpClient service = new(handler) { BaseAddress = new Uri(app.Urls.Single()) };
            await use(service);
            await app.StopAsync();
        }

        return telemetry;
    }

    private static void AddExporters(WebApplicationBuilder builder, CollectedTelemetry telemetry)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(telemetry.Spans))
            .ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(telemetry.Metrics))
            .ConfigureOpenTelemetryLoggerProvider(logging => logging.AddInMemoryExporter(telemetry.Logs));
    }
}
