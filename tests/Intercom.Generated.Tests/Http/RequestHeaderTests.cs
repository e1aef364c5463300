namespace Intercom.Tests.Http;

public class RequestHeaderTests
{
    [Test]
    public async Task Every_request_has_User_Agent_Accept_and_Authorization_headers()
    {
        SentRequest sent = await SendAsync(new RequestOptions());

        sent.Header("Accept").Should().Be("application/json");
        sent.Header("Accept-Encoding").Should().Be("gzip");
        sent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
        sent.Header("Intercom-Version").Should().Be(Description.Version);
        sent.Header("User-Agent").Should().MatchRegex(@"^Intercom\.Generated/\d+\.\d+\.\d+\S* \(\.NET .+\)$");
    }

    [Test]
    public async Task The_User_Agent_starts_with_the_name_of_the_application()
    {
        using FakeIntercom intercom = FakeIntercom.With(options => options.ApplicationName = "Billing/2.1");

        await intercom.Client.Contacts.GetAsync("1");

        intercom.OnlySent.Header("User-Agent").Should().StartWith("Billing/2.1 Intercom.Generated/");
    }

    [Test]
    public async Task Headers_arrive_over_the_wire_as_they_were_set()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));
        using IntercomClient client = server.CreateClient();

        await client.Contacts.GetAsync("1");

        SentRequest sent = server.Requests.Single();
        sent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
        sent.Header("Accept").Should().Be("application/json");
        sent.Header("Accept-Encoding").Should().Contain("gzip");
        sent.Header("Intercom-Version").Should().Be(Description.Version);
        sent.Header("User-Agent").Should().StartWith("Intercom.Generated/");
    }

    [Test]
    public async Task A_request_without_a_body_has_no_content_type()
    {
        SentRequest sent = await SendAsync(new RequestOptions());

        sent.Header("Content-Type").Should().BeNull();
        sent.Body.Should().BeNull();
    }

    [Test]
    public async Task Additional_headers_are_sent_with_those_of_the_client()
    {
        SentRequest sent = await SendAsync(new RequestOptions { Headers = { ["X-Trace"] = "42", ["Accept-Language"] = "de" } });

        sent.Header("X-Trace").Should().Be("42");
        sent.Header("Accept-Language").Should().Be("de");
        sent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
    }

    [Test]
    public async Task An_additional_header_takes_precedence_over_that_of_the_client()
    {
        SentRequest sent = await SendAsync(new RequestOptions { Headers = { ["user-agent"] = "Mine/1.0" } });

        sent.Header("User-Agent").Should().Be("Mine/1.0");
    }

    [TestCase("Authorization", "RequestOptions.AccessToken")]
    [TestCase("AUTHORIZATION", "RequestOptions.AccessToken")]
    [TestCase("intercom-version", "RequestOptions.ApiVersion")]
    public async Task A_header_with_a_property_of_its_own_is_rejected_with_the_name_of_the_property(string name, string property)
    {
        ArgumentException error = await RefuseAsync(name, "secret");

        error.Message.Should().Contain(property);
    }

    [TestCase("X-Bad\r\nX-Evil", "secret")]
    [TestCase("X Bad", "secret")]
    [TestCase("", "secret")]
    [TestCase("X-Bad", "secret\r\nX-Evil: 1")]
    [TestCase("X-Bad", "secret\u00e9")]
    [TestCase("X-Bad", null)]
    [TestCase("Content-Type", "secret")]
    public async Task An_invalid_header_is_rejected_and_the_message_does_not_contain_its_value(string name, string? value)
    {
        ArgumentException error = await RefuseAsync(name, value!);

        error.Message.Should().Match($"*'{name}'*");
    }

    [Test]
    public void The_text_of_request_options_contains_neither_token_nor_headers()
    {
        RequestOptions options = new() { AccessToken = "secret", ApiVersion = "2.13", Headers = { ["X-Key"] = "secret" } };

        options.ToString().Should().Contain("2.13").And.NotContain("secret");
    }

    private static async Task<SentRequest> SendAsync(RequestOptions options)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        await intercom.Client.Contacts.GetAsync("1", options: options);
        return intercom.OnlySent;
    }

    private static async Task<ArgumentException> RefuseAsync(string name, string value)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        RequestOptions options = new() { Headers = { [name] = value } };
        ArgumentException error = (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1", options: options))
            .Should().ThrowAsync<ArgumentException>()).Which;
        error.ToString().Should().NotContain("secret");
        intercom.Sent.Should().BeEmpty();
        return error;
    }
}
