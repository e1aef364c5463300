using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Contacts.</content>
internal static partial class Kinds
{
    public static ResourceKind Contact => ContactKinds.Contact;
}
