using System.Net.Http;

namespace Intercom;

/// <summary>A request that is authenticated with the client secret of the app instead of an access token.</summary>
internal sealed class OAuthCall(string operation, IntercomOAuthOptions options, HttpClient? httpClient)
{
    private const int MaxResponseSize = 1024 * 1024;

    public async Task<OAuthToken> PostAsync(string path, IReadOnlyDictionary<string, string> body, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        using HttpClient? own = httpClient is null ? IntercomHttpHandler.CreateClient() : null;
        HttpClient client = own ?? httpClient!;
        TokenRedactor redactor = new([.. body.Where(value => value.Key != "client_id").Select(value => value.Value)]);
        ExceptionTranslator translator = new(operation, redactor, client.Timeout);
        try
        {
            return await translator.ExecuteAsync(
                () => ExchangeAsync(client, path, body, redactor, limit.Token),
                limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // The exception carries the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            throw new IntercomTimeoutException(operation, options.Timeout, exception) { Attempts = 1 };
        }
        catch (IntercomException exception)
        {
            exception.Attempts = 1;
            exception.IsRetryable = exception.IsSurelyNotProcessed;
            throw;
        }
    }

    private async Task<OAuthToken> ExchangeAsync(
        HttpClient client,
        string path,
        IReadOnlyDictionary<string, string> body,
        TokenRedactor redactor,
        CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await Redirects.SendAsync(
            client,
            () => CreateMessage(path, body),
            isIdempotent: false,
            cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await ErrorReader.ReadAsync(response, operation, redactor, cancellationToken).ConfigureAwait(false);
        }

        using PooledStream content = await ResponseReader.ReadAsync(
            response,
            operation,
            MaxResponseSize,
            cancellationToken).ConfigureAwait(false);
        return IntercomJson.Read<OAuthToken>(content.Unread, Unreadable) ?? throw Unreadable(string.Empty, "it is empty", cause: null);
    }

    private HttpRequestMessage CreateMessage(string path, IReadOnlyDictionary<string, string> body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(options.TokenRegion.BaseAddress, path));
        request.Content = new GuardedContent(RequestBody.Json(body).Create(operation), request);
        request.Headers.Accept.ParseAdd(MediaTypes.Json);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Create(applicationName: null));
        return request;
    }

    private IntercomSerializationException Unreadable(string path, string reason, Exception? cause) => new(operation, path, reason, cause);
}
