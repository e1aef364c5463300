using Intercom.Testing.Areas.Jobs;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Background jobs.</content>
internal static partial class Kinds
{
    public static ResourceKind Job => JobKinds.Job;
}
