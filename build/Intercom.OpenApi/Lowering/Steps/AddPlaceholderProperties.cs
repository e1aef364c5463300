using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// NSwag takes an object without members for "anything" and forgets its name, so such an object gets one that no template writes.
/// </summary>
public sealed class AddPlaceholderProperties : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JToken properties in description.Schemas.Properties()
            .Select(component => component.Value["properties"]).OfType<JObject>().Where(properties => !properties.HasValues))
        {
            properties["stand_in"] = new JObject { ["type"] = "string", [SpecExtensions.Placeholder] = true };
        }
    }
}
