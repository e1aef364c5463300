using System.Diagnostics;

namespace Intercom;

/// <summary>Records traces, metrics and logs of one request, following the OpenTelemetry conventions for HTTP clients.</summary>
internal sealed class CallTelemetry : IDisposable
{
    private readonly CallDescription _description;
    private readonly CallLog _log;
    private readonly TimeProvider _clock;
    private readonly Activity? _activity;
    private readonly long _start;

    private int _attempts;
    private int _status;

    public CallTelemetry(CallDescription description, Uri address, CallLog log, TimeProvider clock)
    {
        _description = description;
        _log = log;
        _clock = clock;
        _start = clock.GetTimestamp();
        _activity = IntercomDiagnostics.Source.StartActivity($"{description.Method} /{description.Path}", ActivityKind.Client);
        _activity?.SetTag("http.request.method", description.Method)
            .SetTag("server.address", address.Host)
            .SetTag("server.port", address.Port)
            .SetTag("url.template", $"/{description.Path}")
            .SetTag("intercom.operation", description.Operation)
            .SetTag("intercom.area", description.Area);
    }

    public void OnAttempt() => _attempts++;

    public void OnResponse(int status)
    {
        _status = status;
        _activity?.SetTag("http.response.status_code", status);
    }

    public void OnRetry(Exception exception, TimeSpan wait)
    {
        IntercomDiagnostics.Retries.Add(1, Area);
        if (exception is IntercomRateLimitException)
        {
            IntercomDiagnostics.RateLimitWaits.Add(1, Area);
        }

        _log.Retrying(_description.Operation, _attempts, exception.GetType().Name, wait.TotalMilliseconds);
    }

    public void OnWait()
    {
        IntercomDiagnostics.RateLimitWaits.Add(1, Area);
        _log.Waiting(_description.Operation);
    }

    public void OnSuccess()
    {
        Count(Status);
        _log.Completed(_description.Operation, _description.Method, _description.Path, _status, _attempts, Elapsed);
    }

    public void OnFailure(Exception exception)
    {
        string error = exception is IntercomApiException api
            ? ((int)api.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;
        _activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        KeyValuePair<string, object?> type = new("error.type", error);
        if (_status > 0)
        {
            Count(Status, type);
        }
        else
        {
            Count(type);
        }

        _log.Failed(_description.Operation, _description.Method, _description.Path, exception.GetType().Name, _attempts, Elapsed);
    }

    /// <summary>Records that the caller cancelled the request, which is not an error.</summary>
    public void OnCancelled()
    {
        _activity?.SetTag("intercom.cancelled", value: true);
        Count(new KeyValuePair<string, object?>("intercom.cancelled", value: true));
        _log.Cancelled(_description.Operation, _description.Method, _description.Path, _attempts, Elapsed);
    }

    public void Dispose()
    {
        _activity?.SetTag("intercom.attempts", _attempts);
        if (_attempts > 1)
        {
            _activity?.SetTag("http.request.resend_count", _attempts - 1);
        }

        _activity?.Dispose();
    }

    private KeyValuePair<string, object?> Status => new("http.response.status_code", _status);

    private KeyValuePair<string, object?> Area => new("intercom.area", _description.Area);

    private void Count(params KeyValuePair<string, object?>[] outcome)
    {
        IntercomDiagnostics.Calls.Add(1, [Area, .. outcome]);
        IntercomDiagnostics.Duration.Record(
            _clock.GetElapsedTime(_start).TotalSeconds,
            [Area, new KeyValuePair<string, object?>("intercom.operation", _description.Operation), .. outcome]);
    }

    private double Elapsed => _clock.GetElapsedTime(_start).TotalMilliseconds;
}
