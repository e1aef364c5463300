using System.Collections.Concurrent;
using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace Intercom.Tests.Support;

/// <summary>A client whose requests go no further than this object, which records them and returns responses.</summary>
internal sealed class FakeIntercom : IDisposable
{
    public const string Token = "dG9rOjQ3MTE_secret/token+of=the=tests";

    private readonly ConcurrentQueue<SentRequest> _sent = new();
    private readonly MockHttpMessageHandler _handler = new();
    private readonly HttpClient _httpClient;

    public FakeIntercom(Func<SentRequest, HttpResponseMessage> respond, Action<IntercomClientOptions>? configure = null)
    {
        _handler.Fallback.Respond(async request => ResponseTo(await RecordAsync(request), respond));
        _httpClient = _handler.ToHttpClient();
        IntercomClientOptions options = new() { AccessToken = Token, Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        Client = new IntercomClient(_httpClient, options);
    }

    public IntercomClient Client { get; }

    /// <summary>The HTTP client, for clients that a test creates itself.</summary>
    public HttpClient HttpClient => _httpClient;

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public SentRequest OnlySent => Sent.Single();

    public static FakeIntercom Responding(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(_ => Response(body, status, mediaType));

    public static FakeIntercom Responding(HttpContent content, HttpStatusCode status = HttpStatusCode.OK) =>
        new(_ => new HttpResponseMessage(status) { Content = content });

    public static FakeIntercom With(Action<IntercomClientOptions> configure) => new(_ => Response("{}"), configure);

    public static HttpResponseMessage Response(
        string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Redirect(string location)
    {
        HttpResponseMessage response = new(HttpStatusCode.Redirect);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    /// <summary>Reads the response to a contact.</summary>
    public static async Task<Contact> ReadContactAsync(string body)
    {
        using FakeIntercom intercom = Responding(body);
        return await intercom.Client.Contacts.GetAsync("1");
    }

    /// <summary>Returns the exception that an operation throws for a response.</summary>
    public static async Task<TException> CatchAsync<TException>(HttpResponseMessage response)
        where TException : Exception
    {
        using FakeIntercom intercom = new(_ => response);
        return (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<TException>()).Which;
    }

    public void Dispose()
    {
        Client.Dispose();
        _httpClient.Dispose();
        _handler.Dispose();
    }

    // The handler would wait without end for a response that throws.
    private static HttpResponseMessage ResponseTo(SentRequest request, Func<SentRequest, HttpResponseMessage> respond)
    {
        try
        {
            return respond(request);
        }
        catch (Exception exception)
        {
            return Response(exception.ToString(), HttpStatusCode.NotImplemented, "text/plain");
        }
    }

    private async Task<SentRequest> RecordAsync(HttpRequestMessage request)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync();
        Dictionary<string, string> headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        SentRequest sent = new(request.Method.Method, request.RequestUri!, request.RequestUri!.PathAndQuery, headers, body);
        _sent.Enqueue(sent);
        return sent;
    }
}
