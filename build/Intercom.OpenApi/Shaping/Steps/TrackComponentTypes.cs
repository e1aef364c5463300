using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Refers to every component, so that whatever the steps do to references shows which type a component becomes. ListComponentTypes writes
/// down the result.
/// </summary>
public sealed class TrackComponentTypes : IDescriptionStep
{
    public void Apply(ApiDescription description) => description.Root[SpecExtensions.ComponentTypes] = new JObject(
        description.Schemas.Properties().Select(component => new JProperty(component.Name, ApiDescription.Reference(component.Name))));
}
