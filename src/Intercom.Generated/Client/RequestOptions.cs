namespace Intercom;

/// <summary>Settings of one call, before those of the client.</summary>
public sealed class RequestOptions
{
    /// <summary>The version of the API for this call; null for that of the client.</summary>
    public IntercomApiVersion? ApiVersion { get; set; }

    /// <summary>How long this call may take, with all its attempts and the wait for a rate limiter; for a file, until it begins to arrive, and then for each pause. Null for what the client says.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How many times this call is sent again at most; null for what the client says, 0 for never. Without effect where the client has a pipeline of its own.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Told of each answer to this call, before that of the client: status, headers, request id, rate limit, attempt. Null for no one. What it throws ends the call, and is thrown as it is.</summary>
    public Action<IntercomResponse>? OnResponse { get; set; }

    /// <summary>The access token for this call; null for that of the client.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Headers to send beside those of the client. Authorization and Intercom-Version have properties of their own.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    // Which page of a list is asked for.
    internal PagePosition? Position { get; private init; }

    /// <summary>Version and timeout, without token and headers.</summary>
    public override string ToString() => $"Version {ApiVersion?.Value ?? "of the client"}, timeout {Timeout?.ToString() ?? "of the client"}";

    internal static RequestOptions At(PagePosition? position, RequestOptions? options)
    {
        RequestOptions copy = new()
        {
            ApiVersion = options?.ApiVersion,
            Timeout = options?.Timeout,
            MaxRetries = options?.MaxRetries,
            OnResponse = options?.OnResponse,
            AccessToken = options?.AccessToken,
            Position = position,
        };
        foreach (KeyValuePair<string, string> header in options?.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            copy.Headers.Add(header);
        }

        return copy;
    }
}
