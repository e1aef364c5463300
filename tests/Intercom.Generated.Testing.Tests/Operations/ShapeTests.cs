using System.Net;
using System.Text;
using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Operations that the server has no rules for, such as those of a newer version.</summary>
internal sealed class ShapeTests
{
    private const string DefaultHeader = "Intercom-Test-Server-Default";

    private static readonly JObject Widget = JObject.Parse("""
        {"type":"object","required":["name"],"properties":{"type":{"type":"string","enum":["widget"]},"id":{"type":"string"},"name":{"type":"string"},"size":{"type":"integer","nullable":true}}}
        """);

    private IntercomTestServer _server = null!;
    private HttpClient _http = null!;

    [SetUp]
    public void CreateServer()
    {
        _server = IntercomTestServer.Create(new ApiDescription(Description()), null);
        _http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };
        _http.DefaultRequestHeaders.Add("Authorization", $"Bearer {_server.AccessToken}");
    }

    [TearDown]
    public void DisposeServer()
    {
        _http.Dispose();
        _server.Dispose();
    }

    [Test]
    public async Task A_resource_is_created_read_listed_changed_and_deleted()
    {
        JObject created = await SendAsync(HttpMethod.Post, "/widgets", "create", """{"name":"One","unknown":1}""");
        string path = $"/widgets/{created["id"]}";

        created["unknown"].Should().BeNull();
        created["size"]!.Type.Should().Be(JTokenType.Null);
        ((string?)created["type"]).Should().Be("widget");
        await SendAsync(HttpMethod.Put, path, "update", """{"name":"Two"}""");
        ((string?)(await SendAsync(HttpMethod.Get, path, "get"))["name"]).Should().Be("Two");
        ((string?)(await SendAsync(HttpMethod.Post, $"{path}/paint", "action", """{"size":3}"""))["size"]).Should().Be("3");
        (await SendAsync(HttpMethod.Get, "/widgets", "list"))["data"]!.Should().ContainSingle();
        (await SendAsync(HttpMethod.Post, "/widgets/search", "search", """{"name":"x"}"""))["data"]!.Should().ContainSingle();
        await SendAsync(HttpMethod.Delete, path, "delete");
        (await SendAsync(HttpMethod.Get, "/widgets", "list"))["data"]!.Should().BeEmpty();
    }

    [Test]
    public async Task What_does_not_exist_and_what_lacks_a_required_member_are_errors_with_the_header()
    {
        await SendAsync(HttpMethod.Get, "/widgets/7", "get", null, HttpStatusCode.NotFound);
        await SendAsync(HttpMethod.Post, "/widgets", "create", "{}", HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task What_belongs_to_a_resource_requires_that_it_exists()
    {
        await SendAsync(HttpMethod.Post, "/contacts/1/widgets", "create", """{"name":"x"}""", HttpStatusCode.NotFound);
        string contact = (string)_server.Add("/contacts", new JObject { ["email"] = "ada@example.com" })["id"]!;

        await SendAsync(HttpMethod.Post, $"/contacts/{contact}/widgets", "create", """{"name":"x"}""");

        (await SendAsync(HttpMethod.Get, $"/contacts/{contact}/widgets", "list"))["data"]!.Should().ContainSingle();
        (await SendAsync(HttpMethod.Get, "/widgets", "list"))["data"]!.Should().BeEmpty();
    }

    [Test]
    public async Task An_operation_with_rules_has_no_such_header()
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri("/contacts", UriKind.Relative));

        response.Headers.Contains(DefaultHeader).Should().BeFalse();
    }

    private static JObject Description()
    {
        JObject description = Descriptions.Read();
        JObject paths = (JObject)description["paths"]!;
        JObject list = JObject.Parse(
            """{"type":"object","properties":{"type":{"type":"string","enum":["list"]},"data":{"type":"array","items":{}}}}""");
        list["properties"]!["data"]!["items"] = Widget;
        paths["/widgets"] = new JObject { ["get"] = Operation(list, null), ["post"] = Operation(Widget, Widget) };
        paths["/widgets/search"] = new JObject { ["post"] = Operation(list, new JObject { ["type"] = "object" }) };
        paths["/widgets/{id}"] = new JObject
        {
            ["get"] = Operation(Widget, null),
            ["put"] = Operation(Widget, Widget),
            ["delete"] = Operation(Widget, null)
        };
        paths["/widgets/{id}/paint"] = new JObject { ["post"] = Operation(Widget, new JObject { ["type"] = "object" }) };
        paths["/contacts/{contact_id}/widgets"] = new JObject { ["get"] = Operation(list, null), ["post"] = Operation(Widget, Widget) };
        return description;
    }

    private static JObject Operation(JObject response, JObject? request)
    {
        JObject operation = new() { ["responses"] = new JObject { ["200"] = Content(response) } };
        if (request is not null)
        {
            operation["requestBody"] = Content(request);
        }

        return operation;
    }

    private static JObject Content(JObject schema) =>
        new() { ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } } };

    private async Task<JObject> SendAsync(HttpMethod method, string path, string shape, string? body = null,
        HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpRequestMessage request = new(method, path)
        {
            Content = body is null
            ? null
            : new StringContent(body, Encoding.UTF8, "application/json")
        };
        using HttpResponseMessage response = await _http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status, text);
        response.Headers.GetValues(DefaultHeader).Should().Equal(shape);
        return JObject.Parse(text);
    }
}
