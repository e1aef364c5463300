namespace Intercom.Tests.Http;

public class RequestAddressTests
{
    [TestCase("5f0c/../admins", "5f0c%2F..%2Fadmins")]
    [TestCase("a?b=c", "a%3Fb%3Dc")]
    [TestCase("a#b", "a%23b")]
    [TestCase("100%", "100%25")]
    [TestCase("%2e%2e", "%252e%252e")]
    [TestCase("a b", "a%20b")]
    [TestCase("a+b", "a%2Bb")]
    [TestCase("a&b", "a%26b")]
    [TestCase("a\\b", "a%5Cb")]
    [TestCase("{contact_id}", "%7Bcontact_id%7D")]
    [TestCase("\u00fc\u4f60\ud83d\ude00", "%C3%BC%E4%BD%A0%F0%9F%98%80")]
    [TestCase("a\r\nb", "a%0D%0Ab")]
    [TestCase("...", "...")]
    [TestCase("a.", "a.")]
    public async Task An_id_stays_one_segment_of_the_path_over_the_wire(string id, string expected)
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));
        using IntercomClient client = server.CreateClient();

        await client.Contacts.GetAsync(id);

        server.Requests.Single().Target.Should().Be($"/contacts/{expected}");
    }

    [TestCase("a&b=c")]
    [TestCase("a=b==")]
    [TestCase("WzE3+/==")]
    [TestCase("a b\nc")]
    [TestCase("#?/%")]
    [TestCase("\u00fc\u4f60")]
    [TestCase("")]
    public async Task A_value_of_the_query_arrives_unchanged(string value)
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));
        using IntercomClient client = server.CreateClient();

        await client.Contacts.ListAsync(startingAfter: value);

        server.Requests.Single().Query.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("starting_after", value));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\t\n")]
    [TestCase(".")]
    [TestCase("..")]
    public async Task An_id_that_would_change_the_path_is_rejected_by_argument_name_and_nothing_is_sent(string? id)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Invoking(client => client.Contacts.GetAsync(id!))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("contactId").WithMessage("contactId *");
        await intercom.Client.Invoking(client => client.Tags.DetachFromContactAsync("1", id!))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("tagId");

        intercom.Sent.Should().BeEmpty();
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public async Task A_missing_required_query_parameter_is_rejected_and_nothing_is_sent(string? value)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Invoking(client => client.Visitors.GetAsync(value!))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("userId");
        await intercom.Client.Invoking(client => client.CustomObjectInstances.DeleteByExternalIdAsync("Order", value!))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("externalId");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_null_request_body_is_rejected_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Invoking(client => client.Contacts.CreateAsync(null!))
            .Should().ThrowAsync<ArgumentNullException>().WithParameterName("request");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Optional_query_parameters_without_a_value_are_not_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.ListAsync();

        intercom.OnlySent.Target.Should().Be("/contacts");
    }

    [Test]
    public async Task Numbers_booleans_and_timestamps_are_formatted_for_the_query()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.ListAsync(perPage: 150);
        await intercom.Client.Segments.ListAsync(includeCount: false);
        await intercom.Client.Admins.ListActivityLogsAsync(new DateTimeOffset(2023, 11, 15, 0, 13, 20, TimeSpan.FromHours(2)));

        intercom.Sent.Select(request => request.Target).Should()
            .Equal("/contacts?per_page=150", "/segments?include_count=false", "/admins/activity_logs?created_at_after=1700000000");
    }

    [Test]
    public async Task Constants_and_extensible_enums_are_sent_in_the_query()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.DataEvents.ListAsync(email: "a@example.com");
        await intercom.Client.DataAttributes.ListAsync("contact");
        await intercom.Client.DataAttributes.ListAsync("something new");

        intercom.Sent.Select(request => request.Target).Should()
            .Equal("/events?type=user&email=a%40example.com", "/data_attributes?model=contact", "/data_attributes?model=something%20new");
    }
}
