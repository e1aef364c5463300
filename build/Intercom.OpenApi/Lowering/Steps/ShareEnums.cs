using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Enumerations that list the same values for a member of the same name are one type. It takes the name that a person gave to
/// one of them, else the shortest.
/// </summary>
public sealed class ShareEnums : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        List<SchemaNode> enums = [.. description.Nodes().Where(node => node.Role != SchemaRole.Component && node.Schema["enum"] is JArray)];
        foreach (IGrouping<string, SchemaNode> group in enums.GroupBy(Key, StringComparer.Ordinal))
        {
            string? given = GivenName(group);
            if (group.Count() < 2 && given is null)
            {
                continue;
            }

            string name = given ?? group.Select(node => Owner(description, node)).OrderBy(owner => owner.Length).ThenBy(owner => owner, StringComparer.Ordinal).First();
            foreach (SchemaNode node in group)
            {
                node.Schema[Marks.Name] = name;
                node.Schema["enum"] = group.First().Schema["enum"]!.DeepClone();
            }
        }
    }

    private static string? GivenName(IEnumerable<SchemaNode> group)
    {
        List<SchemaNode> named = [.. group.Where(node => CSharpName.Given(node.Schema) is not null).DistinctBy(node => CSharpName.Given(node.Schema), StringComparer.Ordinal)];
        return named.Count < 2
            ? named.Select(node => CSharpName.Given(node.Schema)).SingleOrDefault()
            : throw new DescriptionException(
                $"{string.Join(" and ", named.Select(node => $"{node.Place} ({CSharpName.Given(node.Schema)})"))} list the same values under different names. "
                + "Give them one x-csharp-name in openapi/overlays/20-names.yaml.");
    }

    private static string Key(SchemaNode node) =>
        $"{Member(node)}: {string.Join('|', node.Schema["enum"]!.Select(value => (string?)value).Where(value => value is not null).Order(StringComparer.Ordinal))}";

    private static string Member(SchemaNode node) => node.Schema.Parent is JProperty { Name: not "items" and not "schema" } property
        ? property.Name
        : (string?)node.Schema.Parent?.Parent?["name"] ?? node.Place;

    private static string Owner(ApiDescription description, SchemaNode node)
    {
        JProperty? component = node.Schema.Ancestors().OfType<JProperty>().FirstOrDefault(property => property.Parent == description.Schemas);
        return (component is null ? string.Empty : HoistInlineSchemas.TypeName(component)) + CSharpName.Pascal(Member(node));
    }
}
