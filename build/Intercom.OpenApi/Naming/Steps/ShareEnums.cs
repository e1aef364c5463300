using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>
/// Gives enumerations with the same values, for members of the same name, one type: with the name of an overlay, otherwise the shortest.
/// </summary>
public sealed class ShareEnums : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        List<SchemaNode> enums = [.. description.Nodes().Where(node => node.Role != SchemaRole.Component && node.Schema["enum"] is JArray)];
        foreach (IGrouping<string, SchemaNode> group in enums.GroupBy(Key, StringComparer.Ordinal))
        {
            (string? given, bool isDisputed) = GivenName(description, group);
            if (isDisputed || (group.Count() < 2 && given is null))
            {
                continue;
            }

            string name = given ?? group
                .Select(node => Owner(description, node))
                .OrderBy(owner => owner.Length)
                .ThenBy(owner => owner, StringComparer.Ordinal).First();
            JObject model = (group.FirstOrDefault(node => CSharpName.Given(node.Schema) is not null) ?? group.First()).Schema;
            foreach (JObject schema in group.Select(node => node.Schema))
            {
                schema[SpecExtensions.Name] = name;
                Share(model, schema);
            }
        }
    }

    // The names of values are in the order of the values.
    private static void Share(JObject model, JObject schema)
    {
        foreach (string member in new[] { "enum", "x-enumNames" })
        {
            JToken? shared = model[member]?.DeepClone();
            schema.Remove(member);
            if (shared is not null)
            {
                schema[member] = shared;
            }
        }
    }

    private static (string? Name, bool IsDisputed) GivenName(ApiDescription description, IEnumerable<SchemaNode> group)
    {
        List<SchemaNode> named =
        [
            .. group.Where(node => CSharpName.Given(node.Schema) is not null)
                .DistinctBy(node => CSharpName.Given(node.Schema), StringComparer.Ordinal),
        ];
        if (named.Count < 2)
        {
            return (named.Select(node => CSharpName.Given(node.Schema)).SingleOrDefault(), false);
        }

        description.Report(
            DiagnosticKind.NamedByRule,
            named[0].Place,
            $"its values have the name {CSharpName.Given(named[0].Schema)}, and also "
                + $"{string.Join(", ", named.Skip(1).Select(NameAndPlace))}",
            "Give them one x-csharp-name in openapi/overlays/20-names.yaml.",
            $"{string.Join(" and ", named.Select(node => CSharpName.Given(node.Schema)))} stay different types of the same values");
        return (null, true);
    }

    private static string NameAndPlace(SchemaNode node) => $"{CSharpName.Given(node.Schema)} ({node.Place})";

    private static string Key(SchemaNode node) =>
        $"{Member(node)}: " + string.Join(
            '|', node.Schema["enum"]!.Select(value => (string?)value).Where(value => value is not null).Order(StringComparer.Ordinal));

    private static string Member(SchemaNode node) => node.Schema.Parent is JProperty { Name: not "items" and not "schema" } property
        ? property.Name
        : (string?)node.Schema.Parent?.Parent?["name"] ?? ParameterOfList(node) ?? node.Place;

    private static string? ParameterOfList(SchemaNode node) =>
        node.Schema.Parent is JProperty { Name: "items", Parent.Parent: JProperty { Name: "schema", Parent: JObject parameter } }
            && parameter.ContainsKey("in")
            ? (string?)parameter["name"]
            : null;

    private static string Owner(ApiDescription description, SchemaNode node)
    {
        JProperty? component = node.Schema.Ancestors()
            .OfType<JProperty>()
            .FirstOrDefault(property => property.Parent == description.Schemas);
        return (component is null ? string.Empty : CSharpName.OfComponent(component)) + CSharpName.Pascal(Member(node));
    }
}
