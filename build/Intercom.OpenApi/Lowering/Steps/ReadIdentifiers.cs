using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// The same identifier is a number in one place of the API and text in another. In C# it is text everywhere, so that what one
/// answer gives fits into every request; where the wire has a number, a number is written.
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
