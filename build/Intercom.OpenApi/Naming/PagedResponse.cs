using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>A response that is a page of a list, as the description defines it.</summary>
internal sealed class PagedResponse
{
    private readonly ApiDescription _description;
    private readonly IReadOnlyDictionary<string, JObject> _members;

    private PagedResponse(ApiDescription description, IReadOnlyDictionary<string, JObject> members)
    {
        _description = description;
        _members = members;
    }

    /// <summary>Whether the page continues a scroll.</summary>
    public bool IsScroll => _members.ContainsKey(PageMember.Scroll);

    /// <summary>The member with the items, where only one can have them; null otherwise.</summary>
    public string? OnlyList =>
        _members.Keys.Where(member => ItemsOf(_members, [member]) is not null).ToList() is [string only] ? only : null;

    /// <summary>Finds the page that an operation returns; null where it returns none.</summary>
    public static PagedResponse? Of(ApiDescription description, Operation operation)
    {
        if (ResponseSchemas.First(description.Root, operation) is not { } schema)
        {
            return null;
        }

        Dictionary<string, JObject> members = Members(description, schema);
        return IsPages(description, members) || IsText(description, members) ? new PagedResponse(description, members) : null;
    }

    /// <summary>Whether the response has a list of objects.</summary>
    /// <param name="items">A member, a member of a member after a dot, or alternatives that are separated by vertical bars.</param>
    public bool HasList(string items)
    {
        List<JObject?> found = [.. items.Split('|').Select(path => ItemsOf(_members, path.Split('.')))];
        return found.TrueForAll(item => item is not null)
            && found.Select(item => TypeKey(item!)).Distinct(StringComparer.Ordinal).Count() == 1;
    }

    private static bool IsPages(ApiDescription description, Dictionary<string, JObject> members) =>
        members.TryGetValue("pages", out JObject? pages)
        && ObjectMembers.Parts(description, pages)
            .Append(ChosenType.Carrier(description, pages))
            .Any(part => (string?)part[SpecExtensions.Type] == PageTypes.Pages);

    private static bool IsText(ApiDescription description, Dictionary<string, JObject> members) =>
        members.TryGetValue(PageMember.Scroll, out JObject? scroll)
            && ObjectMembers.Parts(description, scroll).Any(part => (string?)part["type"] == "string");

    // A choice between objects becomes one class with the members of all; one between a list and its item is the list.
    private static Dictionary<string, JObject> Members(ApiDescription description, JObject schema)
    {
        Dictionary<string, JObject> members = new(ObjectMembers.Of(description, schema), StringComparer.Ordinal);
        IReadOnlyList<JObject> variants = Composition.UnionVariants(ChosenType.Carrier(description, schema));
        if (variants is [{ } list, { } item] && IsListOf(description, list, item))
        {
            variants = [list];
        }

        foreach ((string name, JObject member) in variants.SelectMany(variant => ObjectMembers.Of(description, variant)))
        {
            members.TryAdd(name, member);
        }

        return members;
    }

    private static bool IsListOf(ApiDescription description, JObject list, JObject item) =>
        ApiDescription.ReferenceName(item) is { } name
        && ObjectMembers.Of(description, list).TryGetValue("data", out JObject? data)
        && ApiDescription.ReferenceName(data["items"]) == name;

    private JObject? ItemsOf(IReadOnlyDictionary<string, JObject> members, string[] path)
    {
        if (!members.TryGetValue(path[0], out JObject? member))
        {
            return null;
        }

        if (path.Length > 1)
        {
            return ItemsOf(ObjectMembers.Of(_description, member), path[1..]);
        }

        JObject? items = ObjectMembers.Parts(_description, member)
            .Where(part => (string?)part["type"] == "array")
            .Select(part => part["items"])
            .OfType<JObject>()
            .FirstOrDefault();
        return items is not null && MakesType(items) ? items : null;
    }

    private bool MakesType(JObject items) => ObjectMembers.Parts(_description, items).Any(part =>
        part["properties"] is JObject
        || part.ContainsKey(SpecExtensions.Type)
        || (part["enum"] is JArray values && values.Count(value => value.Type == JTokenType.String) > 1)
        || Composition.UnionVariants(part).Any(MakesType));

    private string TypeKey(JObject items)
    {
        JObject carrier = ChosenType.Carrier(_description, items);
        return (string?)carrier[SpecExtensions.Type]
            ?? (
                carrier.Parent is JProperty component && component.Parent == _description.Schemas
                    ? component.Name
                    : ApiDescription.Shape(items).ToString());
    }
}
