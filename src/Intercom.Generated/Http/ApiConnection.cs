using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// The connection that a client sends its requests through. It adds access token and API version, follows redirects, retries, deserializes
/// responses, and turns errors into exceptions. It is thread-safe.
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
        _pipeline.SendAsync(request, ResponseFormats.Nothing, cancellationToken);

    /// <summary>Sends a request, and deserializes its JSON response.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed, or its response is empty.</exception>
    public Task<T> SendAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiRequest request,
        CancellationToken cancellationToken = default)
        where T : class =>
        _pipeline.SendAsync(request, _formats.Json<T>(), cancellationToken);

    /// <summary>Sends a request, and deserializes its JSON response, which can be null.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null when its body is empty or JSON null.</returns>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task<T?> SendNullableAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiRequest request,
        CancellationToken cancellationToken = default)
        where T : class =>
        _pipeline.SendAsync(request, _formats.NullableJson<T>(), cancellationToken);

    /// <summary>Sends a request whose response is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="IntercomException">The request failed.</exception>
    public Task<string> SendTextAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(request, _formats.Text, cancellationToken);

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
        _pipeline.SendAsync(request, ResponseFormats.File, cancellationToken);

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
}
