using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Data attributes.</content>
internal static partial class Kinds
{
    public static ResourceKind DataAttribute { get; } = new("data_attributes")
    {
        NotFound = () => ApiErrors.NotFound("field_not_found", "We couldn't find that data attribute to update"),
        Indexes =
        [
            RecordIndex.Of("model"),
            new RecordIndex("name", attribute => [$"{attribute.Text("model")}.{attribute.Text("name")}"]),
        ],
    };
}
