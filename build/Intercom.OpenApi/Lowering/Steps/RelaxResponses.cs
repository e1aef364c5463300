using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// No answer is refused for what it lacks: nothing is required of what is read. `nullable` is said of places, not of types.
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
