namespace Intercom;

/// <summary>Settings of a single request, which take precedence over those of the client.</summary>
public sealed class RequestOptions
{
    /// <summary>The API version of this request; null for that of the client.</summary>
    public IntercomApiVersion? ApiVersion { get; set; }

    /// <summary>
    /// Maximum duration of this request, including all attempts and the wait for the rate limiter. For a download, it limits the time until
    /// the file begins to arrive, and then every pause. Null for <see cref="IntercomClientOptions.Timeout" />.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Maximum number of retries of this request, see <see cref="IntercomRetryOptions.MaxRetries" />; 0 for none, null for that of the
    /// client. Ignored when <see cref="IntercomClientOptions.ResiliencePipeline" /> is set.
    /// </summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// A function that is called for each response to this request, before <see cref="IntercomClientOptions.OnResponse" />, with status,
    /// headers, request id, rate limit and attempt number. An exception from it ends the request, and is thrown unchanged. Default: null.
    /// </summary>
    public Action<IntercomResponse>? OnResponse { get; set; }

    /// <summary>The access token of this request; null for that of the client.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Additional headers. Authorization and Intercom-Version are set through properties of their own.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Additional query parameters, unescaped, by their names in the API. They replace parameters of the operation with the same name,
    /// except the one that selects the page of a list.
    /// </summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // Selects the page of a list.
    internal RequestCursor? Cursor { get; private init; }

    /// <summary>Returns the API version and the timeout, without token, headers and query.</summary>
    public override string ToString() =>
        $"Version {ApiVersion?.Value ?? "of the client"}, timeout {Timeout?.ToString() ?? "of the client"}";

    internal static RequestOptions At(RequestCursor? cursor, RequestOptions? options)
    {
        RequestOptions copy = new()
        {
            ApiVersion = options?.ApiVersion,
            Timeout = options?.Timeout,
            MaxRetries = options?.MaxRetries,
            OnResponse = options?.OnResponse,
            AccessToken = options?.AccessToken,
            Cursor = cursor,
        };
        foreach (KeyValuePair<string, string> header in options?.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            copy.Headers.Add(header);
        }

        foreach (KeyValuePair<string, string> parameter in options?.Query ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            copy.Query.Add(parameter);
        }

        return copy;
    }
}
