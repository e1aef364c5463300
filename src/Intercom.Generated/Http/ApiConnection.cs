using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>
/// What all calls of a client go through: adds token and version, follows redirects, reads answers, and turns errors into
/// exceptions. Thread-safe.
/// </summary>
public sealed class ApiConnection
{
    // Timers go by a clock that is coarser than that of the stopwatch.
    private static readonly TimeSpan EarlinessOfTimers = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _httpClient;
    private readonly ConnectionSettings _settings;

    internal ApiConnection(HttpClient httpClient, ConnectionSettings settings)
    {
        _httpClient = httpClient;
        _settings = settings;
    }

    /// <summary>Where the workspace is hosted.</summary>
    public IntercomRegion Region => _settings.Region;

    /// <summary>The version of the API that calls ask for unless they say otherwise.</summary>
    public IntercomApiVersion ApiVersion => _settings.ApiVersion;

    /// <summary>Sends a request whose answer has nothing to read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(request, MediaTypes.Json, static (_, _) => Task.FromResult(true), cancellationToken);

    /// <summary>Sends a request and reads its answer from JSON.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed, or its answer is empty.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        await SendOptionalAsync<T>(request, cancellationToken).ConfigureAwait(false)
            ?? throw new IntercomSerializationException(request.Operation, string.Empty, "there is nothing in it", innerException: null);

    /// <summary>Sends a request whose answer can be null, and reads it from JSON.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer; null when it is null or empty.</returns>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<T?> SendOptionalAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        SendAsync(
            request,
            MediaTypes.Json,
            async (response, cancellation) =>
            {
                using Stream body = await ResponseBody.ReadAsync(response, cancellation).ConfigureAwait(false);
                return IntercomJson.Read<T>(body, request.Operation);
            },
            cancellationToken);

    /// <summary>Sends a request whose answer is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            MediaTypes.Text,
            static async (response, cancellation) =>
            {
                using Stream body = await ResponseBody.ReadAsync(response, cancellation).ConfigureAwait(false);
                using StreamReader reader = new(body);
                return reader.ReadToEnd();
            },
            cancellationToken);

    /// <summary>Sends a request whose answer is a file. The time limit ends when the file begins to arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<IntercomFile> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            MediaTypes.Binary,
            static async (response, cancellation) => new IntercomFile(response, await ResponseBody.OpenAsync(response, cancellation).ConfigureAwait(false)),
            cancellationToken);

    private async Task<T> SendAsync<T>(
        ApiRequest request,
        string accept,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        TimeSpan timeout = request.Options?.Timeout ?? _settings.Timeout;
        ConnectionSettings.CheckTimeout(timeout, nameof(RequestOptions.Timeout));
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            string token = await GetTokenAsync(request, limit.Token).ConfigureAwait(false);
            return await ExchangeAsync(request, accept, token, read, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // With the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new IntercomTimeoutException(request.Operation, timeout, exception);
        }
    }

    // .NET Framework does not say that the limit of the HttpClient was the reason.
    private bool IsLimitOfHttpClient(TimeSpan elapsed) =>
        _httpClient.Timeout != Timeout.InfiniteTimeSpan && elapsed + EarlinessOfTimers >= _httpClient.Timeout;

    private async Task<T> ExchangeAsync<T>(
        ApiRequest request,
        string accept,
        string token,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        HttpResponseMessage? response = null;
        bool isHandedOut = false;
        try
        {
            response = await Redirects.SendAsync(_httpClient, () => CreateMessage(request, accept, token), cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw await ErrorReader.ReadAsync(response, request.Operation, token, cancellationToken).ConfigureAwait(false);
            }

            T result = await read(response, cancellationToken).ConfigureAwait(false);
            isHandedOut = result is IntercomFile;
            return result;
        }
        catch (IntercomSerializationException exception) when (AccessToken.IsIn(exception.ToString(), token))
        {
            throw exception.Without(token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && IsLimitOfHttpClient(watch.Elapsed))
        {
            throw new IntercomTimeoutException(request.Operation, _httpClient.Timeout, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && exception.InnerException is TimeoutException)
        {
            // A limit of the handler, such as that for connecting.
            throw new IntercomConnectionException(request.Operation, exception.InnerException.Message, exception);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or WebException && cancellationToken.IsCancellationRequested)
        {
            // Cancelling closes the answer, also while it is read.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            // A call that is cancelled can look like a broken connection.
            cancellationToken.ThrowIfCancellationRequested();
            bool isTelling = AccessToken.IsIn(exception.ToString(), token);
            throw new IntercomConnectionException(request.Operation, AccessToken.Hide(exception.Message, token), isTelling ? null : exception);
        }
        finally
        {
            if (!isHandedOut)
            {
                response?.Dispose();
            }
        }
    }

    private async Task<string> GetTokenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Options?.AccessToken is { } token)
        {
            return AccessToken.Check(token, nameof(RequestOptions.AccessToken));
        }

        return AccessToken.Check(
            await _settings.AccessToken(cancellationToken).ConfigureAwait(false),
            nameof(IntercomClientOptions.AccessTokenProvider));
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, string accept, string token)
    {
        HttpRequestMessage message = new(request.Method, Address(request));
        try
        {
            AddHeaders(message.Headers, request.Options, accept, token);
            if (request.Content is { } content)
            {
                message.Content = new ByteArrayContent(IntercomJson.Write(content));
                message.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json) { CharSet = "utf-8" };
            }

            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private Uri Address(ApiRequest request)
    {
        Uri address = new(_settings.Region.BaseAddress, request.RelativeAddress);
        return _settings.Region.BaseAddress.IsBaseOf(address)
            ? address
            : throw new ArgumentException($"{request.PathTemplate} leads away from {_settings.Region.BaseAddress}.", nameof(request));
    }

    private void AddHeaders(HttpRequestHeaders headers, RequestOptions? options, string accept, string token)
    {
        headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        headers.Accept.ParseAdd(accept);
        headers.AcceptEncoding.ParseAdd("gzip");
        headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        headers.Add("Intercom-Version", (options?.ApiVersion ?? _settings.ApiVersion).Value);
        foreach (KeyValuePair<string, string> header in options?.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            ExtraHeaders.Add(headers, header.Key, header.Value);
        }
    }
}
