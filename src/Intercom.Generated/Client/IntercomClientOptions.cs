using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;

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

    /// <summary>How long a call may take, its answer read, with all its attempts and the wait for a rate limiter; for a file, until it begins to arrive, and then for each pause in which nothing comes. 100 seconds when not set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a call is sent again that failed for a while. Not looked at when <see cref="ResiliencePipeline" /> is set.</summary>
    public IntercomRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// A Polly pipeline of your own that each call goes through in place of <see cref="Retry" />; <see cref="ResiliencePipeline.Empty" /> for none. It sees the
    /// exceptions of single attempts: <see cref="IntercomException.IsTransient" /> and <see cref="IntercomException.IsSafeToResend" /> say whether another one makes
    /// sense and does no harm. Null for <see cref="Retry" />.
    /// </summary>
    public ResiliencePipeline? ResiliencePipeline { get; set; }

    /// <summary>
    /// What each attempt asks for leave before it is sent, such as an <see cref="IntercomRateLimiter" />, which keeps to the limit that Intercom announces. One
    /// limiter can serve many clients. You dispose of it yourself. Null to send at once.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Told of each answer: status, headers, request id, rate limit, attempt. Null for no one.</summary>
    public Action<IntercomResponse>? OnResponse { get; set; }

    /// <summary>Where the client logs to, under the category <c>Intercom.Generated</c>; neither tokens nor bodies. Null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock by which waits are measured; that of the system when not set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Name and version of your application, such as <c>Billing/2.1</c>, added to the User-Agent. Null for none.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>Checks the settings, as clients do when they are made.</summary>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public void Validate() => ConnectionSettings.From(this);

    /// <summary>Region and version, without the token.</summary>
    public override string ToString() => $"Intercom {Region}, version {ApiVersion}";
}
