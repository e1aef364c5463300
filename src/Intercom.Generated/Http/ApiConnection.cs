using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading.RateLimiting;
using Polly;

namespace Intercom;

/// <summary>
/// The connection that a client sends its requests through. It adds access token and API version, follows redirects, retries, deserializes
/// responses, and turns errors into exceptions. It is thread-safe.
/// </summary>
public sealed partial class ApiConnection
{
    // .NET Framework rejects a GET request with a body, even an empty one.
    private static readonly bool IsNetFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    private readonly Func<HttpClient> _httpClient;
    private readonly ConnectionSettings _settings;
    private readonly AutomaticRateLimiting? _automatic;
    private readonly bool _ownsHandler;

    internal ApiConnection(Func<HttpClient> httpClient, ConnectionSettings settings, bool ownsHandler)
    {
        _ownsHandler = ownsHandler;
        _httpClient = httpClient;
        _settings = settings;
        _automatic = settings.LimitsRateAutomatically ? new AutomaticRateLimiting(settings.Clock) : null;
    }

    /// <summary>The region that hosts the workspace.</summary>
    public IntercomRegion Region => _settings.Region;

    /// <summary>The API version of requests that do not set one.</summary>
    public IntercomApiVersion ApiVersion => _settings.ApiVersion;

    internal TimeProvider Clock => _settings.Clock;

    /// <summary>Sends a request whose response has no content of interest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(request, MediaTypes.Json, ErrorReader.ReadShortAsync, cancellationToken);

    /// <summary>Sends a request, and deserializes its JSON response.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed, or its response is empty.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        SendAsync(
            request,
            MediaTypes.Json,
            async (response, cancellation) =>
                await ReadJsonAsync<T>(request, response, cancellation).ConfigureAwait(false) ?? throw new IntercomSerializationException(request.Operation, string.Empty, "it is empty"),
            cancellationToken);

    /// <summary>Sends a request, and deserializes its JSON response, which can be null.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null when its body is empty or JSON null.</returns>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task<T?> SendNullableAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        SendAsync(
            request,
            MediaTypes.Json,
            (response, cancellation) => ReadJsonAsync<T>(request, response, cancellation),
            cancellationToken);

    /// <summary>Sends a request whose response is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task<string> SendTextAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            MediaTypes.Text,
            async (response, cancellation) =>
            {
                EnsureNoPage(request, response);
                using Stream body = await ResponseBody.ReadAsync(response, request.Operation, _settings.MaxResponseSize, cancellation).ConfigureAwait(false);
                using StreamReader reader = new(body);
                return reader.ReadToEnd();
            },
            cancellationToken);

    /// <summary>Sends a request whose response is plain text, or empty JSON when there is no text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The text; null when there is none.</returns>
    /// <exception cref="IntercomException">The request failed.</exception>
    public async Task<string?> SendNullableTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        string text = await SendTextAsync(request, cancellationToken).ConfigureAwait(false);
        return RawJson.IsWithoutContent(text) ? null : text;
    }

    /// <summary>
    /// Sends a request whose response is a file. The timeout limits the time until the file begins to arrive, and then every pause in which
    /// no data arrives.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task<IntercomFile> DownloadAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            MediaTypes.Binary,
            async (response, cancellation) => new IntercomFile(request.Operation, response, await ResponseBody.OpenAsync(response, cancellation).ConfigureAwait(false), TimeLimit(request)),
            cancellationToken);

    private async Task<T?> ReadJsonAsync<T>(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        using Stream body = await ResponseBody.ReadAsync(response, request.Operation, _settings.MaxResponseSize, cancellationToken).ConfigureAwait(false);
        return IntercomJson.Read<T>(body, request.Operation);
    }

    // A gateway responds with a page of its own, which is text as well.
    private static void EnsureNoPage(ApiRequest request, HttpResponseMessage response)
    {
        if (MediaTypes.IsPage(MediaTypes.Of(response.Content)))
        {
            throw new IntercomSerializationException(request.Operation, string.Empty, $"it is {MessageText.Clean(MediaTypes.Of(response.Content)!, MediaTypes.MaxLength)}");
        }
    }

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

        TimeSpan timeout = TimeLimit(request);
        ConnectionSettings.CheckTimeout(timeout, nameof(RequestOptions.Timeout));
        IntercomRetryOptions.CheckRetries(request.Options?.MaxRetries ?? 0, nameof(RequestOptions.MaxRetries));
        ApplyOptions(request);
        Uri address = Address(request);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        using CallTelemetry telemetry = new(request, address, _settings.Log, _settings.Clock);
        CallContext call = new(request, accept, timeout, _settings.Clock, telemetry);
        try
        {
            T result = await ExecuteAsync(call, address, read, limit.Token).ConfigureAwait(false);
            telemetry.OnSuccess();
            return result;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            telemetry.OnCancelled();

            // The exception carries the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && call is { IsWaitingForPermit: true, LastFailure: IntercomRateLimitException })
        {
            // The time was spent waiting for a permit after a rejection, which is more informative than a timeout.
            telemetry.OnFailure(call.LastFailure);
            ExceptionDispatchInfo.Capture(call.LastFailure).Throw();
            throw;
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            IntercomTimeoutException timedOut = new(request.Operation, timeout, call.LastFailure ?? (Exception)exception) { Attempts = call.Attempts, IsRetryable = call.IsRetryable };
            telemetry.OnFailure(timedOut);
            throw timedOut;
        }
        catch (Exception exception)
        {
            telemetry.OnFailure(exception);
            throw;
        }
    }

    private static void ApplyOptions(ApiRequest request)
    {
        foreach (KeyValuePair<string, string> parameter in request.Options?.Query ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            request.ReplaceQuery(parameter.Key, parameter.Value ?? throw new ArgumentException($"The parameter '{parameter.Key}' of RequestOptions.Query is null.", nameof(request)));
        }

        // Applied after the query of the application: the page that is requested takes precedence.
        request.Options?.Cursor?.ApplyTo(request);
    }

    private async Task<T> ExecuteAsync<T>(CallContext call, Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            call.AttachTo(context);
            return await _settings.Pipeline.ExecuteAsync(
                static (attempt, state) => new ValueTask<T>(state.Connection.AttemptAsync(state.Call, state.Address, state.Read, attempt.CancellationToken)),
                context,
                (Connection: this, Call: call, Address: address, Read: read)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // A request with a rejected token had no effect, so it can be sent again with another token, whether it is idempotent or not.
    private async Task<T> AttemptAsync<T>(CallContext call, Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await _settings.AccessToken.PrepareAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendOnceAsync(call, address, read, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomAuthenticationException exception)
        {
            if (!await _settings.AccessToken.RefreshAsync(call, cancellationToken).ConfigureAwait(false))
            {
                ExceptionDispatchInfo.Capture(exception).Throw();
            }
        }

        return await SendOnceAsync(call, address, read, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> SendOnceAsync<T>(CallContext call, Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using RateLimitLease? lease = await AcquireLeaseAsync(call, cancellationToken).ConfigureAwait(false);
        call.Attempts++;
        call.Telemetry.OnAttempt();
        bool mayBeProcessed = call.MayBeProcessed;
        call.MayBeProcessed = true;
        try
        {
            return await ExchangeAsync(call, address, read, lease, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomException exception)
        {
            call.MayBeProcessed = mayBeProcessed || !exception.IsSurelyNotProcessed;
            call.LastFailure = exception;
            exception.Attempts = call.Attempts;
            exception.IsRetryable = call.IsRetryable;
            throw;
        }
    }

    private async Task<RateLimitLease?> AcquireLeaseAsync(CallContext call, CancellationToken cancellationToken)
    {
        RateLimiter? limiter = _settings.RateLimiter ?? _automatic?.Find(call.Token);
        if (limiter is null)
        {
            return null;
        }

        RateLimitLease lease = limiter.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            call.Telemetry.OnWait();
            call.IsWaitingForPermit = true;
            lease = await limiter.AcquireAsync(permitCount: 1, cancellationToken).ConfigureAwait(false);
            call.IsWaitingForPermit = false;
        }

        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw new IntercomConnectionException(call.Request.Operation, "the client's rate limiter rejected the request") { Attempts = call.Attempts, IsRetryable = call.IsRetryable };
    }

    private TimeSpan TimeLimit(ApiRequest request) => request.Options?.Timeout ?? _settings.Timeout;

    private async Task<T> ExchangeAsync<T>(
        CallContext call,
        Uri address,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        RateLimitLease? lease,
        CancellationToken cancellationToken)
    {
        HttpClient httpClient = _httpClient();
        ExceptionTranslator translator = new(call.Request.Operation, call.Redactor, httpClient);
        bool needsGuard = !_ownsHandler && (DefaultHeaders.MayHoldSecrets(httpClient) || call.Request.Options?.Headers.Count > 0);
        HttpResponseMessage response = await translator.ExecuteAsync(
            () => Redirects.SendAsync(httpClient, () => CreateMessage(call, address, needsGuard), call.Request.IsIdempotent, cancellationToken), cancellationToken).ConfigureAwait(false);
        bool ownershipTransferred = false;
        try
        {
            // An exception of the application ends the request unchanged: it is no failure of the request, and no reason for a retry.
            OnReceived(response);
            NotifyObservers(call, response, lease);
            T result = await translator.ExecuteAsync(() => ReadAsync(response, call, read, cancellationToken), cancellationToken).ConfigureAwait(false);
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

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CallContext call, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw await ErrorReader.ReadAsync(response, call.Request.Operation, call.Redactor, cancellationToken).ConfigureAwait(false);
        }

        T result = await read(response, cancellationToken).ConfigureAwait(false);
        return ErrorReader.Find(response, result, call.Request.Operation, call.Redactor) is { } error ? throw error : result;
    }

    // The limiter must observe the response before others get permits.
    private void NotifyObservers(CallContext call, HttpResponseMessage response, RateLimitLease? lease)
    {
        call.Telemetry.OnResponse((int)response.StatusCode);
        IntercomResponse received = new(call.Request.Operation, call.Attempts, response.StatusCode, ResponseHeaders.Read(response, call.Redactor));
        (_settings.RateLimiter as IntercomRateLimiter)?.Observe(received);
        _automatic?.Observe(call.Token, received);
        lease?.Dispose();
        call.Request.Options?.OnResponse?.Invoke(received);
        _settings.OnResponse?.Invoke(received);
    }

    /// <summary>
    /// Called with every request before it is sent, once per attempt. For partial classes in assemblies that compile these sources. The
    /// request carries the access token.
    /// </summary>
    /// <param name="request">The request, with all headers and its body.</param>
    partial void OnSending(HttpRequestMessage request);

    /// <summary>
    /// Called with every response before it is read, once per attempt, including errors. For partial classes as above. The body has not
    /// been read yet.
    /// </summary>
    /// <param name="response">The response.</param>
    partial void OnReceived(HttpResponseMessage response);

    private HttpRequestMessage CreateMessage(CallContext call, Uri address, bool needsGuard)
    {
        ApiRequest request = call.Request;
        HttpRequestMessage message = new(request.Method, address);
        try
        {
            AddHeaders(message.Headers, request.Options, call.Accept, call.Token);
            message.Content = CreateContent(request, message, needsGuard);
            OnSending(message);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static GuardedContent? CreateContent(ApiRequest request, HttpRequestMessage message, bool needsGuard)
    {
        if (request.CreateContent() is { } content)
        {
            return new GuardedContent(content, message);
        }

        // An empty body prevents handlers from sending a request again that is not idempotent, and from sending secrets to another host.
        bool canHaveBody = !IsNetFramework || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head);
        return canHaveBody && (needsGuard || !request.IsIdempotent) ? new GuardedContent(new ByteArrayContent([]), message) : null;
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
