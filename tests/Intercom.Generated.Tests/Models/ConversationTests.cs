namespace Intercom.Tests.Models;

public class ConversationTests
{
    [Test]
    public async Task A_recorded_conversation_is_deserialized()
    {
        Conversation conversation = await ReadAsync(
            """
            {
              "type": "conversation", "id": 215469123456789, "created_at": 1700000000, "waiting_since": null, "state": "brand_new_state", "open": true,
              "admin_assignee_id": "814860", "team_assignee_id": null, "priority": "priority", "sla_applied": null, "conversation_rating": null,
              "tags": {"type": "tag.list", "tags": [{"type": "tag", "id": "1", "name": "vip", "applied_at": 1700000000, "applied_by": {"type": "admin", "id": "5"}}]},
              "source": {"type": "never_seen", "id": "7", "url": null, "author": {"type": "bot", "id": 9, "name": null, "email": ""}, "attachments": []},
              "teammates": {"type": "admin.list", "admins": [{"type": "admin", "id": "5"}]},
              "statistics": {"type": "conversation_statistics", "time_to_assignment": null, "count_reopens": 2, "first_close_at": null},
              "custom_attributes": {"Copilot used": false},
              "conversation_parts": {"type": "conversation_part.list", "total_count": 1, "conversation_parts": [
                {"type": "conversation_part", "id": 3, "part_type": "close", "body": null, "assigned_to": null,
                 "attachments": [{"type": "upload", "name": "a.pdf", "filesize": "12", "width": null, "height": null}]}]}
            }
            """);

        conversation.Id.Should().Be("215469123456789");
        conversation.State!.Value.Value.Should().Be("brand_new_state");
        conversation.AdminAssigneeId.Should().Be("814860");
        conversation.TeamAssigneeId.Should().BeNull();
        $"{conversation.Priority}".Should().Be("priority");
        conversation.Tags!.Tags.Single().AppliedBy!.Id.Should().Be("5");
        conversation.Source!.Author!.Id.Should().Be("9");
        conversation.Teammates!.Admins.Single().Id.Should().Be("5");
        conversation.Statistics!.CountReopens.Should().Be(2);
        conversation.CustomAttributes["Copilot used"].AsBoolean().Should().BeFalse();
        ConversationPart part = conversation.ConversationParts!.ConversationParts.Single();
        part.Id.Should().Be("3");
        part.Body.Should().BeNull();
        part.Attachments.Single().Filesize.Should().Be(12);
    }

    private static async Task<Conversation> ReadAsync(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);
        return await intercom.Client.Conversations.GetAsync("1");
    }
}
