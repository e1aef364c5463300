using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Kinds whose resources belong to contacts.</content>
internal static partial class Kinds
{
    /// <summary>The kinds with an index by contact, which move with a contact that is merged into another.</summary>
    public static IEnumerable<ResourceKind> OfContacts => [Note, Ticket, Conversation, DataEvent];
}
