namespace Intercom;

/// <summary>How a client reaches Intercom.</summary>
public sealed class IntercomClientOptions
{
    /// <summary>The access token of the workspace. Null when <see cref="AccessTokenProvider" /> gives it.</summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// Gives the access token, asked before every call, so that tokens can come from a vault and change. Null when
    /// <see cref="AccessToken" /> is set.
    /// </summary>
    public Func<CancellationToken, Task<string>>? AccessTokenProvider { get; set; }

    /// <summary>Where the workspace is hosted; the United States when not set.</summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>The version of the API, sent with every request; that of the description when not set.</summary>
    public IntercomApiVersion ApiVersion { get; set; } = IntercomApiVersion.Default;

    /// <summary>How long a call may take, its answer read; 100 seconds when not set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Name and version of your application, such as <c>Billing/2.1</c>, added to the User-Agent. Null for none.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>Region and version, without the token.</summary>
    public override string ToString() => $"Intercom {Region}, version {ApiVersion}";
}
