using Intercom.Testing.Areas.Visitors;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Visitors.</content>
internal static partial class Kinds
{
    public static ResourceKind Visitor => VisitorKinds.Visitor;
}
