namespace Intercom.Tests.Discrepancies;

public class ContactDiscrepancyTests
{
    private static readonly DateTimeOffset Seen = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [KnownDiscrepancy("companies of a contact are in `companies` or `data`", "contact_attached_companies.data")]
    [TestCase("""{"type":"list","companies":[{"id":"c1"}]}""", 1, 0)]
    [TestCase("""{"type":"list","data":[{"id":"c1"}]}""", 0, 1)]
    public async Task Companies_of_a_contact_are_read_under_both_names(string json, int companies, int data)
    {
        ContactCompanyList list = await Responses.ReadAsync(json, client => client.Contacts.ListCompaniesAsync("1"));

        (list.Companies.Count, list.Data.Count).Should().Be((companies, data));
    }

    [KnownDiscrepancy("custom attributes have values of all kinds", "custom_attributes", "contact.custom_attributes")]
    [Test]
    public async Task Custom_attributes_can_have_values_of_every_type()
    {
        Contact contact = await Responses.ContactAsync(
            """{"custom_attributes":{"flag":true,"score":4.5,"none":null,"tags":["a",2],"orders":{"type":"order.list","instances":"""
            + """[]},"joined_at":1700000000}}""");

        contact.CustomAttributes["flag"].AsBoolean().Should().BeTrue();
        contact.CustomAttributes["score"].AsNumber().Should().Be(4.5);
        contact.CustomAttributes["none"].Kind.Should().Be(AttributeKind.Null);
        contact.CustomAttributes["tags"].AsList().Should().HaveCount(2);
        contact.CustomAttributes["orders"].AsMap().Should().ContainKey("instances");
        contact.CustomAttributes["joined_at"].AsDateTimeOffset().Should().Be(Seen);
    }

    [KnownDiscrepancy("the avatar of a contact is an object, a URL or null", "contact.avatar")]
    [TestCase("\"https://example.com/a.png\"", "https://example.com/a.png")]
    [TestCase("""{"type":"avatar","image_url":"https://example.com/a.png"}""", "https://example.com/a.png")]
    [TestCase("null", null)]
    public async Task An_avatar_can_be_an_object_text_or_null(string json, string? address) =>
        ((await Responses.ContactAsync($$"""{"avatar":{{json}}}""")).Avatar?.ImageUrl).Should().Be(address);

    [KnownDiscrepancy("the owner of a contact is a number or text", "contact.owner_id")]
    [TestCase("127")]
    [TestCase("\"127\"")]
    public async Task The_owner_can_be_a_number_or_text(string json) =>
        (await Responses.ContactAsync($$"""{"owner_id":{{json}}}""")).OwnerId.Should().Be("127");

    [KnownDiscrepancy("last-seen times are Unix seconds or ISO 8601 text", "contact.last_seen_at")]
    [TestCase("1700000000")]
    [TestCase("\"1700000000\"")]
    [TestCase("\"2023-11-14T22:13:20.000Z\"")]
    public async Task Last_seen_times_can_be_seconds_or_ISO_8601(string json)
    {
        Contact contact =
            await Responses.ContactAsync($$"""{"last_seen_at":{{json}},"android_last_seen_at":{{json}},"ios_last_seen_at":{{json}}}""");

        new[] { contact.LastSeenAt, contact.AndroidLastSeenAt, contact.IosLastSeenAt }.Should().AllBeEquivalentTo(Seen);
    }

    [KnownDiscrepancy("times exceed 32 bits")]
    [Test]
    public async Task Times_beyond_32_bits_are_read() =>
        (await Responses.ContactAsync("""{"signed_up_at":2738966400}""")).SignedUpAt
            .Should().Be(DateTimeOffset.FromUnixTimeSeconds(2_738_966_400));

    [KnownDiscrepancy("flags of old contacts are null", "contact.has_hard_bounced")]
    [Test]
    public async Task Booleans_of_old_contacts_can_be_null()
    {
        Contact contact =
            await Responses.ContactAsync("""{"marked_email_as_spam":null,"has_hard_bounced":null,"unsubscribed_from_emails":null}""");

        new[] { contact.MarkedEmailAsSpam, contact.HasHardBounced, contact.UnsubscribedFromEmails }.Should().AllBeEquivalentTo((bool?)null);
    }

    [KnownDiscrepancy("a contact has properties that are not declared", "contact.sms_consent")]
    [Test]
    public async Task Members_that_the_description_does_not_declare_are_read()
    {
        Contact contact = await Responses.ContactAsync(
            """
            {"referrer":"https://example.com","utm_campaign":"spring","utm_source":"mail","enabled_push_messaging":true,"email_domain":"example.com",
             "opted_in_subscription_types":{"type":"list","data":[]},"opted_out_subscription_types":{"type":"list","data":[]},
             "location":{"type":"location","country_code":"IRL","continent_code":"EU"}}
            """);

        (contact.Referrer, contact.UtmCampaign, contact.UtmSource, contact.EnabledPushMessaging, contact.EmailDomain)
            .Should().Be(("https://example.com", "spring", "mail", true, "example.com"));
        (contact.Location!.CountryCode, contact.Location.ContinentCode).Should().Be(("IRL", "EU"));
        contact.OptedInSubscriptionTypes.Should().NotBeNull();
        contact.AdditionalProperties.Should().BeNull();
    }

    [KnownDiscrepancy("lists in a contact have no type and relative URLs", "contact_tags.url", "contact_tags.type")]
    [Test]
    public async Task A_list_in_a_contact_has_no_type_and_relative_URLs()
    {
        Contact contact = await Responses.ContactAsync(
            """{"tags":{"data":[{"type":"tag","id":"1","url":"/tags/1"}],"url":"/contacts/c/tags","total_count":1,"has_more":false}}""");

        contact.Tags!.Type.Should().BeNull();
        contact.Tags.Data.Single().Url.Should().Be("/tags/1");
    }

    [KnownDiscrepancy("contacts are listed in pages", "GET /contacts")]
    [Test]
    public async Task Contacts_are_listed_page_by_page()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"type":"list","data":[],"total_count":0,"pages":null}""");

        await intercom.Client.Contacts.ListAsync(perPage: 5, startingAfter: "a=");

        intercom.OnlySent.Address.Query.Should().Be("?per_page=5&starting_after=a%3D");
    }
}
