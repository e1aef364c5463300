using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Activity logs and away status reasons.</content>
internal static partial class Kinds
{
    public static ResourceKind ActivityLog { get; } = new("activity_logs");

    public static ResourceKind AwayStatusReason { get; } = new("away_status_reasons");
}
