using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Events.</content>
internal static partial class Kinds
{
    public static ResourceKind DataEvent { get; } = new("events")
    {
        Indexes = [ContactIndexes.One, RecordIndex.Of("$key") with { Name = "key" }],
    };
}
