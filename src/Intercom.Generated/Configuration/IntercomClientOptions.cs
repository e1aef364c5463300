using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;

namespace Intercom;

/// <summary>The settings of an <see cref="IntercomClient" />.</summary>
public sealed partial class IntercomClientOptions
{
    /// <summary>The access token of the workspace. Required, unless <see cref="AccessTokenProvider" /> is set.</summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// A function that returns the access token, for example from a vault. The client calls it before every attempt, so that a token can
    /// change. Required, unless <see cref="AccessToken" /> is set.
    /// </summary>
    public Func<CancellationToken, Task<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// A function that returns a new access token after Intercom rejected one with status 401. The client then sends the request once more,
    /// whether it is idempotent or not. It calls the function at most once per request; concurrent requests that are rejected call it
    /// separately. When the function returns null or the rejected token, the request fails. Not called for
    /// <see cref="RequestOptions.AccessToken" />. Default: null, the request fails.
    /// </summary>
    public Func<AccessTokenRefreshContext, CancellationToken, Task<string?>>? AccessTokenRefresher { get; set; }

    /// <summary>The region that hosts the workspace. Default: <see cref="IntercomRegion.UnitedStates" />.</summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>The API version, sent with every request. Default: <see cref="IntercomApiVersion.Default" />.</summary>
    public IntercomApiVersion ApiVersion { get; set; } = IntercomApiVersion.Default;

    /// <summary>
    /// Maximum duration of an operation, including all attempts, the wait for the rate limiter and the response body. For a download, it
    /// limits the time until the file begins to arrive, and then every pause in which no data arrives. Default: 100 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Number and delay of retries after a transient failure. Ignored when <see cref="ResiliencePipeline" /> is set.</summary>
    public IntercomRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// A Polly pipeline that executes each request instead of <see cref="Retry" />; <see cref="ResiliencePipeline.Empty" /> for no
    /// retries. The pipeline handles the exceptions of single attempts: <see cref="IntercomException.IsTransient" /> indicates whether
    /// another attempt may succeed, and <see cref="IntercomException.IsRetryable" /> whether it is safe. Default: null,
    /// <see cref="Retry" /> applies.
    /// </summary>
    public ResiliencePipeline? ResiliencePipeline { get; set; }

    /// <summary>
    /// The limiter that grants a permit for each attempt, such as an <see cref="IntercomRateLimiter" />, which delays attempts to stay
    /// within the rate limit that Intercom reports. One limiter can serve many clients; the client does not dispose it. Default: null. The
    /// client then sends requests without delay until Intercom rejects one with status 429, and from then on delays its requests to stay
    /// within the reported limit. It does not delay them when <see cref="ResiliencePipeline" /> is set, when retries are off, or when
    /// <see cref="IntercomRetryOptions.MaxDelay" /> is below 10 seconds.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// Maximum size of a response that is read into memory, in bytes after decompression. A larger response causes an
    /// <see cref="IntercomSerializationException" />. Downloads are not read into memory and have no limit. Default: 268,435,456 (256 MiB).
    /// </summary>
    public long MaxResponseSize { get; set; } = 256L * 1024 * 1024;

    /// <summary>
    /// A function that is called for each response, with its status, headers, request id, rate limit and attempt number. An exception from
    /// it ends the request, and is thrown unchanged. Default: null.
    /// </summary>
    public Action<IntercomResponse>? OnResponse { get; set; }

    /// <summary>
    /// The factory of the logger, whose category is <c>Intercom.Generated</c>. Logs contain neither tokens nor bodies. Default: null, no
    /// logs.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for timeouts and delays. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Name and version of the application, such as <c>Billing/2.1</c>, added to the User-Agent header. Default: null, nothing is added.
    /// </summary>
    public string? ApplicationName { get; set; }

    /// <summary>Returns the region and the API version, without the token.</summary>
    public override string ToString() => $"Intercom {Region}, version {ApiVersion}";
}
