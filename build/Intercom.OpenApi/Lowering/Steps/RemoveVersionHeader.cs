using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>The version header is sent with every request by the client itself, so no method takes it.</summary>
public sealed class RemoveVersionHeader : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty path in (description.Root["paths"] as JObject ?? []).Properties())
        {
            ((JObject)path.Value).Remove("parameters");
        }

        (description.Root["components"] as JObject)?.Remove("parameters");
        description.Schemas.Remove("intercom_version");
    }
}
