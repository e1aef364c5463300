using System.Globalization;
using System.Net;
using Intercom.Testing;

namespace Intercom.TestServer;

/// <summary>Runs a server until it is cancelled.</summary>
internal static class ServerRun
{
    private const string Sample = "sample";

    /// <summary>Runs a server.</summary>
    /// <returns>The exit code: 0 when it was cancelled, 1 when it could not start.</returns>
    public static async Task<int> RunAsync(ServerRunOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            IntercomTestServer server = await IntercomTestServer.StartAsync(CreateOptions(options),
                cancellationToken).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                await ServeAsync(server, options, output, cancellationToken).ConfigureAwait(false);
            }

            return 0;
        }
        catch (Exception exception) when (exception
            is IOException or ArgumentException or NotSupportedException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"The server could not start: {exception.Message}").ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task ServeAsync(IntercomTestServer server, ServerRunOptions options, TextWriter output,
        CancellationToken cancellationToken)
    {
        Fill(server, options.Seed);
        foreach (Uri address in options.Webhooks)
        {
            server.SubscribeWebhook(address);
        }

        foreach (Uri address in options.FinWebhooks)
        {
            server.SubscribeFinWebhook(address);
        }

        await AnnounceAsync(server, options, output).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static IntercomTestServerOptions CreateOptions(ServerRunOptions options)
    {
        IntercomTestServerOptions created = new()
        {
            Port = options.Port,
            ListenAddress = options.AnyAddress ? IPAddress.Any : IPAddress.Loopback,
            RateLimit = options.RateLimit,
            RequireDataAttributes = !options.AnyAttribute,
        };
        created.AccessToken = options.Token ?? created.AccessToken;
        created.ClientSecret = options.Secret ?? created.ClientSecret;
        return created;
    }

    private static void Fill(IntercomTestServer server, string? seed)
    {
        if (seed == Sample)
        {
            server.SeedSample();
        }
        else if (seed is not null)
        {
            // Programs read the address in the first line of standard output.
            server.Seed(File.ReadAllText(seed), new SeedProgress(Console.Error, TimeProvider.System));
        }
    }

    private static async Task AnnounceAsync(IntercomTestServer server, ServerRunOptions options, TextWriter output)
    {
        string[] lines =
        [
            $"Address:      {server.BaseAddress}",
            $"Access token: {server.AccessToken}",
            $"Operations:   {server.Operations.Count.ToString(CultureInfo.InvariantCulture)} of version {server.ApiVersion}",
            $"Inspect:      {new Uri(server.BaseAddress, "_inspect")}",
            .. options.Webhooks.Select(address => $"Webhooks to:  {address}"),
            .. options.FinWebhooks.Select(address => $"Fin to:       {address}"),
        ];
        foreach (string line in lines)
        {
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }
    }
}
