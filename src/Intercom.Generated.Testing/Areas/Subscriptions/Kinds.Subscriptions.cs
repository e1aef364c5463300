using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Subscription types.</content>
internal static partial class Kinds
{
    public static ResourceKind SubscriptionType { get; } = new("subscription_types");
}
