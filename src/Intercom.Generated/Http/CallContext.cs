using Polly;

namespace Intercom;

/// <summary>The state of one request over all its attempts.</summary>
internal sealed class CallContext(ApiRequest request, string accept, TimeSpan timeout, TimeProvider clock, CallTelemetry telemetry)
{
    private static readonly ResiliencePropertyKey<CallContext> Key = new("Intercom.Call");

    private readonly long _start = clock.GetTimestamp();
    private string _token = string.Empty;

    public ApiRequest Request { get; } = request;

    public string Accept { get; } = accept;

    public TimeSpan Timeout { get; } = timeout;

    public CallTelemetry Telemetry { get; } = telemetry;

    /// <summary>The access token of the current attempt.</summary>
    public string Token
    {
        get => _token;
        set => (_token, Redactor) = (value, value == _token ? Redactor : new TokenRedactor(value));
    }

    /// <summary>Removes the access token from texts.</summary>
    public TokenRedactor Redactor { get; private set; } = new();

    /// <summary>Indicates whether <see cref="Token" /> replaced a rejected token. It is kept for the remaining attempts.</summary>
    public bool IsTokenRefreshed { get; set; }

    /// <summary>The number of attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Indicates whether an attempt was sent that may have had an effect.</summary>
    public bool MayBeProcessed { get; set; }

    /// <summary>The failure of the last attempt; null when there was none.</summary>
    public IntercomException? LastFailure { get; set; }

    /// <summary>Indicates whether the next attempt waits for a permit of the rate limiter.</summary>
    public bool IsWaitingForPermit { get; set; }

    /// <summary>Indicates whether the next retry is counted.</summary>
    public bool UsesRetry { get; set; }

    /// <summary>The number of counted retries so far.</summary>
    public int FailureRetries { get; private set; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>Maximum number of retries of this request; null for that of the client.</summary>
    public int? MaxRetries => Request.Options?.MaxRetries;

    public TimeSpan TimeLeft => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout - clock.GetElapsedTime(_start);

    /// <summary>Indicates whether the request can be sent again without taking effect twice.</summary>
    public bool IsRetryable => Request.IsIdempotent || !MayBeProcessed;

    /// <summary>Returns the request that a pipeline executes; null when this library did not create it.</summary>
    public static CallContext? Of(ResilienceContext context) => context.Properties.TryGetValue(Key, out CallContext? call) ? call : null;

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public void OnRetry(Exception exception, TimeSpan delay)
    {
        FailureRetries += UsesRetry ? 1 : 0;
        Telemetry.OnRetry(exception, delay);
    }
}
