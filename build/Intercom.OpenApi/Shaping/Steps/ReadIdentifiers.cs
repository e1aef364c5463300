using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns identifiers into text everywhere, so that the identifier of one response fits every request: the API has numbers in some places
/// and text in others. Where the API expects a number, a number is written.
/// </summary>
public sealed class ReadIdentifiers : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => node.Role is SchemaRole.Property or SchemaRole.Parameter))
        {
            string name = Name(node.Schema);
            if (IsInteger(node.Schema) && (name == "id" || name.EndsWith("_id", StringComparison.Ordinal)))
            {
                MakeText(node.Schema);
                node.Schema[SpecExtensions.NumericIdentifier] = true;
            }
            else if (node.Schema["items"] is JObject items && IsInteger(items) && name.EndsWith("_ids", StringComparison.Ordinal))
            {
                MakeText(items);
                node.Schema[SpecExtensions.NumericIdentifier] = true;
            }
        }
    }

    private static bool IsInteger(JObject schema) => (string?)schema["type"] == "integer" && schema["format"] is null;

    private static string Name(JObject schema) => schema.Parent is JProperty { Name: not "schema" } property
        ? property.Name
        : (string?)schema.Parent?.Parent?["name"] ?? string.Empty;

    private static void MakeText(JObject schema) => schema["type"] = "string";
}
