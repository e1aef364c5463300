using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Intercom.Testing.Routing;
using Intercom.Testing.Tests.Operations;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

/// <summary>Descriptions of other versions differ in names, parameters, types, and in what there is.</summary>
internal sealed class OtherVersionsTests
{
    [Test]
    public async Task An_operation_of_another_name_with_other_parameters_is_served_under_its_path()
    {
        JObject description = Description();
        Rename(description, "/contacts/{contact_id}", "/contacts/{id}");
        foreach (JObject operation in Operations(description))
        {
            operation["operationId"] = $"Other_{(string)operation["operationId"]!}";
        }

        await using IntercomTestServer server = await StartAsync(description);

        JObject created = await SendAsync(server, HttpMethod.Post, "/contacts", new JObject { ["email"] = "ada@example.com" });
        JObject read = await SendAsync(server, HttpMethod.Get, $"/contacts/{created["id"]}");

        ((string?)read["email"]).Should().Be("ada@example.com");
        server.Requests[0].Operation.Should().Be("Other.Contacts.Create");
    }

    [Test]
    public async Task An_operation_that_the_version_lacks_is_not_found_and_cannot_be_seeded()
    {
        JObject description = Description();
        foreach (JProperty path in Paths(description).Properties().Where(path =>
            path.Name.StartsWith("/ticket", StringComparison.Ordinal)).ToList())
        {
            path.Remove();
        }

        await using IntercomTestServer server = await StartAsync(description);

        (await StatusAsync(server, HttpMethod.Get, "/ticket_types")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(server, HttpMethod.Get, "/contacts")).Should().Be(HttpStatusCode.OK);
        server.Invoking(intercom => intercom.Add("/ticket_types", new JObject { ["name"] = "Bug" }))
            .Should().Throw<NotSupportedException>().WithMessage("*POST /ticket_types*2.99*");
    }

    [Test]
    public async Task Members_that_the_version_lacks_are_dropped_and_others_have_the_type_of_the_version()
    {
        JObject description = Description();
        JObject properties = Properties(description, "create_contact_request");
        properties.Remove("phone");
        properties["owner_id"] = new JObject { ["type"] = "string", ["nullable"] = true };
        Properties(description, "contact")["owner_id"] = new JObject { ["type"] = "string", ["nullable"] = true };
        Properties(description, "ticket_type")["id"] = new JObject { ["type"] = "integer" };
        await using IntercomTestServer server = await StartAsync(description);

        JObject contact = await SendAsync(server, HttpMethod.Post, "/contacts",
            new JObject { ["email"] = "ada@example.com", ["phone"] = "1", ["owner_id"] = 5 });
        JObject type = await SendAsync(server, HttpMethod.Post, "/ticket_types", new JObject { ["name"] = "Bug" });

        contact["phone"]!.Type.Should().Be(JTokenType.Null);
        contact["owner_id"].Should().BeEquivalentTo(new JValue("5"));
        type["id"]!.Type.Should().Be(JTokenType.Integer);
    }

    [Test]
    public async Task A_search_whose_body_has_a_schema_of_its_own_is_served()
    {
        JObject description = Description();
        JObject search = (JObject)Paths(description)["/contacts/search"]!["post"]!;
        search["requestBody"]!["content"]!["application/json"]!["schema"] = new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject
            {
                ["query"] = new JObject { ["type"] = "object" },
                ["pagination"] = new JObject { ["type"] = "object" }
            },
        };
        await using IntercomTestServer server = await StartAsync(description);
        server.Add("/contacts", new JObject { ["email"] = "ada@example.com" });

        JObject query = new() { ["field"] = "email", ["operator"] = "=", ["value"] = "ada@example.com" };
        JObject found = await SendAsync(server, HttpMethod.Post, "/contacts/search", new JObject { ["query"] = query });

        found["data"]!.Should().ContainSingle();
    }

    [Test]
    public async Task Numbers_that_the_version_has_as_text_are_searched_as_numbers()
    {
        JObject description = Description();
        Properties(description, "create_contact_request")["owner_id"] = new JObject { ["type"] = "string" };
        await using IntercomTestServer server = await StartAsync(description);
        server.Add("/contacts", new JObject { ["email"] = "ada@example.com", ["owner_id"] = "5" });
        server.Add("/contacts", new JObject { ["email"] = "ben@example.com", ["owner_id"] = "12" });

        JObject query = new() { ["field"] = "owner_id", ["operator"] = "<", ["value"] = 12 };
        JObject found = await SendAsync(server, HttpMethod.Post, "/contacts/search", new JObject { ["query"] = query });

        found["data"]!.Should().ContainSingle().Which["owner_id"]!.Type.Should().Be(JTokenType.String);
    }

    [Test]
    public async Task Fields_are_those_that_the_description_lists_and_any_where_it_lists_none()
    {
        JObject listed = Description();
        JObject search = (JObject)listed["x-searches"]!.Single(fact => (string?)fact["operation"] == "POST /contacts/search");
        ((JArray)search["fields"]!).Add(new JObject { ["name"] = "workspace_id", ["kind"] = "text" });
        JObject unlisted = Description();
        unlisted.Remove("x-searches");

        (await SearchAsync(listed, "workspace_id")).Should().Be(HttpStatusCode.OK);
        (await SearchAsync(Description(), "workspace_id")).Should().Be(HttpStatusCode.BadRequest);
        (await SearchAsync(unlisted, "workspace_id")).Should().Be(HttpStatusCode.OK);

        static async Task<HttpStatusCode> SearchAsync(JObject description, string field)
        {
            await using IntercomTestServer server = await StartAsync(description);
            JObject query = new() { ["field"] = field, ["operator"] = "=", ["value"] = "x" };
            using HttpResponseMessage response =
                await RequestAsync(server, HttpMethod.Post, "/contacts/search", new JObject { ["query"] = query }, version: null);
            return response.StatusCode;
        }
    }

    [Test]
    public async Task The_described_version_is_served_and_any_version_where_none_are_listed()
    {
        JObject listed = Description();
        JObject unlisted = Description();
        Schemas(unlisted).Remove("intercom_version");
        await using IntercomTestServer strict = await StartAsync(listed);
        await using IntercomTestServer open = await StartAsync(unlisted);

        (await StatusAsync(strict, HttpMethod.Get, "/me", "2.99")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(strict, HttpMethod.Get, "/me", "3.77")).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(open, HttpMethod.Get, "/me", "3.77")).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task References_to_schemas_that_do_not_exist_take_anything()
    {
        JObject description = Description();
        Schemas(description).Remove("custom_attributes");
        Schemas(description).Remove("contact_list");
        await using IntercomTestServer server = await StartAsync(description);

        JObject attributes = new() { ["plan"] = "gold" };
        server.Add("/data_attributes", new JObject { ["model"] = "contact", ["name"] = "plan", ["data_type"] = "string" });
        JObject created = await SendAsync(server, HttpMethod.Post, "/contacts",
            new JObject { ["email"] = "ada@example.com", ["custom_attributes"] = attributes });
        JObject list = await SendAsync(server, HttpMethod.Get, "/contacts");

        ((string?)created["custom_attributes"]!["plan"]).Should().Be("gold");
        list["data"]!.Should().ContainSingle();
    }

    [Test]
    public void The_sample_has_what_the_version_has()
    {
        JObject description = Description();
        JObject paths = (JObject)description["paths"]!;
        foreach (JProperty path in paths.Properties().Where(path => path.Name.StartsWith("/ticket", StringComparison.Ordinal)).ToList())
        {
            path.Remove();
        }

        using IntercomTestServer server = IntercomTestServer.Create(new ApiDescription(description), null);

        server.SeedSample();

        server.Workspace.Tickets.Count.Should().Be(0);
        server.Workspace.Contacts.Count.Should().Be(3);
        server.Workspace.Conversations.Count.Should().Be(2);
    }

    private static JObject Description()
    {
        JObject description = Descriptions.Read();
        description["info"]!["version"] = "2.99";
        return description;
    }

    private static Task<IntercomTestServer> StartAsync(JObject description) =>
        IntercomTestServer.StartAsync(new ApiDescription(description), null, CancellationToken.None);

    private static JObject Paths(JObject description) => (JObject)description["paths"]!;

    private static JObject Schemas(JObject description) => (JObject)description["components"]!["schemas"]!;

    private static JObject Properties(JObject description, string schema) => (JObject)Schemas(description)[schema]!["properties"]!;

    private static IEnumerable<JObject> Operations(JObject description) => Paths(description)
        .Properties()
        .SelectMany(path => ((JObject)path.Value).Properties())
        .Select(method => method.Value)
        .OfType<JObject>()
        .Where(operation => operation.ContainsKey("operationId"));

    private static void Rename(JObject description, string path, string other)
    {
        JToken operations = Paths(description)[path]!;
        Paths(description).Remove(path);
        Paths(description)[other] = operations;
    }

    private static async Task<JObject> SendAsync(IntercomTestServer server, HttpMethod method, string path, JObject? body = null)
    {
        using HttpResponseMessage response = await RequestAsync(server, method, path, body, version: null);
        string text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, "of {0} {1}: {2}", method, path, text);
        return JObject.Parse(text);
    }

    private static async Task<HttpStatusCode> StatusAsync(IntercomTestServer server, HttpMethod method, string path, string? version = null)
    {
        using HttpResponseMessage response = await RequestAsync(server, method, path, body: null, version);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> RequestAsync(IntercomTestServer server, HttpMethod method, string path, JObject? body,
        string? version)
    {
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
        using HttpRequestMessage request = new(method, new Uri(server.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);
        if (version is not null)
        {
            request.Headers.Add("Intercom-Version", version);
        }

        request.Content = body is null ? null : new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }
}
