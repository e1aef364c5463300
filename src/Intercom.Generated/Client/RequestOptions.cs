namespace Intercom;

/// <summary>Settings of one call, before those of the client.</summary>
public sealed class RequestOptions
{
    /// <summary>The version of the API for this call; null for that of the client.</summary>
    public IntercomApiVersion? ApiVersion { get; set; }

    /// <summary>How long this call may take, with all its attempts and the wait for a rate limiter; for a file, until it begins to arrive, and then for each pause. Null for what the client says.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Maximum number of retries of this request, see <see cref="IntercomRetryOptions.MaxRetries" />; null for that of the client, 0 for none. Ignored when the client has a pipeline of its own.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Told of each answer to this call, before that of the client: status, headers, request id, rate limit, attempt. Null for no one. What it throws ends the call, and is thrown as it is.</summary>
    public Action<IntercomResponse>? OnResponse { get; set; }

    /// <summary>The access token for this call; null for that of the client.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Headers to send beside those of the client. Authorization and Intercom-Version have properties of their own.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters to send beside those of the operation, by their names in the API, unescaped. A parameter of the operation with the same name is replaced; the position of a page is not.
    /// </summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // The start of the page of a list.
    internal PageCursor? Cursor { get; private init; }

    /// <summary>Returns version and timeout, without token, headers and query.</summary>
    public override string ToString() => $"Version {ApiVersion?.Value ?? "of the client"}, timeout {Timeout?.ToString() ?? "of the client"}";

    internal static RequestOptions At(PageCursor? cursor, RequestOptions? options)
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
