using Intercom.Testing.Areas.Exports;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Exports.</content>
internal static partial class Kinds
{
    public static ResourceKind ContentExport => ExportKinds.Content;

    public static ResourceKind ReportingExport => ExportKinds.Reporting;
}
