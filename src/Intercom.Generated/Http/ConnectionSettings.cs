using System.Threading.RateLimiting;
using Polly;

namespace Intercom;

/// <summary>The checked settings of a client, which no one can change any more.</summary>
internal sealed record ConnectionSettings(
    Func<CancellationToken, Task<string>> AccessToken,
    IntercomRegion Region,
    IntercomApiVersion ApiVersion,
    TimeSpan Timeout,
    string UserAgent,
    ResiliencePipeline Pipeline,
    RateLimiter? RateLimiter,
    Action<IntercomResponse>? OnResponse,
    CallLog Log,
    TimeProvider Clock)
{
    // More than that no timer takes.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(int.MaxValue);

    public static ConnectionSettings From(IntercomClientOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        CheckTimeout(options.Timeout, nameof(IntercomClientOptions.Timeout));
        TimeProvider clock = options.TimeProvider ?? throw new ArgumentException("TimeProvider is missing.", nameof(options));
        IntercomRetryOptions retry = (options.Retry ?? throw new ArgumentException("Retry is missing.", nameof(options))).Checked();
        return new ConnectionSettings(
            Token(options),
            options.Region ?? throw new ArgumentException("Region is missing.", nameof(options)),
            options.ApiVersion,
            options.Timeout,
            Intercom.UserAgent.Create(options.ApplicationName),
            options.ResiliencePipeline ?? RetryPipeline.Create(retry, clock),
            options.RateLimiter,
            options.OnResponse,
            new CallLog(options.LoggerFactory),
            clock);
    }

    public static void CheckTimeout(TimeSpan timeout, string setting)
    {
        if ((timeout <= TimeSpan.Zero || timeout > LongestTimeout) && timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException($"{setting} must be more than nothing and less than 25 days, or infinite.", setting);
        }
    }

    // The provider cannot be printed, so neither can the token.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Region = ").Append(Region).Append(", ApiVersion = ").Append(ApiVersion);
        return true;
    }

    private static Func<CancellationToken, Task<string>> Token(IntercomClientOptions options)
    {
        if (options.AccessTokenProvider is { } provider)
        {
            return options.AccessToken is null
                ? provider
                : throw new ArgumentException("AccessToken and AccessTokenProvider are both set; set one.", nameof(options));
        }

        string token = Intercom.AccessToken.Check(options.AccessToken, nameof(IntercomClientOptions.AccessToken));
        return _ => Task.FromResult(token);
    }
}
