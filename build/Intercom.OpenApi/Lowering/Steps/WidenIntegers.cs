using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Makes integers 64 bits wide, unless a correction makes them int32: values of the API exceed 32 bits.</summary>
public sealed class WidenIntegers : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            SchemaNode node in description.Nodes()
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
