using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Wire;

internal sealed class RoutingTests : ServerTest
{
    [Test]
    public async Task An_unknown_path_is_not_found()
    {
        RawResponse response = await Raw.GetAsync("/nothing/here");

        response.Status.Should().Be(HttpStatusCode.NotFound);
        response.ErrorCode.Should().Be("not_found");
    }

    [Test]
    public async Task A_method_that_the_path_does_not_have_is_not_allowed()
    {
        using HttpRequestMessage request = Raw.Request(HttpMethod.Patch, "/ticket_types/1", "{}");

        RawResponse response = await Raw.SendAsync(request);

        response.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Allow.Should().BeEquivalentTo("GET", "PUT");
    }

    [Test]
    public async Task Every_operation_of_the_description_has_a_route()
    {
        JObject description = ReadDescription();
        List<(string Method, string Path, string Id)> operations =
        [
            .. from path in ((JObject)description["paths"]!).Properties()
               from method in ((JObject)path.Value).Properties()
               where method.Value is JObject
               select (method.Name.ToUpperInvariant(), path.Name.Replace("{", string.Empty).Replace("}", string.Empty),
                   (string)method.Value["operationId"]!),
        ];

        foreach ((string method, string path, string _) in operations)
        {
            using HttpRequestMessage request = Raw.Request(new HttpMethod(method), path);
            await Raw.SendAsync(request);
        }

        Server.Requests.Select(request => request.Operation).Should().Equal(operations.Select(operation => operation.Id.Replace('_', '.')));
    }

    [Test]
    public async Task A_fixed_path_comes_before_one_with_a_parameter()
    {
        await Raw.PostAsync("/contacts/search", """{"query":{"field":"email","operator":"=","value":"x"}}""");
        await Raw.GetAsync("/contacts/search");

        Server.Requests.Select(request => request.Operation).Should().Equal("Contacts.Search", "Contacts.Get");
    }

    [Test]
    public async Task An_escaped_slash_belongs_to_the_parameter()
    {
        Server.AddContact(new CreateContactRequest { ExternalId = "a/b c%2F", Name = "Ada" });

        Contact contact = await Client.Contacts.GetByExternalIdAsync("a/b c%2F");

        contact.Name.Should().Be("Ada");
    }

    [Test]
    public async Task Each_error_has_a_request_id_of_its_own_and_is_json()
    {
        RawResponse first = await Raw.GetAsync("/nothing");
        RawResponse second = await Raw.GetAsync("/nothing");

        first.ContentType.Should().Be("application/json; charset=utf-8");
        ((string?)first.Json["type"]).Should().Be("error.list");
        ((string?)first.Json["request_id"]).Should().NotBeNullOrEmpty().And.NotBe((string?)second.Json["request_id"]);
    }

    private static JObject ReadDescription()
    {
        using StreamReader reader = new(typeof(IntercomTestServer).Assembly.GetManifestResourceStream("intercom.json")!);
        return JObject.Parse(reader.ReadToEnd());
    }
}
