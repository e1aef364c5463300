namespace Intercom.Testing;

/// <summary>A message of a user to Fin; see <see cref="IntercomTestServer.OnFinMessage" />.</summary>
public sealed class FinMessage
{
    internal FinMessage(string conversationId, string userId, string body)
    {
        ConversationId = conversationId;
        UserId = userId;
        Body = body;
    }

    /// <summary>The identifier that the application gave the conversation.</summary>
    public string ConversationId { get; }

    /// <summary>The identifier of the user in the application.</summary>
    public string UserId { get; }

    /// <summary>The text of the message.</summary>
    public string Body { get; }
}
