using System.Net.Http;
using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>Sends one attempt of a request and reads its response.</summary>
internal sealed class HttpExchange(
    Func<HttpClient> httpClient,
    RequestMessageFactory messages,
    PermitGate permits,
    Action<HttpResponseMessage> onReceived,
    Action<IntercomResponse>? onResponse)
{
    public async Task<T> SendAsync<T>(
        CallContext call,
        ResponseFormat<T> format,
        RateLimitLease? lease,
        CancellationToken cancellationToken)
    {
        HttpClient client = httpClient();
        ExceptionTranslator translator = new(call.Request.Operation, call.Redactor, client.Timeout);
        HttpResponseMessage response;
        try
        {
            response = await Redirects.SendAsync(
                client,
                () => messages.Create(call, format.Accept, client),
                call.Request.IsIdempotent,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            translator.ThrowTranslated(exception, cancellationToken);
            throw;
        }

        bool ownershipTransferred = false;
        try
        {
            // An exception of the application ends the request unchanged: it is no failure of the request, and no reason for a retry.
            onReceived(response);
            NotifyObservers(call, response, lease);
            T result = await ReadAsync(response, call, format, translator, cancellationToken).ConfigureAwait(false);
            ownershipTransferred = result is IntercomFile;
            return result;
        }
        finally
        {
            if (!ownershipTransferred)
            {
                response.Dispose();
            }
        }
    }

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response,
        CallContext call,
        ResponseFormat<T> format,
        ExceptionTranslator translator,
        CancellationToken cancellationToken)
    {
        string operation = call.Request.Operation;
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                throw await ErrorReader.ReadAsync(response, operation, call.Redactor, cancellationToken).ConfigureAwait(false);
            }

            T result = await format.ReadAsync(response, call, cancellationToken).ConfigureAwait(false);
            return ErrorReader.Find(response, result, operation, call.Redactor) is { } error ? throw error : result;
        }
        catch (Exception exception)
        {
            translator.ThrowTranslated(exception, cancellationToken);
            throw;
        }
    }

    // The limiter must observe the response before others get permits.
    private void NotifyObservers(CallContext call, HttpResponseMessage response, RateLimitLease? lease)
    {
        call.Telemetry.OnResponse((int)response.StatusCode);
        IntercomResponse received = new(
            call.Request.Operation,
            call.Attempts,
            response.StatusCode,
            ResponseHeaders.Read(response, call.Redactor));
        permits.Observe(call, received);
        lease?.Dispose();
        call.Request.Options?.OnResponse?.Invoke(received);
        onResponse?.Invoke(received);
    }
}
