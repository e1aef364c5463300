using System.Net;
using Intercom.Testing.State;

namespace Intercom.Testing;

/// <summary>Settings of the test server.</summary>
public sealed class IntercomTestServerOptions
{
    /// <summary>The access token that the server takes; requests with another one get 401.</summary>
    public string AccessToken { get; set; } = "test-server-token";

    /// <summary>
    /// Maximum number of requests in a window of 10 seconds; more get 429. So high by default
    /// that tests do not meet it; the limit of a private app is 1667.
    /// </summary>
    public int RateLimit { get; set; } = 10_000;

    /// <summary>
    /// Whether a custom attribute of a contact, company or conversation has to be defined, as with <c>POST /data_attributes</c>, before it
    /// is written, as Intercom requires. Default: true. False accepts any attribute.
    /// </summary>
    public bool RequireDataAttributes { get; set; } = true;

    /// <summary>The clock of the server: for the times in objects, for snoozing and for the windows of the rate limit.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The port that <c>IntercomTestServer.StartAsync</c> listens on. Default: 0, a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The address that <c>IntercomTestServer.StartAsync</c> listens on. Default: the loopback address. A container listens on any address.
    /// </summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The client identifier of the app, for OAuth.</summary>
    public string ClientId { get; set; } = "test-client-id";

    /// <summary>The client secret of the app: for OAuth, and to sign webhooks.</summary>
    public string ClientSecret { get; set; } = "test-client-secret";

    /// <summary>
    /// The handler that webhooks are sent with, such as <c>TestServer.CreateHandler()</c> of ASP.NET Core, to notify an application in the
    /// same process. Null for connections of their own.
    /// </summary>
    public HttpMessageHandler? WebhookHandler { get; set; }

    /// <summary>
    /// Maximum number of requests that <see cref="IntercomTestServer.Requests" /> keeps; the oldest are dropped. Default: 10,000.
    /// </summary>
    public int MaxRecordedRequests { get; set; } = 10_000;

    /// <summary>The name of the workspace, as <c>GET /me</c> gives it.</summary>
    public string WorkspaceName { get; set; } = "Test workspace";

    /// <summary>
    /// The region that <c>GET /me</c> says the workspace is hosted in; one of those that Intercom runs. It has nothing to do
    /// with where the server listens: that is <see cref="IntercomTestServer.Region" />.
    /// </summary>
    public IntercomRegion WorkspaceRegion { get; set; } = WorkspaceRegions.Default;
}
