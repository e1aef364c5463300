using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace Intercom;

/// <summary>Creates the messages of requests: a message of its own for each attempt, and for each redirect that is followed.</summary>
internal sealed class RequestMessageFactory(
    IntercomApiVersion apiVersion,
    string userAgent,
    bool ownsHandler,
    Action<HttpRequestMessage> onSending)
{
    // .NET Framework rejects a GET request with a body, even an empty one.
    private static readonly bool IsNetFramework =
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>Indicates whether an empty body has to keep a handler of the application from carrying secrets to another host.</summary>
    public bool NeedsGuard(PreparedRequest request, HttpClient client) =>
        !ownsHandler && (DefaultHeaders.MayHoldSecrets(client) || request.Options?.Headers.Count > 0);

    public HttpRequestMessage Create(CallContext call, string accept, bool needsGuard)
    {
        PreparedRequest request = call.Request;
        HttpRequestMessage message = new(request.Method, request.Address);
        try
        {
            AddHeaders(message.Headers, request.Options, accept, call.Token);
            message.Content = CreateContent(request, message, needsGuard);
            onSending(message);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static GuardedContent? CreateContent(PreparedRequest request, HttpRequestMessage message, bool needsGuard)
    {
        if (request.Body is { } body)
        {
            return new GuardedContent(body.Create(request.Operation), message);
        }

        // An empty body prevents handlers from sending a request again that is not idempotent, and from sending secrets to another host.
        bool canHaveBody = !IsNetFramework || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head);
        return canHaveBody && (needsGuard || !request.IsIdempotent) ? new GuardedContent(new ByteArrayContent([]), message) : null;
    }

    private void AddHeaders(HttpRequestHeaders headers, RequestOptions? options, string accept, string token)
    {
        headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        headers.Accept.ParseAdd(accept);
        headers.AcceptEncoding.ParseAdd("gzip");
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.Add("Intercom-Version", (options?.ApiVersion ?? apiVersion).Value);
        foreach (KeyValuePair<string, string> header in options?.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            ExtraHeaders.Add(headers, header.Key, header.Value);
        }
    }
}
