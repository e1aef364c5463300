using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Removes the members that a request inherits from the hand-written search request.</summary>
public sealed class InheritMembers : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => (string?)node.Schema[SpecExtensions.Base] == SearchRequestType.Name))
        {
            foreach (
                JProperty member in (node.Schema["properties"] as JObject ?? [])
                    .Properties()
                    .Where(member => SearchRequestType.HasMember(member.Name))
                    .ToList())
            {
                member.Remove();
            }

            foreach (
                JToken required in (node.Schema["required"] as JArray ?? [])
                    .Where(name => SearchRequestType.HasMember((string)name!))
                    .ToList())
            {
                required.Remove();
            }
        }
    }
}
