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

    /// <summary>Creates a message.</summary>
    /// <param name="call">The request with the access token of the attempt.</param>
    /// <param name="accept">The media types of the response.</param>
    /// <param name="client">The client that sends the message.</param>
    public HttpRequestMessage Create(CallContext call, string accept, HttpClient client)
    {
        PreparedRequest request = call.Request;
        HttpRequestMessage message = new(request.Method, request.Address);
        try
        {
            AddHeaders(message.Headers, request.Options, accept, call.Token);
            message.Content = CreateContent(request, message, client);
            onSending(message);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private GuardedContent? CreateContent(PreparedRequest request, HttpRequestMessage message, HttpClient client)
    {
        if (request.Body is { } body)
        {
            return new GuardedContent(body.Create(request.Operation), message);
        }

        // An empty body prevents handlers from sending a request again that is not idempotent, and from sending secrets to another host.
        bool canHaveBody = !IsNetFramework || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head);
        return canHaveBody && (!request.IsIdempotent || MayCarrySecrets(request, client))
            ? new GuardedContent(new ByteArrayContent([]), message)
            : null;
    }

    // A handler of the application can follow redirects, with the headers that it does not know to be secret.
    private bool MayCarrySecrets(PreparedRequest request, HttpClient client) =>
        !ownsHandler && (DefaultHeaders.MayHoldSecrets(client) || request.Options?.Headers.Count > 0);

    private void AddHeaders(HttpRequestHeaders headers, RequestOptions? options, string accept, string token)
    {
        headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        headers.Accept.ParseAdd(accept);
        headers.AcceptEncoding.Add(new("gzip"));
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.Add("Intercom-Version", (options?.ApiVersion ?? apiVersion).Value);
        foreach (KeyValuePair<string, string> header in options?.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            ExtraHeaders.Add(headers, header.Key, header.Value);
        }
    }
}
