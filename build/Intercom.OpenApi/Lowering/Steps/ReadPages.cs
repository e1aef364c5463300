using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Where a list says where its next page is, it does so as the type that paging reads, in whatever form the list describes it.</summary>
public sealed class ReadPages : ILoweringStep
{
    private const string PagesType = "Pages";

    private static readonly string[] Positions = ["next", "per_page", "total_pages"];

    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => IsPagesOfAList(node.Schema)).ToList())
        {
            JObject resolved = description.Resolve(node.Schema, node.Place);
            if (!resolved.ContainsKey(Marks.Type) && IsPosition(resolved))
            {
                resolved[Marks.Type] = PagesType;
            }
        }
    }

    private static bool IsPagesOfAList(JObject schema) =>
        schema.Parent is JProperty { Name: "pages", Parent: JObject members } && members.Properties().Any(member => (string?)member.Value["type"] == "array");

    private static bool IsPosition(JObject schema) => schema["properties"] is JObject members
        ? Positions.Any(members.ContainsKey)
        : (string?)schema["type"] is null or "object" && !Composition.All.Any(schema.ContainsKey) && schema["additionalProperties"] is not JObject;
}
