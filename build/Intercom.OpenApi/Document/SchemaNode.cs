using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>A schema and its place in diagnostics.</summary>
public sealed record SchemaNode(JObject Schema, string Place, SchemaRole Role)
{
    /// <summary>The variants of the union; none for any other schema.</summary>
    public IReadOnlyList<JObject> UnionVariants => Composition.UnionVariants(Schema);
}
