using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>A schema, and its place in words that a message can use.</summary>
public sealed record SchemaNode(JObject Schema, string Place, SchemaRole Role)
{
    /// <summary>The branches of the union that this schema is, or nothing.</summary>
    public IReadOnlyList<JObject> UnionVariants => Composition.UnionVariants(Schema);
}
