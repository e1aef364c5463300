using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>The class of a response that is a page of a list.</summary>
public sealed class PageSchema
{
    private readonly ApiDescription _description;
    private readonly JObject _schema;
    private readonly JObject _members;

    private PageSchema(ApiDescription description, JObject schema, JObject members)
    {
        _description = description;
        _schema = schema;
        _members = members;
    }

    /// <summary>Finds the page that an operation returns; null where it returns none.</summary>
    public static PageSchema? Of(ApiDescription description, Operation operation)
    {
        JToken? schema = operation.Responses
            .SelectMany(response => ApiDescription.MediaTypes(response.Value))
            .FirstOrDefault()?.Value["schema"];
        return ApiDescription.ReferenceName(schema) is { } name
            && description.Schemas[name] is JObject { } response
            && response["properties"] is JObject members
            && (IsPosition(members["pages"]) || (string?)members[PageMember.Scroll]?["type"] == "string")
                ? new PageSchema(description, response, members)
                : null;
    }

    /// <summary>Notes how the page gets at its items, its total count and the next page.</summary>
    /// <param name="items">A member, a member of a member after a dot, or alternatives that are separated by vertical bars.</param>
    /// <returns>The type of the items; null when there is no such list.</returns>
    public string? DescribeItems(string items)
    {
        List<(string Type, string Code)?> lists = [.. items.Split('|').Select(path => Find(_members, path.Split('.')))];
        if (lists.Contains(null) || lists.Select(list => list!.Value.Type).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return null;
        }

        string[] codes = [.. lists.Select(list => list!.Value.Code)];
        _schema[SpecExtensions.PageOf] = lists[0]!.Value.Type;
        _schema[SpecExtensions.PageItems] = string.Concat(codes.SkipLast(1).Select(code => $"{code}.Count > 0 ? {code} : ")) + codes[^1];
        _schema[SpecExtensions.PageCount] = (string?)_members["total_count"]?["type"] == "integer" ? Name("total_count") : "null";
        _schema[SpecExtensions.PageNext] = IsPosition(_members["pages"]) ? Name("pages") : "null";
        _schema[SpecExtensions.PageScroll] = Name(PageMember.Scroll);
        return lists[0]!.Value.Type;
    }

    private static bool IsPosition(JToken? pages) => ApiDescription.ReferenceName(pages) == PageTypes.Pages;

    private string? Name(string member) => (string?)_members[member]?[SpecExtensions.Name];

    private (string Type, string Code)? Find(JObject members, string[] path)
    {
        JToken? member = members[path[0]];
        string? name = (string?)member?[SpecExtensions.Name];
        if (path.Length == 1)
        {
            return ItemType(member) is { } type ? (type, name!) : null;
        }

        return ApiDescription.ReferenceName(member) is { } held
            && _description.Schemas[held]?["properties"] is JObject inner
            && Find(inner, path[1..]) is ({ } innerType, { } code)
                ? (innerType, $"{name}?.{code} ?? []")
                : null;
    }

    private static string? ItemType(JToken? member) =>
        (string?)member?["type"] == "array" ? ApiDescription.ReferenceName(member["items"]) : null;
}
