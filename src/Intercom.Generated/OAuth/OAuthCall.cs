using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A call that proves itself with the secret of the app, where others have an access token.</summary>
internal sealed class OAuthCall(string operation, IntercomOAuthOptions options, HttpClient? httpClient)
{
    public async Task<OAuthToken> PostAsync(string path, IReadOnlyDictionary<string, string> body, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        using HttpClient? own = httpClient is null ? IntercomHttp.CreateClient() : null;
        try
        {
            using HttpRequestMessage request = Message(path, body);
            using HttpResponseMessage response = await (own ?? httpClient!).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return await ReadAsync(response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // With the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            throw new IntercomTimeoutException(operation, options.Timeout, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            bool isTelling = AccessToken.IsIn(exception.ToString(), options.ClientSecret);
            throw new IntercomConnectionException(operation, AccessToken.Hide(exception.Message, options.ClientSecret), isTelling ? null : exception);
        }
    }

    private HttpRequestMessage Message(string path, IReadOnlyDictionary<string, string> body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(options.TokenRegion.BaseAddress, path)) { Content = new ByteArrayContent(IntercomJson.Write(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json) { CharSet = "utf-8" };
        request.Headers.Accept.ParseAdd(MediaTypes.Json);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Create(applicationName: null));
        return request;
    }

    private async Task<OAuthToken> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            IntercomApiException error = await ErrorReader.ReadAsync(response, operation, options.ClientSecret, cancellationToken).ConfigureAwait(false);
            error.Attempts = 1;
            throw error;
        }

        using Stream body = await ResponseBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return IntercomJson.Read<OAuthToken>(body, operation) ?? throw new IntercomSerializationException(operation, string.Empty, "there is nothing in it");
    }
}
