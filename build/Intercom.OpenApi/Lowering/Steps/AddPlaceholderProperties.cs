using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Adds a placeholder property, which no template writes, to objects without properties: NSwag takes these for any value and forgets their
/// names.
/// </summary>
public sealed class AddPlaceholderProperties : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            JToken properties in description.Schemas
                .Properties()
                .Select(component => component.Value["properties"])
                .OfType<JObject>()
                .Where(properties => !properties.HasValues))
        {
            properties["placeholder"] = new JObject { ["type"] = "string", [SpecExtensions.Placeholder] = true };
        }
    }
}
