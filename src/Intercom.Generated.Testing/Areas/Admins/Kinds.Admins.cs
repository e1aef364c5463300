using Intercom.Testing.Areas.Admins;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Admins.</content>
internal static partial class Kinds
{
    public static ResourceKind Admin => AdminKinds.Admin;

    public static ResourceKind Team => AdminKinds.Team;
}
