using Newtonsoft.Json;

namespace Intercom.Tests.Models;

/// <summary>Objects that Intercom sometimes gives as plain values.</summary>
public class ScalarFormTests
{
    [TestCase("\"https://example.com/a.png\"", null)]
    [TestCase("""{"type":"avatar","image_url":"https://example.com/a.png"}""", "avatar")]
    public async Task An_avatar_is_read_from_text_and_object(string json, string? type)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$"""{"avatar":{{json}}}""");

        contact.Avatar!.ImageUrl.Should().Be("https://example.com/a.png");
        contact.Avatar.Type.Should().Be(type);
    }

    [TestCase("""{"avatar":null}""")]
    [TestCase("{}")]
    public async Task No_avatar_is_null(string body) => (await FakeIntercom.ReadContactAsync(body)).Avatar.Should().BeNull();

    [TestCase("\"5\"", "5", null)]
    [TestCase("5", "5", null)]
    [TestCase("""{"type":"admin","id":"5"}""", "5", "admin")]
    [TestCase("""{"type":"nobody_admin","id":null}""", null, "nobody_admin")]
    public async Task An_assignee_is_read_from_every_form(string json, string? id, string? type)
    {
        Reference assignee = (await ReadPartAsync($$"""{"assigned_to":{{json}}}""")).AssignedTo!;

        (assignee.Id, assignee.Type).Should().Be((id, type));
    }

    [Test]
    public async Task An_empty_assignee_is_null() => (await ReadPartAsync("""{"assigned_to":null}""")).AssignedTo.Should().BeNull();

    [TestCase("\"https://example.com/a.png\"")]
    [TestCase("""{"type":"avatar","image_url":null,"new":{"a":1}}""")]
    [TestCase("{}")]
    [TestCase("null")]
    public void A_value_is_serialized_in_the_form_in_which_it_was_received(string json) =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Avatar>(json)).Should().Be(json);

    [Test]
    public void A_plain_value_is_serialized_with_the_escaping_of_the_serializer()
    {
        Avatar avatar = System.Text.Json.JsonSerializer.Deserialize<Avatar>("\"https://example.com/a.png?<b>\"")!;

        System.Text.Json.JsonSerializer.Serialize(avatar).Should().Be("\"https://example.com/a.png?\\u003Cb\\u003E\"");
    }

    private static async Task<ConversationPart> ReadPartAsync(string part)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$$"""{"conversation_parts":{"conversation_parts":[{{{part}}}]}}""");
        return (await intercom.Client.Conversations.GetAsync("1")).ConversationParts!.ConversationParts.Single();
    }
}
