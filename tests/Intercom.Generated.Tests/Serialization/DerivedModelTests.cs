using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Properties that an application adds to models in derived classes.</summary>
public class DerivedModelTests
{
    [Test]
    public async Task A_computed_property_is_not_sent() =>
        (await SendAsync(new OwnContactRequest { Role = ContactRole.Lead, Email = "a@example.com" }))
            .Should().Be("""{"role":"lead","email":"a@example.com"}""");

    [Test]
    public async Task A_property_of_a_derived_class_is_sent_under_its_JSON_name() =>
        (await SendAsync(new OwnContactRequest { Email = "a@example.com", Score = 5 }))
            .Should().Be("""{"score":5,"email":"a@example.com"}""");

    [Test]
    public async Task Properties_of_a_derived_class_are_deserialized_and_serialized()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"role":"lead","score":5,"tags":null}""");

        OwnContact contact =
            await intercom.Client.Connection.SendAsync<OwnContact>(new ApiRequest("Own.Get", HttpMethod.Get, "contacts/1"));

        contact.IsLead.Should().BeTrue();
        contact.Score.Should().Be(5);
        contact.AdditionalProperties.Should().BeNull();
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe("""{"role":"lead","score":5,"tags":null}""");
    }

    [Test]
    public async Task A_derived_class_can_complete_the_deserialized_object()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"name":"Ada Lovelace"}""");

        OwnContact contact =
            await intercom.Client.Connection.SendAsync<OwnContact>(new ApiRequest("Own.Get", HttpMethod.Get, "contacts/1"));

        contact.FirstName.Should().Be("Ada");
        JsonConvert.SerializeObject(contact).Should().Be("""{"name":"Ada Lovelace"}""");
    }

    private static async Task<string> SendAsync(CreateContactRequest request)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        await intercom.Client.Contacts.CreateAsync(request);
        return intercom.OnlySent.Body!;
    }

    private sealed class OwnContactRequest : CreateContactRequest
    {
        public bool IsLead => Role == ContactRole.Lead;

        public string Summary => $"{Name} {Email}";

        [JsonProperty("score")]
        public int? Score { get; set; }
    }

    private sealed class OwnContact : Contact
    {
        public bool IsLead => Role == ContactRole.Lead;

        public string? FirstName { get; private set; }

        [JsonProperty("score")]
        public int? Score { get; set; }

        protected override void OnRead() => FirstName = Name?.Split(' ')[0];
    }
}
