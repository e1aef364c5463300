using System.Runtime.ExceptionServices;
using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>The way of a request, from top to bottom.</summary>
internal sealed class CallPipeline(ConnectionSettings settings, PermitGate permits, HttpExchange exchange)
{
    public async Task<T> SendAsync<T>(ApiRequest request, ResponseFormat<T> format, CancellationToken cancellationToken)
    {
        PreparedRequest prepared = Prepare(request ?? throw new ArgumentNullException(nameof(request)));
        using CallTelemetry telemetry = new(prepared.Description, prepared.Address, settings.Log, settings.Clock);
        CallContext call = new(prepared, settings.Clock, telemetry);
        using CallTimeout timeout = new(call, cancellationToken);
        try
        {
            T result = await settings.Retries.ExecuteAsync(
                call, attempt => AuthorizeAsync(call, format, attempt), timeout.Token).ConfigureAwait(false);
            telemetry.OnSuccess();
            return result;
        }
        catch (Exception exception)
        {
            if (timeout.Fail(exception) is { } failure)
            {
                ExceptionDispatchInfo.Capture(failure).Throw();
            }

            throw;
        }
    }

    // An invalid request is rejected here, before an access token or a permit is acquired.
    private PreparedRequest Prepare(ApiRequest request)
    {
        TimeSpan timeout = request.Options?.Timeout ?? settings.Timeout;
        ConnectionSettings.ValidateTimeout(timeout, nameof(RequestOptions.Timeout));
        IntercomRetryOptions.ValidateRetries(request.Options?.MaxRetries ?? 0, nameof(RequestOptions.MaxRetries));

        // The request of the caller stays as it is: it may be sent again, for another page.
        ApiRequest page = request.CopyWithOptions();
        Uri address = page.AddressBelow(settings.Region.BaseAddress);
        return new PreparedRequest(page.Description, page.Method, address, page.Serialize(), page.IsIdempotent, timeout, page.Options);
    }

    // Most clients have one token, and each state machine takes time in the first request of a process.
    private Task<T> AuthorizeAsync<T>(CallContext call, ResponseFormat<T> format, CancellationToken cancellationToken) =>
        settings.AccessToken.TryPrepare(call)
            ? AttemptAsync(call, format, cancellationToken)
            : RefreshAsync(call, format, cancellationToken);

    // A request whose token was rejected had no effect, so it can be sent again with another token, whatever it does.
    private async Task<T> RefreshAsync<T>(CallContext call, ResponseFormat<T> format, CancellationToken cancellationToken)
    {
        await settings.AccessToken.PrepareAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            return await AttemptAsync(call, format, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomAuthenticationException)
        {
            if (!await settings.AccessToken.RefreshAsync(call, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }

        return await AttemptAsync(call, format, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> AttemptAsync<T>(CallContext call, ResponseFormat<T> format, CancellationToken cancellationToken)
    {
        using RateLimitLease? lease = await permits.AcquireLeaseAsync(call, cancellationToken).ConfigureAwait(false);
        call.BeginAttempt();
        try
        {
            return await exchange.SendAsync(call, format, lease, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomException exception)
        {
            call.FailAttempt(exception);
            throw;
        }
    }
}
