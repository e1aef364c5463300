using Intercom.Testing.Areas.Calls;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Calls and phone switches.</content>
internal static partial class Kinds
{
    public static ResourceKind Call => CallKinds.Call;

    public static ResourceKind PhoneSwitch { get; } = new("phone_call_redirects");
}
