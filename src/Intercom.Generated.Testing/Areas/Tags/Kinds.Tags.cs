using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Tags.</content>
internal static partial class Kinds
{
    public static ResourceKind Tag { get; } = new("tags")
    {
        NotFound = () => ApiErrors.NotFound("tag_not_found", "Tag not found"),
        Indexes = [RecordIndex.Of("name")],
    };
}
