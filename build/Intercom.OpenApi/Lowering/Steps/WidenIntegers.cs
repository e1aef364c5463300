using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Whole numbers outgrow 32 bits in live answers; only those that a correction calls small stay small.</summary>
public sealed class WidenIntegers : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes()
            .Where(node => (string?)node.Schema["type"] == "integer" && (string?)node.Schema["format"] != "int32"))
        {
            node.Schema["format"] = "int64";
        }

        foreach (SchemaNode node in description.Nodes().Where(node => (string?)node.Schema["type"] == "number"))
        {
            node.Schema["format"] = "double";
        }
    }
}
