using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Makes request bodies required.</summary>
public sealed class RequireBodies : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JToken body in description.Operations.Select(operation => operation.Definition["requestBody"]).OfType<JObject>())
        {
            body["required"] = true;
            foreach (JObject schema in ApiDescription.MediaTypes(body).Select(media => media.Value["schema"]).OfType<JObject>())
            {
                schema.Remove("nullable");
            }
        }
    }
}
