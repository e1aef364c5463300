using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Deserialized values are serialized in the form in which they arrived, assigned values in the documented form.</summary>
public class RawFormTests
{
    [TestCase("""{"created_at":"1700000000"}""")]
    [TestCase("""{"created_at":"2023-11-14T22:13:20.000+01:00"}""")]
    [TestCase("""{"created_at":1700000000123}""")]
    [TestCase("""{"created_at":""}""")]
    [TestCase("""{"owner_id":"5"}""")]
    [TestCase("""{"owner_id":5}""")]
    [TestCase("""{"owner_id":5.0}""")]
    [TestCase("""{"id":5}""")]
    [TestCase("""{"id":12345678901234567890123}""")]
    [TestCase("""{"name":true}""")]
    [TestCase("""{"has_hard_bounced":"true"}""")]
    [TestCase("""{"has_hard_bounced":0}""")]
    [TestCase("""{"has_hard_bounced":""}""")]
    [TestCase("""{"role":5}""")]
    [TestCase("""{"tags":{"total_count":"5"}}""")]
    [TestCase("""{"tags":{"total_count":5.75}}""")]
    [TestCase("""{"tags":{"data":""}}""")]
    [TestCase("""{"tags":{"data":{}}}""")]
    [TestCase("""{"tags":{"data":{"id":5}}}""")]
    [TestCase("""{"custom_attributes":[]}""")]
    public void A_contact_is_serialized_as_it_was_received(string json) =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Contact>(json)).Should().Be(json);

    [TestCase("""{"has_hard_bounced":"perhaps"}""")]
    [TestCase("""{"has_hard_bounced":2}""")]
    [TestCase("""{"created_at":{"at":1}}""")]
    [TestCase("""{"created_at":[1700000000]}""")]
    [TestCase("""{"created_at":99999999999999999}""")]
    [TestCase("""{"name":{"first":"Ada"}}""")]
    [TestCase("""{"role":["user"]}""")]
    [TestCase("""{"tags":5}""")]
    [TestCase("""{"tags":[{"id":"1"}]}""")]
    [TestCase("""{"avatar":["a"]}""")]
    public void A_value_of_another_type_is_kept_in_the_additional_properties(string json)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(json)!;

        contact.AdditionalProperties.Should().ContainSingle();
        JsonConvert.SerializeObject(contact).Should().Be(json);
    }

    [Test]
    public void An_assigned_value_replaces_the_received_one()
    {
        Contact contact =
            JsonConvert.DeserializeObject<Contact>("""{"owner_id":"5","created_at":"2023-11-14T22:13:20Z","name":{"first":"Ada"}}""")!;

        contact.OwnerId = "6";
        contact.CreatedAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_001);
        contact.Name = "Ada";

        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe("""{"owner_id":6,"created_at":1700000001,"name":"Ada"}""");
    }

    [Test]
    public void Assigned_null_replaces_the_received_value()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>("""{"owner_id":"5","created_at":"2023-11-14T22:13:20Z"}""")!;

        contact.OwnerId = null;
        contact.CreatedAt = null;

        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe("""{"owner_id":null,"created_at":null}""");
    }

    [Test]
    public void A_value_of_a_response_is_sent_in_the_form_of_the_request()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>("""{"owner_id":"5","signed_up_at":"2023-11-14T22:13:20Z"}""")!;

        UpdateArticleRequest article = new() { AuthorId = contact.OwnerId };
        UpdateContactRequest request = new() { SignedUpAt = contact.SignedUpAt };

        JsonText.Parse(JsonConvert.SerializeObject(article)).ShouldBe("""{"author_id":5}""");
        JsonText.Parse(JsonConvert.SerializeObject(request)).ShouldBe("""{"signed_up_at":1700000000}""");
    }

    [Test]
    public void An_object_that_was_received_as_text_is_serialized_as_an_object_after_an_assignment()
    {
        Avatar avatar = JsonConvert.DeserializeObject<Avatar>("\"https://example.com/a.png\"")!;

        avatar.Type = "avatar";

        JsonText.Parse(JsonConvert.SerializeObject(avatar)).ShouldBe("""{"type":"avatar","image_url":"https://example.com/a.png"}""");
    }

    [Test]
    public void An_object_that_was_received_as_a_number_is_serialized_as_that_number() =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<ConversationPart>("""{"assigned_to":5}"""))
            .Should().Be("""{"assigned_to":5}""");

    [Test]
    public void A_single_item_instead_of_a_list_is_a_list_of_one_item()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>("""{"tags":{"data":{"id":"5"}}}""")!;

        contact.Tags!.Data.Should().ContainSingle().Which.Id = "6";
        JsonConvert.SerializeObject(contact).Should().Be("""{"tags":{"data":{"id":"6"}}}""");
    }

    [TestCase("""{"ID":"1","id":"2"}""", "2")]
    [TestCase("""{"ID":"1"}""", null)]
    public void Names_that_differ_in_case_are_different_properties(string json, string? id)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(json)!;

        contact.Id.Should().Be(id);
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(json);
    }
}
