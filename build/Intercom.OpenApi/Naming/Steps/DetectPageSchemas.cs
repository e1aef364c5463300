using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Detects the objects in which lists describe their next page. They are hand-written types, whatever their form.</summary>
public sealed class DetectPageSchemas : IDescriptionStep
{
    private static readonly string[] PageMembers = ["next", "per_page", "total_pages"];
    private static readonly string[] AllPageMembers = [.. PageMembers, "page"];

    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => IsPagesOfAList(description, node.Schema)).ToList())
        {
            JObject described = ChosenType.Carrier(description, node.Schema);
            if (IsPage(description, described))
            {
                ChosenType.Choose(described, PageTypes.Pages);
                ChooseNext(description, described);
            }
        }
    }

    private static void ChooseNext(ApiDescription description, JObject pages)
    {
        if (ObjectMembers.Of(description, pages).TryGetValue("next", out JObject? next))
        {
            JObject described = ChosenType.Carrier(description, next);
            if (ObjectMembers.Of(description, described).Count > 0)
            {
                ChosenType.Choose(described, PageTypes.NextPage);
            }
        }
    }

    // A list can be composed of several schemas, of which one has the items and another the pages.
    private static bool IsPagesOfAList(ApiDescription description, JObject schema) =>
        schema.Parent is JProperty { Name: "pages", Parent: JObject { Parent: JProperty { Name: "properties" } } members }
            && (members.PropertyValues().OfType<JObject>().Any(member => IsArray(description, member))
                || ObjectMembers.Of(
                    description,
                    ChosenType.Carrier(description, schema)).Keys.Intersect(AllPageMembers, StringComparer.Ordinal).Count() > 1);

    private static bool IsArray(ApiDescription description, JObject schema) =>
        ObjectMembers.Parts(description, schema).Any(part => (string?)part["type"] == "array");

    private static bool IsPage(ApiDescription description, JObject schema)
    {
        if (Composition.UnionVariants(schema) is { Count: > 1 } variants)
        {
            return variants.All(variant => IsPage(description, variant));
        }

        IReadOnlyDictionary<string, JObject> members = ObjectMembers.Of(description, schema);
        return members.Count > 0
            ? PageMembers.Any(members.ContainsKey)
            : ObjectMembers.Parts(description, schema)
                .All(part => (string?)part["type"] is null or "object" && part["additionalProperties"] is not JObject);
    }
}
