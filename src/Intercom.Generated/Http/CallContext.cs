namespace Intercom;

/// <summary>The state of one request over all its attempts.</summary>
internal sealed class CallContext(PreparedRequest request, TimeProvider clock, CallTelemetry telemetry)
    : RetryContext(request.Timeout, clock)
{
    private string _token = string.Empty;
    private bool _wasPossiblyProcessed;
    private bool _isPossiblyProcessed;

    public PreparedRequest Request { get; } = request;

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
    public int Attempts { get; private set; }

    /// <summary>The failure of the last attempt; null when there was none.</summary>
    public IntercomException? LastFailure { get; private set; }

    /// <summary>Indicates whether the next attempt waits for a permit of the rate limiter.</summary>
    public bool IsWaitingForPermit { get; set; }

    /// <summary>Indicates whether the request can be sent again without taking effect twice.</summary>
    public bool IsRetryable => Request.IsIdempotent || !_isPossiblyProcessed;

    public override int? MaxRetries => Request.Options?.MaxRetries;

    public override bool CanRepeat => Request.Body is not { CanRepeat: false };

    public void BeginAttempt()
    {
        Attempts++;
        Telemetry.OnAttempt();
        _wasPossiblyProcessed = _isPossiblyProcessed;
        _isPossiblyProcessed = true;
    }

    public void FailAttempt(IntercomException exception)
    {
        _isPossiblyProcessed = _wasPossiblyProcessed || !exception.IsSurelyNotProcessed;
        LastFailure = exception;
        exception.Attempts = Attempts;
        exception.IsRetryable = IsRetryable;
    }

    protected override void OnRetry(Exception exception, TimeSpan delay) => Telemetry.OnRetry(exception, delay);
}
