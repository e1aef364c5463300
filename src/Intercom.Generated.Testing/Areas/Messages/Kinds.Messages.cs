using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Messages of admins.</content>
internal static partial class Kinds
{
    public static ResourceKind Message { get; } = new("messages");
}
