using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Polly;

namespace Intercom;

/// <summary>
/// What all calls of a client go through: adds token and version, follows redirects, reads answers, and turns errors into
/// exceptions. Thread-safe.
/// </summary>
public sealed partial class ApiConnection
{
    // Timers go by a clock that is coarser than that of the stopwatch.
    private static readonly TimeSpan EarlinessOfTimers = TimeSpan.FromMilliseconds(50);

    private readonly Func<HttpClient> _httpClient;
    private readonly ConnectionSettings _settings;

    internal ApiConnection(Func<HttpClient> httpClient, ConnectionSettings settings)
    {
        _httpClient = httpClient;
        _settings = settings;
    }

    /// <summary>Where the workspace is hosted.</summary>
    public IntercomRegion Region => _settings.Region;

    /// <summary>The version of the API that calls ask for unless they say otherwise.</summary>
    public IntercomApiVersion ApiVersion => _settings.ApiVersion;

    internal TimeProvider Clock => _settings.Clock;

    /// <summary>Sends a request whose answer has nothing to read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(request, MediaTypes.Json, ErrorReader.ReadShortAsync, cancellationToken);

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

    /// <summary>Sends a request whose response is plain text, or JSON without content where there is no text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The text; null when there is none.</returns>
    /// <exception cref="IntercomException">The request failed.</exception>
    public async Task<string?> SendForOptionalTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        string text = await SendForTextAsync(request, cancellationToken).ConfigureAwait(false);
        return RawJson.IsWithoutContent(text) ? null : text;
    }

    /// <summary>Sends a request whose answer is a file. The time limit ends when the file begins to arrive; from then on it is that of a pause in which nothing comes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<IntercomFile> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            MediaTypes.Binary,
            async (response, cancellation) => new IntercomFile(request.Operation, response, await ResponseBody.OpenAsync(response, cancellation).ConfigureAwait(false), TimeLimit(request)),
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

        TimeSpan timeout = TimeLimit(request);
        ConnectionSettings.CheckTimeout(timeout, nameof(RequestOptions.Timeout));
        IntercomRetryOptions.CheckRetries(request.Options?.MaxRetries ?? 0, nameof(RequestOptions.MaxRetries));
        request.Options?.Position?.ApplyTo(request);
        Uri address = Address(request);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        using CallTelemetry telemetry = new(request, address, _settings.Log, _settings.Clock);
        PendingCall? call = null;
        try
        {
            string token = await GetTokenAsync(request, limit.Token).ConfigureAwait(false);
            call = new PendingCall(request, accept, token, timeout, _settings.Clock, telemetry);
            T result = await ExecuteAsync(call, address, read, limit.Token).ConfigureAwait(false);
            telemetry.OnSuccess();
            return result;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            telemetry.OnCancelled();

            // With the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            int attempts = call?.Attempts ?? 0;
            IntercomTimeoutException timedOut = new(request.Operation, timeout, exception) { Attempts = attempts, IsSafeToResend = request.IsSafeToResend || attempts == 0 };
            telemetry.OnFailure(timedOut);
            throw timedOut;
        }
        catch (Exception exception)
        {
            telemetry.OnFailure(exception);
            throw;
        }
    }

    private async Task<T> ExecuteAsync<T>(PendingCall call, Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            call.EnterInto(context);
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

    private async Task<T> AttemptAsync<T>(PendingCall call, Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using RateLimitLease? leave = await AskLeaveAsync(call, cancellationToken).ConfigureAwait(false);
        call.Attempts++;
        call.Telemetry.OnAttempt();
        try
        {
            return await ExchangeAsync(call, address, read, leave, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomException exception)
        {
            exception.Attempts = call.Attempts;
            exception.IsSafeToResend = call.Request.IsSafeToResend || exception.IsSurelyNotProcessed;
            throw;
        }
    }

    private async Task<RateLimitLease?> AskLeaveAsync(PendingCall call, CancellationToken cancellationToken)
    {
        if (_settings.RateLimiter is not { } limiter)
        {
            return null;
        }

        RateLimitLease leave = limiter.AttemptAcquire();
        if (!leave.IsAcquired)
        {
            leave.Dispose();
            call.Telemetry.OnWait();
            leave = await limiter.AcquireAsync(permitCount: 1, cancellationToken).ConfigureAwait(false);
        }

        if (leave.IsAcquired)
        {
            return leave;
        }

        leave.Dispose();
        throw new IntercomConnectionException(call.Request.Operation, "the rate limiter of this client gave no leave to send it") { Attempts = call.Attempts, IsSafeToResend = true };
    }

    private TimeSpan TimeLimit(ApiRequest request) => request.Options?.Timeout ?? _settings.Timeout;

    // .NET Framework does not say that the limit of the HttpClient was the reason.
    private static bool IsLimitOf(HttpClient httpClient, TimeSpan elapsed) =>
        httpClient.Timeout != Timeout.InfiniteTimeSpan && elapsed + EarlinessOfTimers >= httpClient.Timeout;

    private async Task<T> ExchangeAsync<T>(
        PendingCall call,
        Uri address,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        RateLimitLease? leave,
        CancellationToken cancellationToken)
    {
        HttpClient httpClient = _httpClient();
        Stopwatch watch = Stopwatch.StartNew();
        HttpResponseMessage response = await TranslateAsync(
            () => Redirects.SendAsync(httpClient, () => CreateMessage(call, address), cancellationToken), call, httpClient, watch, cancellationToken).ConfigureAwait(false);
        bool isHandedOut = false;
        try
        {
            // What the application throws here is its own: no failure of the call, and no reason to make it again.
            OnReceived(response);
            Tell(call, response, leave);
            T result = await TranslateAsync(() => ReadAsync(response, call, read, cancellationToken), call, httpClient, watch, cancellationToken).ConfigureAwait(false);
            isHandedOut = result is IntercomFile;
            return result;
        }
        finally
        {
            if (!isHandedOut)
            {
                response.Dispose();
            }
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, PendingCall call, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw await ErrorReader.ReadAsync(response, call.Request.Operation, call.Token, cancellationToken).ConfigureAwait(false);
        }

        T result = await read(response, cancellationToken).ConfigureAwait(false);
        return ErrorReader.Find(response, result, call.Request.Operation, call.Token) is { } error ? throw error : result;
    }

    private static async Task<T> TranslateAsync<T>(Func<Task<T>> exchange, PendingCall call, HttpClient httpClient, Stopwatch watch, CancellationToken cancellationToken)
    {
        (string operation, string token) = (call.Request.Operation, call.Token);
        try
        {
            return await exchange().ConfigureAwait(false);
        }
        catch (IntercomSerializationException exception) when (AccessToken.IsIn(exception.ToString(), token))
        {
            throw exception.Without(token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && IsLimitOf(httpClient, watch.Elapsed))
        {
            throw new IntercomTimeoutException(operation, httpClient.Timeout, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && exception.InnerException is TimeoutException)
        {
            // A limit of the handler, such as that for connecting.
            throw new IntercomConnectionException(operation, exception.InnerException.Message, exception);
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
            throw new IntercomConnectionException(operation, AccessToken.Hide(exception.Message, token), isTelling ? null : exception);
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

    // What the limiter knows must be up to date before others get leave.
    private void Tell(PendingCall call, HttpResponseMessage response, RateLimitLease? leave)
    {
        call.Telemetry.OnResponse((int)response.StatusCode);
        IntercomResponse told = new(call.Request.Operation, call.Attempts, response.StatusCode, ResponseHeaders.Read(response, value => AccessToken.Hide(value, call.Token)));
        (_settings.RateLimiter as IntercomRateLimiter)?.Observe(told);
        leave?.Dispose();
        call.Request.Options?.OnResponse?.Invoke(told);
        _settings.OnResponse?.Invoke(told);
    }

    /// <summary>
    /// Called with every request before it is sent, once for each attempt, for partial classes where these sources are compiled into an assembly of their own.
    /// The request carries the access token.
    /// </summary>
    /// <param name="request">The request, with all its headers and its body.</param>
    partial void OnSending(HttpRequestMessage request);

    /// <summary>Called with every answer before it is read, once for each attempt, errors included, for partial classes as above. The body is still to be read.</summary>
    /// <param name="response">The answer.</param>
    partial void OnReceived(HttpResponseMessage response);

    private HttpRequestMessage CreateMessage(PendingCall call, Uri address)
    {
        ApiRequest request = call.Request;
        HttpRequestMessage message = new(request.Method, address);
        try
        {
            AddHeaders(message.Headers, request.Options, call.Accept, call.Token);
            if (request.Content is { } content)
            {
                message.Content = new ByteArrayContent(IntercomJson.Write(content));
                message.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json) { CharSet = "utf-8" };
            }

            OnSending(message);
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
