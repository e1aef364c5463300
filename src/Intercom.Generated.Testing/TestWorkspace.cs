using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>A workspace of the test server, with its resources by kind.</summary>
public sealed class TestWorkspace
{
    private readonly HostedWorkspace _workspace;

    internal TestWorkspace(HostedWorkspace workspace, string accessToken)
    {
        _workspace = workspace;
        AccessToken = accessToken;
        Admins = new TestResource(workspace, Kinds.Admin, "admin");
        Articles = new TestResource(workspace, Kinds.Article, "article");
        Calls = new TestResource(workspace, Kinds.Call, "call");
        Collections = new TestResource(workspace, Kinds.Collection, "collection");
        Companies = new TestResource(workspace, Kinds.Company, "company");
        Contacts = new TestResource(workspace, Kinds.Contact, "contact");
        Conversations = new TestResource(workspace, Kinds.Conversation, "conversation");
        DataAttributes = new TestResource(workspace, Kinds.DataAttribute, "data_attribute");
        Events = new TestResource(workspace, Kinds.DataEvent, "data_event");
        Messages = new TestResource(workspace, Kinds.Message, "message");
        Notes = new TestResource(workspace, Kinds.Note, "note");
        Segments = new TestResource(workspace, Kinds.Segment, "segment");
        SubscriptionTypes = new TestResource(workspace, Kinds.SubscriptionType, "subscription_type");
        Tags = new TestResource(workspace, Kinds.Tag, "tag");
        Teams = new TestResource(workspace, Kinds.Team, "team");
        Tickets = new TestResource(workspace, Kinds.Ticket, "ticket");
        TicketTypes = new TestResource(workspace, Kinds.TicketType, "ticket_type");
        Visitors = new TestResource(workspace, Kinds.Visitor, "visitor");
    }

    /// <summary>The identifier of the workspace.</summary>
    public string Id => _workspace.Workspace.Id;

    /// <summary>The name of the workspace, as <c>GET /me</c> returns it.</summary>
    public string Name => _workspace.Workspace.Name;

    /// <summary>The access token of the workspace.</summary>
    public string AccessToken { get; }

    /// <summary>Admins; the first one owns the access token.</summary>
    public TestResource Admins { get; }

    /// <summary>Articles.</summary>
    public TestResource Articles { get; }

    /// <summary>Calls. No operation creates one.</summary>
    public TestResource Calls { get; }

    /// <summary>Collections of articles.</summary>
    public TestResource Collections { get; }

    /// <summary>Companies.</summary>
    public TestResource Companies { get; }

    /// <summary>Contacts, archived ones included.</summary>
    public TestResource Contacts { get; }

    /// <summary>Conversations.</summary>
    public TestResource Conversations { get; }

    /// <summary>Custom data attributes.</summary>
    public TestResource DataAttributes { get; }

    /// <summary>Events of contacts.</summary>
    public TestResource Events { get; }

    /// <summary>Messages of admins, one for each recipient.</summary>
    public TestResource Messages { get; }

    /// <summary>Notes about contacts.</summary>
    public TestResource Notes { get; }

    /// <summary>Segments. The member <c>$query</c> contains the rule, in the form of a search query.</summary>
    public TestResource Segments { get; }

    /// <summary>Subscription types.</summary>
    public TestResource SubscriptionTypes { get; }

    /// <summary>Tags.</summary>
    public TestResource Tags { get; }

    /// <summary>Teams. No operation creates one.</summary>
    public TestResource Teams { get; }

    /// <summary>Tickets.</summary>
    public TestResource Tickets { get; }

    /// <summary>Ticket types.</summary>
    public TestResource TicketTypes { get; }

    /// <summary>Visitors. No operation creates one.</summary>
    public TestResource Visitors { get; }

    /// <summary>
    /// Adds a reply of Fin to any conversation, as in a workspace where Fin replies in the Messenger. Webhooks of
    /// <c>conversation.operator.replied</c> are notified.
    /// </summary>
    /// <param name="conversationId">The identifier of the conversation.</param>
    /// <param name="body">The text of the reply.</param>
    /// <returns>The conversation as in responses.</returns>
    /// <exception cref="ArgumentException">
    /// No conversation has the identifier, or <paramref name="body" /> is null or empty.
    /// </exception>
    public JObject ReplyAsFin(string conversationId, string body)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentException.ThrowIfNullOrWhiteSpace(body);
        return _workspace.ReplyAsFin(conversationId, body)
            ?? throw new ArgumentException($"No conversation has the identifier {conversationId}.", nameof(conversationId));
    }
}
