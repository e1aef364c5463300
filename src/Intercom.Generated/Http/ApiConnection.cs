using System.ComponentModel;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// What all calls of a client go through: adds token and version, follows redirects, reads answers, and turns errors into
/// exceptions. Thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiConnection
{
    private readonly ConnectionSettings _settings;
    private readonly ResponseFormats _formats;
    private readonly CallPipeline _pipeline;

    internal ApiConnection(Func<HttpClient> httpClient, ConnectionSettings settings, bool ownsHandler)
    {
        _settings = settings;
        _formats = new ResponseFormats(settings.MaxResponseSize);
        PermitGate permits = new(settings.RateLimiter, settings.LimitsRateAutomatically ? new AutomaticRateLimiting(settings.Clock) : null);
        RequestMessageFactory messages = new(settings.ApiVersion, settings.UserAgent, ownsHandler, message => OnSending(message));
        HttpExchange exchange = new(httpClient, messages, permits, response => OnReceived(response), settings.OnResponse);
        _pipeline = new CallPipeline(settings, permits, exchange);
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
        _pipeline.SendAsync(request, ResponseFormats.Nothing, cancellationToken);

    /// <summary>Sends a request and reads its answer from JSON.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed, or its answer is empty.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        _pipeline.SendAsync(request, _formats.Json<T>(), cancellationToken);

    /// <summary>Sends a request whose answer can be null, and reads it from JSON.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer; null when it is null or empty.</returns>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<T?> SendNullableAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class =>
        _pipeline.SendAsync(request, _formats.NullableJson<T>(), cancellationToken);

    /// <summary>Sends a request whose answer is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<string> SendTextAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(request, _formats.Text, cancellationToken);

    /// <summary>Sends a request whose response is plain text, or JSON without content where there is no text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The text; null when there is none.</returns>
    /// <exception cref="IntercomException">The request failed.</exception>
    public async Task<string?> SendNullableTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        string text = await SendTextAsync(request, cancellationToken).ConfigureAwait(false);
        return RawJson.IsWithoutContent(text) ? null : text;
    }

    /// <summary>Sends a request whose response is a file. The time limit ends when the file begins to arrive; from then on it is that of a pause in which nothing comes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IntercomException">The call failed.</exception>
    public Task<IntercomFile> DownloadAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(request, ResponseFormats.File, cancellationToken);

    /// <summary>
    /// Called with every request before it is sent, once for each attempt, for partial classes where these sources are compiled into an assembly of their own.
    /// The request carries the access token.
    /// </summary>
    /// <param name="request">The request, with all its headers and its body.</param>
    partial void OnSending(HttpRequestMessage request);

    /// <summary>Called with every answer before it is read, once for each attempt, errors included, for partial classes as above. The body is still to be read.</summary>
    /// <param name="response">The answer.</param>
    partial void OnReceived(HttpResponseMessage response);
}
