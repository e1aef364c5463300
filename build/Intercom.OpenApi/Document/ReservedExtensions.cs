using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>
/// Specification extensions that steps compute are placed into C# as they are. Neither a description nor an overlay can set them.
/// </summary>
public static class ReservedExtensions
{
    /// <summary>Rejects a description that sets one.</summary>
    /// <param name="description">The description with its overlays applied, before any step.</param>
    public static void Reject(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            Reject(operation.Definition, operation.Place);
            Reject(operation.Definition["requestBody"], $"{operation.Place} request body");
            foreach (JObject parameter in operation.Parameters)
            {
                Reject(parameter, $"{operation.Place} parameter {parameter["name"]}");
            }
        }

        foreach (SchemaNode node in description.Nodes())
        {
            Reject(node.Schema, node.Place);
        }
    }

    private static void Reject(JToken? owner, string place)
    {
        if ((owner as JObject)?.Properties().FirstOrDefault(member => SpecExtensions.Computed.Contains(member.Name)) is { } member)
        {
            throw new DescriptionException(
                $"{place}: {member.Name} is computed and cannot be set. Remove it from openapi/intercom.yaml or the overlay that sets it.");
        }
    }
}
