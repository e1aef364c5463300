using Intercom.Testing.State;

namespace Intercom.Testing;

/// <summary>How an embedded Intercom behaves.</summary>
public sealed class IntercomTestServerOptions
{
    /// <summary>The access token that the server takes; calls with another one are answered with 401.</summary>
    public string AccessToken { get; set; } = "embedded-intercom-token";

    /// <summary>
    /// How many requests are answered in a window of 10 seconds; what comes beyond is answered with 429. So high when not set
    /// that tests do not meet it; the limit of a private app is 1667.
    /// </summary>
    public int RateLimit { get; set; } = 10_000;

    /// <summary>Where the server has its time from: for the times in objects, for snoozing and for the windows of the rate limit.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The name of the workspace, as <c>GET /me</c> gives it.</summary>
    public string WorkspaceName { get; set; } = "Embedded Intercom";

    /// <summary>
    /// The region that <c>GET /me</c> says the workspace is hosted in; one of those that Intercom runs. It has nothing to do
    /// with where the server listens: that is <see cref="IntercomTestServer.Region" />.
    /// </summary>
    public IntercomRegion WorkspaceRegion { get; set; } = WorkspaceRegions.Default;
}
