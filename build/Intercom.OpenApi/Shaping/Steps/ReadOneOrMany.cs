using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Replaces a union of an item and an array of such items by the array.</summary>
public sealed class ReadOneOrMany : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (node.UnionVariants is [{ } first, { } second] && Array(first, second) is { } array)
            {
                Composition.RemoveUnions(node.Schema);
                node.Schema["type"] = "array";
                node.Schema["items"] = array["items"];
            }
        }
    }

    private static JObject? Array(JObject first, JObject second) =>
        IsArrayOf(second, first) ? second : IsArrayOf(first, second) ? first : null;

    private static bool IsArrayOf(JObject array, JObject item) =>
        (string?)array["type"] == "array" && JToken.DeepEquals(array["items"], item);
}
