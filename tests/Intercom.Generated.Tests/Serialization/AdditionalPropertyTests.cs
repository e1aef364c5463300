using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Intercom.Tests.Serialization;

/// <summary>Properties that a class lacks, without Newtonsoft.Json.</summary>
public class AdditionalPropertyTests
{
    private const string Json = """{"id":"1","nickname":"Al","nothing":null,"sizes":{"shoe":[42,1.50]}}""";

    [Test]
    public void A_property_without_a_member_is_returned_as_a_tree()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(Json)!;

        contact.AdditionalPropertyNames.Should().Equal("nickname", "nothing", "sizes");
        ((string?)contact.GetAdditionalProperty("nickname")).Should().Be("Al");
        contact.GetAdditionalProperty("sizes")!["shoe"]![1]!.ToJsonString().Should().Be("1.50");
        contact.GetAdditionalProperty("nothing").Should().BeNull();
        contact.GetAdditionalProperty("other").Should().BeNull();
        JsonSerializer.Serialize(contact).Should().Be(Json);
    }

    [Test]
    public void A_property_that_is_set_is_serialized_by_both_libraries()
    {
        UpdateContactRequest request = new() { Name = "Ada" };

        request.SetAdditionalProperty("nickname", "Al");
        request.SetAdditionalProperty("size", 42);
        request.SetAdditionalProperty("size", new JsonArray(42, true));
        request.SetAdditionalProperty("nothing", value: null);

        const string Expected = """{"name":"Ada","nickname":"Al","size":[42,true],"nothing":null}""";
        JsonSerializer.Serialize(request).Should().Be(Expected);
        JsonConvert.SerializeObject(request).Should().Be(Expected);
    }

    [Test]
    public void A_property_that_is_removed_is_not_serialized()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(Json)!;

        contact.RemoveAdditionalProperty("sizes").Should().BeTrue();
        contact.RemoveAdditionalProperty("sizes").Should().BeFalse();

        JsonSerializer.Serialize(contact).Should().Be("""{"id":"1","nickname":"Al","nothing":null}""");
    }

    [Test]
    public void A_change_is_seen_by_the_dictionary_of_Newtonsoft_Json_and_the_other_way_round()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(Json)!;
        IDictionary<string, Newtonsoft.Json.Linq.JToken> tokens = contact.AdditionalProperties!;

        contact.SetAdditionalProperty("nickname", "Bo");
        tokens["size"] = 7;

        tokens["nickname"].ToString().Should().Be("Bo");
        ((int?)contact.GetAdditionalProperty("size")).Should().Be(7);
    }

    [Test]
    public void A_tree_that_was_returned_or_set_is_a_copy()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(Json)!;
        JsonObject size = new() { ["shoe"] = 43 };

        contact.GetAdditionalProperty("sizes")!["shoe"] = 1;
        contact.SetAdditionalProperty("size", size);
        size["shoe"] = 44;

        contact.GetAdditionalProperty("sizes")!["shoe"]![0]!.ToJsonString().Should().Be("42");
        contact.GetAdditionalProperty("size")!.ToJsonString().Should().Be("""{"shoe":43}""");
    }

    [Test]
    public void A_name_is_required()
    {
        Contact contact = new();

        contact.Invoking(model => model.GetAdditionalProperty(null!)).Should().Throw<ArgumentNullException>();
        contact.Invoking(model => model.SetAdditionalProperty(null!, 1)).Should().Throw<ArgumentNullException>();
        contact.Invoking(model => model.RemoveAdditionalProperty(null!)).Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void The_item_of_a_notification_is_returned_as_received()
    {
        WebhookNotification notification = WebhookNotification.Parse("""{"topic":"x","data":{"item":{"type":"thing","n":1.50}}}""");

        notification.Data!.ItemJson!.Value.GetProperty("n").GetRawText().Should().Be("1.50");
        WebhookNotification.Parse("""{"data":{"item":[1]}}""").Data!.ItemJson.Should().BeNull();
        new WebhookData().ItemJson.HasValue.Should().BeFalse();
    }
}
