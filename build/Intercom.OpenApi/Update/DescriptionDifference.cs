using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>The operations and schemas in which two descriptions differ on the wire; words count for nothing.</summary>
public sealed record DescriptionDifference(IReadOnlyList<Change> Operations, IReadOnlyList<Change> Schemas)
{
    public static DescriptionDifference Between(JObject before, JObject after) => new(
        Compare(OperationsOf(before), OperationsOf(after)),
        Compare(SchemasOf(before), SchemasOf(after)));

    private static Dictionary<string, JToken> OperationsOf(JObject document) =>
        Operation.All(document)
            .ToDictionary(
                operation => operation.Route,
                operation => (JToken)operation.Definition,
                StringComparer.Ordinal);

    private static Dictionary<string, JToken> SchemasOf(JObject document) =>
        SchemaWalk.Members(document["components"]?["schemas"])
            .ToDictionary(schema => schema.Name, schema => schema.Value, StringComparer.Ordinal);

    private static List<Change> Compare(Dictionary<string, JToken> before, Dictionary<string, JToken> after) =>
    [
        .. from name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
           let change = Compare(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name))
           where change is not null
           select change,
    ];

    private static Change? Compare(string name, JToken? before, JToken? after)
    {
        if (before is null || after is null)
        {
            return new Change(before is null ? ChangeKind.Added : ChangeKind.Removed, name, []);
        }

        List<string> details = [.. TokenDifference.Between(before, after)];
        return details.Count > 0 ? new Change(ChangeKind.Changed, name, details) : null;
    }
}
