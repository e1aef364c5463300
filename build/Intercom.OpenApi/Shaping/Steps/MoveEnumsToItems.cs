using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Moves the enum of an array to its items.</summary>
public sealed class MoveEnumsToItems : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            JObject schema in description.Nodes()
                .Select(node => node.Schema)
                .Where(schema => (string?)schema["type"] == "array" && schema["enum"] is JArray))
        {
            JArray values = (JArray)schema["enum"]!;
            schema.Remove("enum");
            if (
                schema["items"] is JObject items
                    && ApiDescription.ReferenceName(items) is null
                    && !items.ContainsKey("enum")
                    && values.All(value => value is JValue))
            {
                items["enum"] = values;
            }
        }
    }
}
