using System.Net;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Client;

/// <summary>Requests to any path, and query parameters beside those of an operation.</summary>
public class GeneralRequestTests
{
    [Test]
    public async Task JSON_is_sent_and_returned_with_token_and_version()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"type":"thing","id":7,"price":1.50}""");

        JObject? thing =
            await intercom.Client.SendAsync<JObject>(HttpMethod.Post, "/things/7%2F8?expand=a%20b", new JObject { ["name"] = "x" });

        ((int)thing!["id"]!).Should().Be(7);
        (intercom.OnlySent.Method, intercom.OnlySent.Target, intercom.OnlySent.Body)
            .Should().Be(("POST", "/things/7%2F8?expand=a%20b", """{"name":"x"}"""));
        intercom.OnlySent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
        intercom.OnlySent.Header("Intercom-Version").Should().Be(IntercomApiVersion.Default.Value);
    }

    [Test]
    public async Task Models_are_sent_and_returned()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"type":"contact","id":"1"}""");

        Contact? contact =
            await intercom.Client.SendAsync<Contact>(HttpMethod.Put, "contacts/1", new UpdateContactRequest { Email = "a@example.com" });

        contact!.Id.Should().Be("1");
        intercom.OnlySent.Body.Should().Be("""{"email":"a@example.com"}""");
    }

    [Test]
    public async Task Text_is_sent_and_returned_as_JSON()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{ "id": "1" }""");

        string? text = await intercom.Client.SendAsync<string>(HttpMethod.Post, "things", """{ "a": 1 }""");

        (text, intercom.OnlySent.Body).Should().Be(("""{"id":"1"}""", """{"a":1}"""));
        await intercom.Client.Awaiting(client => client.SendAsync<string>(HttpMethod.Post, "things", "no JSON"))
            .Should().ThrowAsync<ArgumentException>();
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_response_without_content_is_null()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(string.Empty);

        (await intercom.Client.SendAsync<JToken>(HttpMethod.Delete, "things/1")).Should().BeNull();
    }

    [TestCase("GET", 2)]
    [TestCase("PUT", 2)]
    [TestCase("DELETE", 2)]
    [TestCase("POST", 1)]
    [TestCase("PATCH", 1)]
    public async Task A_general_request_is_retried_by_its_method_and_fails_like_any_other_request(string method, int attempts)
    {
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", HttpStatusCode.BadGateway),
            options => (options.TimeProvider, options.Retry) = (new InstantClock(), new IntercomRetryOptions { MaxRetries = 1 }));

        IntercomServerException error = (await intercom.Client.Awaiting(
            client => client.SendAsync<JObject>(new HttpMethod(method), "things")).Should().ThrowAsync<IntercomServerException>()).Which;

        error.Attempts.Should().Be(attempts);
    }

    [TestCase("https://evil.example/things")]
    [TestCase("//evil.example/things")]
    [TestCase("../admin")]
    [TestCase("things/{id}")]
    [TestCase("things#a")]
    [TestCase("")]
    public async Task A_path_that_leaves_the_base_address_is_rejected_and_nothing_is_sent(string path)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(client => client.SendAsync<JObject>(HttpMethod.Get, path)).Should().ThrowAsync<ArgumentException>();

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Query_parameters_of_the_options_are_added_to_the_operation_and_replace_its_own()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"data":[]}""");

        await intercom.Client.Contacts.ListAsync(
            perPage: 5, options: new RequestOptions { Query = { ["display"] = "a b&c", ["per_page"] = "7" } });

        intercom.OnlySent.Query.Should()
            .BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal) { ["display"] = "a b&c", ["per_page"] = "7" });
    }

    [Test]
    public async Task Query_parameters_of_the_options_are_sent_with_every_page_and_do_not_change_the_page()
    {
        int pages = 0;
        using FakeIntercom intercom = new(_ => FakeIntercom.Response(++pages == 1
            ? """{"data":[{"type":"contact","id":"1"}],"pages":{"next":{"starting_after":"c2"}}}"""
            : """{"data":[{"type":"contact","id":"2"}]}"""));

        List<Contact> contacts = await intercom.Client.Contacts.ListAllAsync(
            options: new RequestOptions { Query = { ["display"] = "x", ["starting_after"] = "c1" } }).ToListAsync();

        contacts.Should().HaveCount(2);
        intercom.Sent.Select(sent => (sent.Query["display"], sent.Query["starting_after"])).Should().Equal(("x", "c1"), ("x", "c2"));
    }

    [Test]
    public void Versions_that_are_not_released_have_names() =>
        (IntercomApiVersion.Preview.Value, IntercomApiVersion.Unstable.Value).Should().Be(("Preview", "Unstable"));
}
