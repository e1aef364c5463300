using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Conversations.</content>
internal static partial class Kinds
{
    public static ResourceKind Conversation => ConversationKinds.Conversation;
}
