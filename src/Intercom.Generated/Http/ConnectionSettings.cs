using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>The validated, immutable settings of a client.</summary>
internal sealed record ConnectionSettings(
    AccessTokenSource AccessToken,
    IntercomRegion Region,
    IntercomApiVersion ApiVersion,
    TimeSpan Timeout,
    string UserAgent,
    RetryExecutor Retries,
    RateLimiter? RateLimiter,
    bool LimitsRateAutomatically,
    long MaxResponseSize,
    Action<IntercomResponse>? OnResponse,
    CallLog Log,
    TimeProvider Clock)
{
    // The maximum of timers.
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMilliseconds(int.MaxValue);

    public static ConnectionSettings From(IntercomClientOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        ValidateTimeout(options.Timeout, nameof(IntercomClientOptions.Timeout));
        TimeProvider clock = options.TimeProvider ?? throw new ArgumentException("TimeProvider is missing.", nameof(options));
        IntercomRetryOptions retry = (options.Retry ?? throw new ArgumentException("Retry is missing.", nameof(options))).Validated();
        return new ConnectionSettings(
            AccessTokenSource.From(options),
            options.Region ?? throw new ArgumentException("Region is null.", nameof(options)),
            options.ApiVersion,
            options.Timeout,
            Intercom.UserAgent.Create(options.ApplicationName),
            RetryExecutor.Create(options.ResiliencePipeline, retry, clock),
            options.RateLimiter,
            LimitsRateAutomatically: options.RateLimiter is null
                && options.ResiliencePipeline is null
                && retry.MaxRetries > 0
                && retry.MaxDelay >= RateLimitWindow.DefaultLength,
            ValidateSize(options.MaxResponseSize, nameof(IntercomClientOptions.MaxResponseSize)),
            options.OnResponse,
            new CallLog(options.LoggerFactory),
            clock);
    }

    public static void ValidateTimeout(TimeSpan timeout, string setting)
    {
        if ((timeout <= TimeSpan.Zero || timeout > MaxTimeout) && timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException($"{setting} must be positive and less than 25 days, or infinite.", setting);
        }
    }

    // The provider is not printed, and so no token is.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Region = ").Append(Region).Append(", ApiVersion = ").Append(ApiVersion);
        return true;
    }

    private static long ValidateSize(long size, string setting) => size > 0
        ? size
        : throw new ArgumentOutOfRangeException(setting, size, $"{setting} must be positive.");
}
