using Polly;

namespace Intercom;

/// <summary>A call on its way, over all of its attempts.</summary>
internal sealed class PendingCall(ApiRequest request, string accept, string token, TimeSpan timeout, TimeProvider clock, CallTelemetry telemetry)
{
    private static readonly ResiliencePropertyKey<PendingCall> Key = new("Intercom.Call");

    private readonly long _start = clock.GetTimestamp();

    public ApiRequest Request { get; } = request;

    public string Accept { get; } = accept;

    public string Token { get; } = token;

    public TimeSpan Timeout { get; } = timeout;

    public CallTelemetry Telemetry { get; } = telemetry;

    /// <summary>How many times the call was sent so far.</summary>
    public int Attempts { get; set; }

    /// <summary>How many times this call is sent again at most; null for what the client says.</summary>
    public int? MaxRetries => Request.Options?.MaxRetries;

    public TimeSpan TimeLeft => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout - clock.GetElapsedTime(_start);

    /// <summary>The call that a pipeline carries; null for one that is no call of this library.</summary>
    public static PendingCall? Of(ResilienceContext context) => context.Properties.TryGetValue(Key, out PendingCall? call) ? call : null;

    public void EnterInto(ResilienceContext context) => context.Properties.Set(Key, this);

    public void OnRetry(Exception exception, TimeSpan wait) => Telemetry.OnRetry(exception, wait);
}
