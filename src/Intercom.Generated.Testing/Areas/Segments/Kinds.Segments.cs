using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Segments.</content>
internal static partial class Kinds
{
    public static ResourceKind Segment { get; } = new("segments")
    {
        NotFound = () => ApiErrors.NotFound("Segment not found"),
    };
}
