using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Validates the names of paths, parameters, properties and enum values.</summary>
public sealed class ValidateWireNames : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty path in (description.Root["paths"] as JObject ?? []).Properties())
        {
            WireName.ValidatePath(path.Name, $"path {path.Name}");
        }

        foreach (Operation operation in description.Operations)
        {
            foreach (JObject parameter in operation.Parameters)
            {
                WireName.ValidateParameter((string?)parameter["name"] ?? string.Empty, operation.Place);
            }
        }

        foreach (SchemaNode node in description.Nodes())
        {
            foreach (JProperty property in (node.Schema["properties"] as JObject ?? []).Properties())
            {
                WireName.ValidateProperty(property.Name, node.Place);
            }

            foreach (
                string value in (node.Schema["enum"] as JArray ?? [])
                    .Where(value => value.Type == JTokenType.String)
                    .Select(value => (string)value!))
            {
                WireName.ValidateValue(value, node.Place);
            }
        }
    }
}
