using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Content for Fin.</content>
internal static partial class Kinds
{
    public static ResourceKind ImportSource { get; } = new("content_import_sources");

    public static ResourceKind ExternalPage { get; } = new("external_pages")
    {
        Indexes =
        [
            new RecordIndex("key", page => [$"{page.Text("source_id")} {page.Text("external_id")}"]),
            RecordIndex.Of("source_id"),
        ],
    };
}
