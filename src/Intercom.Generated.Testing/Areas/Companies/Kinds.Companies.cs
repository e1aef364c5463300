using Intercom.Testing.Areas.Companies;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Companies.</content>
internal static partial class Kinds
{
    public static ResourceKind Company => CompanyKinds.Company;
}
