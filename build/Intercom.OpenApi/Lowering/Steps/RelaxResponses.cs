using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Requires no member of a response, so that a response without one can be deserialized. Removes nullable from types, because it belongs to
/// the places that use them.
/// </summary>
public sealed class RelaxResponses : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JObject component in description.Schemas.Properties().Select(component => (JObject)component.Value))
        {
            component.Remove("nullable");
            if ((string?)component[SpecExtensions.Usage] != SchemaUsage.Request)
            {
                component.Remove("required");
            }
        }

        foreach (SchemaNode node in description.Nodes())
        {
            LeaveConstantsToTheClass(node.Schema);
        }
    }

    private static void LeaveConstantsToTheClass(JObject schema)
    {
        if (schema["required"] is not JArray required)
        {
            return;
        }

        foreach (JToken name in required.Where(name => schema["properties"]?[(string)name!]?[SpecExtensions.Constant] is not null).ToList())
        {
            name.Remove();
        }
    }
}
