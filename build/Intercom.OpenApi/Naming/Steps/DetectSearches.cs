using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>
/// Detects search requests, which are request bodies with a query and a pagination, and the filters, groups and sort orders of requests.
/// They are hand-written types; a request with more members derives from the hand-written one.
/// </summary>
public sealed class DetectSearches : IDescriptionStep
{
    private const string QueryType = "SearchQuery";
    private const string FilterType = "SearchFilter";
    private const string GroupType = "SearchGroup";
    private const string SortType = "SearchSort";

    private static readonly string[] FilterMembers = ["field", "operator", "value"];
    private static readonly string[] GroupMembers = ["operator", "value"];
    private static readonly string[] SortMembers = ["field", "order"];
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean", "array"];

    public void Apply(ApiDescription description)
    {
        foreach (JObject body in description.Operations.Select(operation => operation.Definition["requestBody"]).OfType<JObject>())
        {
            foreach (
                JObject schema in ApiDescription.MediaTypes(body)
                    .Select(media => media.Value["schema"])
                    .OfType<JObject>()
                    .Where(schema => DetectRequest(description, schema)))
            {
                body["description"] ??= "Condition that the items must meet, sort order, and page size.";
            }
        }

        HashSet<JToken> requests = Requests(description);
        foreach (SchemaNode node in description.Nodes().Where(node => node.Schema.AncestorsAndSelf().Any(requests.Contains)))
        {
            if (
                ConditionType(description, node.Schema, []) is { } condition
                    && node.Role != SchemaRole.Variant
                    && ApiDescription.ReferenceName(node.Schema) is null)
            {
                ChosenType.Choose(node.Schema, condition);
            }
        }
    }

    private static bool DetectRequest(ApiDescription description, JObject body)
    {
        JObject described = ChosenType.Carrier(description, body);
        IReadOnlyDictionary<string, JObject> members = ObjectMembers.Of(description, described);
        if (!IsObject(description, members, "query") || !IsObject(description, members, "pagination"))
        {
            return false;
        }

        if (members.Keys.All(SearchRequestType.HasMember))
        {
            ChosenType.Choose(described, SearchRequestType.Name);
        }
        else
        {
            described[SpecExtensions.Base] = SearchRequestType.Name;
        }

        ChooseMember(description, members, "pagination", SearchRequestType.Pagination);
        ChooseMember(description, members, "sort", SortType, SortMembers);
        return true;
    }

    private static void ChooseMember(
        ApiDescription description,
        IReadOnlyDictionary<string,
        JObject> members,
        string name,
        string type,
        params string[] expected)
    {
        if (members.TryGetValue(name, out JObject? member))
        {
            JObject described = ChosenType.Carrier(description, member);
            if (expected.All(ObjectMembers.Of(description, described).ContainsKey))
            {
                ChosenType.Choose(described, type);
            }
        }
    }

    private static bool IsObject(ApiDescription description, IReadOnlyDictionary<string, JObject> members, string name) =>
        members.TryGetValue(name, out JObject? member)
            && ObjectMembers.Parts(description, member).All(part => !Scalars.Contains((string?)part["type"], StringComparer.Ordinal));

    // The components that only requests are made of, and the bodies themselves.
    private static HashSet<JToken> Requests(ApiDescription description) =>
    [
        .. description.Operations.Select(operation => operation.Definition["requestBody"]).OfType<JToken>(),
        .. description.OnlySent().Select(name => description.Schemas[name]).OfType<JToken>(),
    ];

    private static string? ConditionType(ApiDescription description, JObject schema, HashSet<JObject> path)
    {
        if (!path.Add(schema))
        {
            // A group that holds groups.
            return GroupType;
        }

        List<JObject> variants = [.. Composition.UnionVariants(schema)];
        IReadOnlyDictionary<string, JObject> members = ObjectMembers.Of(description, schema);
        string? type = members.Count switch
        {
            0 when variants.Count > 1 => variants.TrueForAll(variant => ConditionType(description, variant, path) is not null)
                ? QueryType
                : null,
            3 when FilterMembers.All(members.ContainsKey) => FilterType,
            2 when GroupMembers.All(members.ContainsKey) && IsListOfConditions(description, members["value"], path) => GroupType,
            _ => null,
        };
        path.Remove(schema);
        return type;
    }

    private static bool IsListOfConditions(ApiDescription description, JObject schema, HashSet<JObject> path)
    {
        IReadOnlyList<JObject> variants = Composition.UnionVariants(schema);
        return variants.Count > 0
            ? variants.All(variant => IsListOfConditions(description, variant, path))
            : schema["items"] is JObject items && ConditionType(description, items, path) is not null;
    }
}
