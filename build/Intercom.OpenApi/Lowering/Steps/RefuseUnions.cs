using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>NSwag takes the first branch of a union without a word, so none may reach it.</summary>
public sealed class RefuseUnions : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (Composition.All.FirstOrDefault(node.Schema.ContainsKey) is { } composition)
            {
                throw new DescriptionException(
                    $"{node.Place}: no step lowered its {composition}. Correct it in openapi/overlays/10-corrections.yaml, choose its type with x-csharp-type "
                    + "in openapi/overlays/20-names.yaml, or write a step in build/Intercom.OpenApi/Lowering.");
            }
        }
    }
}
