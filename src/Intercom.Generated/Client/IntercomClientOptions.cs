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
    /// Returns the access token. Called before every attempt of a request, so that tokens can come from a vault and change. Null when
    /// <see cref="AccessToken" /> is set.
    /// </summary>
    public Func<CancellationToken, Task<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// Returns another access token after Intercom has rejected one with 401; the request is then sent once more with it, whatever it does. Called once a request at most, and by each
    /// of the requests that were rejected. When it returns null, or the same token, the request fails. Not called for tokens of <see cref="RequestOptions.AccessToken" />.
    /// Default: null, which fails.
    /// </summary>
    public Func<AccessTokenRefreshContext, CancellationToken, Task<string?>>? AccessTokenRefresher { get; set; }

    /// <summary>Where the workspace is hosted; the United States when not set.</summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>The version of the API, sent with every request; that of the description when not set.</summary>
    public IntercomApiVersion ApiVersion { get; set; } = IntercomApiVersion.Default;

    /// <summary>How long a call may take, its answer read, with all its attempts and the wait for a rate limiter; for a file, until it begins to arrive, and then for each pause in which nothing comes. 100 seconds when not set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Number and delay of retries after a transient failure. Ignored when <see cref="ResiliencePipeline" /> is set.</summary>
    public IntercomRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// A Polly pipeline of your own that each call goes through in place of <see cref="Retry" />; <see cref="ResiliencePipeline.Empty" /> for none. It sees the
    /// exceptions of single attempts: <see cref="IntercomException.IsTransient" /> and <see cref="IntercomException.IsRetryable" /> say whether another one makes
    /// sense and does no harm. Null for <see cref="Retry" />.
    /// </summary>
    public ResiliencePipeline? ResiliencePipeline { get; set; }

    /// <summary>
    /// The limiter that permits each attempt before it is sent, such as an <see cref="IntercomRateLimiter" />, which stays within the limit that Intercom reports. One
    /// limiter can serve many clients. You dispose of it yourself. When null, requests are sent at once until Intercom rejects one with 429; from then on the client delays all
    /// of its requests to stay within the reported limit. With <see cref="ResiliencePipeline" />, without retries, or with a <see cref="IntercomRetryOptions.MaxDelay" /> below 10 seconds, it does not.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// Maximum size of a response that is read into memory, in bytes after decompression. A larger one is an <see cref="IntercomSerializationException" />. Files that are
    /// downloaded are not read into memory, and have no limit. Default: 268,435,456 (256 MiB).
    /// </summary>
    public long MaxResponseSize { get; set; } = 256L * 1024 * 1024;

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
