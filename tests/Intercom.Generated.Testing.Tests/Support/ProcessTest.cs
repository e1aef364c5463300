using System.Net;
using System.Text;
using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Support;

/// <summary>Gives each test a server in process, and JSON to and from it.</summary>
internal abstract class ProcessTest
{
    private HttpClient _http = null!;

    protected ManualTime Time { get; private set; } = null!;

    protected IntercomTestServer Server { get; private set; } = null!;

    protected string AdminId { get; private set; } = null!;

    [SetUp]
    public void CreateServer()
    {
        Time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        Server = IntercomTestServer.Create(new IntercomTestServerOptions { TimeProvider = Time });
        _http = new HttpClient(Server.CreateHandler()) { BaseAddress = Server.BaseAddress };
        _http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Server.AccessToken}");
        AdminId = (string)Server.Workspace.Admins.List()[0]["id"]!;
    }

    [TearDown]
    public void DisposeServer()
    {
        _http.Dispose();
        Server.Dispose();
    }

    protected Task<JObject> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK);

    protected Task<JObject> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body, HttpStatusCode.OK);

    protected Task<JObject> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, HttpStatusCode.OK);

    protected Task<JObject> DeleteAsync(string path, string? body = null) => SendAsync(HttpMethod.Delete, path, body, HttpStatusCode.OK);

    /// <summary>Expects an error.</summary>
    /// <returns>Its code.</returns>
    protected async Task<string> FailAsync(HttpMethod method, string path, string? body, HttpStatusCode status) =>
        (string)(await SendAsync(method, path, body, status))["errors"]![0]!["code"]!;

    protected async Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path)
    {
        using HttpRequestMessage request = new(method, path);
        return await _http.SendAsync(request);
    }

    protected string AddContact(string externalId, string role = "user") =>
        (string)Server.Add("/contacts",
            new JObject { ["external_id"] = externalId, ["email"] = $"{externalId}@example.com", ["role"] = role })["id"]!;

    protected async Task<string> AddConversationAsync(string contactId, string body = "Hello") =>
        (string)(await PostAsync("/conversations",
            $$"""{"from":{"type":"user","id":"{{contactId}}"},"body":"{{body}}"}"""))["conversation_id"]!;

    protected async Task<JObject> SendAsync(HttpMethod method, string path, string? body, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(method, path)
        {
            Content = body is null
            ? null
            : new StringContent(body, Encoding.UTF8, "application/json")
        };
        using HttpResponseMessage response = await _http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status, "{0} {1}: {2}", method, path, text);
        return text.Trim().Length == 0 ? [] : JsonText.Parse(text);
    }
}
