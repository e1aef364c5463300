using System.Diagnostics;

namespace Intercom;

/// <summary>Traces, counts and logs one call, by the conventions of OpenTelemetry for HTTP clients.</summary>
internal sealed class CallTelemetry : IDisposable
{
    private readonly ApiRequest _request;
    private readonly CallLog _log;
    private readonly TimeProvider _clock;
    private readonly Activity? _activity;
    private readonly long _start;

    private int _attempts;
    private int _status;

    public CallTelemetry(ApiRequest request, Uri address, CallLog log, TimeProvider clock)
    {
        _request = request;
        _log = log;
        _clock = clock;
        _start = clock.GetTimestamp();
        _activity = IntercomDiagnostics.Source.StartActivity($"{request.Method.Method} {request.PathTemplate}", ActivityKind.Client);
        _activity?.SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", address.Host)
            .SetTag("server.port", address.Port)
            .SetTag("url.template", $"/{request.PathTemplate}")
            .SetTag("intercom.operation", request.Operation)
            .SetTag("intercom.area", request.Area);
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

        _log.Retrying(_request.Operation, _attempts, exception.GetType().Name, wait.TotalMilliseconds);
    }

    public void OnWait()
    {
        IntercomDiagnostics.RateLimitWaits.Add(1, Area);
        _log.Waiting(_request.Operation);
    }

    public void OnSuccess()
    {
        IntercomDiagnostics.Calls.Add(1, Area, new KeyValuePair<string, object?>("http.response.status_code", _status));
        _log.Answered(_request.Operation, _request.Method.Method, _request.PathTemplate, _status, _attempts, Elapsed);
    }

    public void OnFailure(Exception exception)
    {
        string error = exception is IntercomApiException api ? ((int)api.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) : exception.GetType().FullName!;
        _activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        IntercomDiagnostics.Calls.Add(1, Area, new KeyValuePair<string, object?>("error.type", error));
        _log.Failed(_request.Operation, _request.Method.Method, _request.PathTemplate, exception.GetType().Name, _attempts, Elapsed);
    }

    /// <summary>Whoever made the call wants no answer any more, which is no failure.</summary>
    public void OnCancelled()
    {
        _activity?.SetTag("intercom.cancelled", value: true);
        IntercomDiagnostics.Calls.Add(1, Area, new KeyValuePair<string, object?>("intercom.cancelled", value: true));
        _log.Cancelled(_request.Operation, _request.Method.Method, _request.PathTemplate, _attempts, Elapsed);
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

    private KeyValuePair<string, object?> Area => new("intercom.area", _request.Area);

    private double Elapsed => _clock.GetElapsedTime(_start).TotalMilliseconds;
}
