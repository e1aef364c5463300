using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Replaces a union with one variant by the variant.</summary>
public sealed class UnwrapSingleUnions : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (node.UnionVariants is [{ } only] && node.Schema["properties"] is null)
            {
                Composition.RemoveUnions(node.Schema);
                node.Schema.Remove("type");
                foreach (JProperty member in only.Properties())
                {
                    node.Schema[member.Name] ??= member.Value;
                }
            }
        }
    }
}
