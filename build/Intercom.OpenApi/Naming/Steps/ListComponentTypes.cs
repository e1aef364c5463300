using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Lists the C# type of every component; null for a component that is a scalar, a map, or only part of other types.</summary>
public sealed class ListComponentTypes : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in (description.Root[SpecExtensions.ComponentTypes] as JObject ?? []).Properties())
        {
            component.Value = ApiDescription.ReferenceName(component.Value);
        }
    }
}
