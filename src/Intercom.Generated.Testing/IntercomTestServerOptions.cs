using System.Net;
using Intercom.Testing.State;

namespace Intercom.Testing;

/// <summary>Settings of the test server.</summary>
public sealed class IntercomTestServerOptions
{
    /// <summary>
    /// The access token that the server accepts; requests with another one are rejected with 401. Default: <c>test-server-token</c>.
    /// </summary>
    public string AccessToken { get; set; } = "test-server-token";

    /// <summary>
    /// Maximum number of requests in a window of 10 seconds; further ones are rejected with 429. Default: 10,000, which tests do not reach;
    /// the limit of a private app is 1,667.
    /// </summary>
    public int RateLimit { get; set; } = 10_000;

    /// <summary>
    /// Indicates whether a custom attribute of a contact, company or conversation must be defined, as with <c>POST /data_attributes</c>,
    /// before it is assigned, as Intercom requires. Default: true. False accepts any attribute.
    /// </summary>
    public bool RequireDataAttributes { get; set; } = true;

    /// <summary>The clock of the server: for timestamps, snoozes, jobs and rate-limit windows. Default: the system clock.</summary>
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
    /// The handler that sends webhooks, such as <c>TestServer.CreateHandler()</c> of ASP.NET Core, to notify an application in the same
    /// process. Default: null, webhooks are sent over the network.
    /// </summary>
    public HttpMessageHandler? WebhookHandler { get; set; }

    /// <summary>
    /// Maximum number of requests that <see cref="IntercomTestServer.Requests" /> contains; the oldest are dropped. Default: 10,000.
    /// </summary>
    public int MaxRecordedRequests { get; set; } = 10_000;

    /// <summary>The name of the workspace, as <c>GET /me</c> returns it. Default: <c>Test workspace</c>.</summary>
    public string WorkspaceName { get; set; } = "Test workspace";

    /// <summary>
    /// The region of the workspace, as <c>GET /me</c> returns it; one of the regions of Intercom. It does not affect the address of the
    /// server, which is <see cref="IntercomTestServer.Region" />.
    /// </summary>
    public IntercomRegion WorkspaceRegion { get; set; } = WorkspaceRegions.Default;

    /// <summary>
    /// The region of the server; one of the regions of Intercom. The server responds with status 401 to the access token of a workspace of
    /// another region. Default: the region of the default address, which serves the workspaces of all regions.
    /// </summary>
    public IntercomRegion ServerRegion { get; set; } = WorkspaceRegions.Default;
}
