using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Replaces a response that is either a list or one item of the list by the list. The hand-written part of its class reads a single item as
/// a list of one.
/// </summary>
public sealed class ReadListOrSingle : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => node.Role == SchemaRole.Response))
        {
            if (node.UnionVariants is [{ } list, { } item] && IsListOf(description, list, item, node.Place))
            {
                Composition.RemoveUnions(node.Schema);
                node.Schema["$ref"] = list["$ref"];
            }
        }
    }

    private static bool IsListOf(ApiDescription description, JObject list, JObject item, string place) =>
        ApiDescription.ReferenceName(list) is not null
        && ApiDescription.ReferenceName(item) is { } name
        && ApiDescription.ReferenceName(description.Resolve(list, place)["properties"]?["data"]?["items"]) == name;
}
