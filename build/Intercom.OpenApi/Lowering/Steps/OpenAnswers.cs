using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// No answer is refused for what it lacks: nothing is required of what is read. `nullable` is said of places, not of types.
/// </summary>
public sealed class OpenAnswers : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JObject component in description.Schemas.Properties().Select(component => (JObject)component.Value))
        {
            component.Remove("nullable");
            if ((string?)component[Marks.Usage] != MarkUsage.Request)
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

        foreach (JToken name in required.Where(name => schema["properties"]?[(string)name!]?[Marks.Constant] is not null).ToList())
        {
            name.Remove();
        }
    }
}
