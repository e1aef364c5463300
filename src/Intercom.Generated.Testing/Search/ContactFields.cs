using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that contacts can be searched by.</summary>
internal static class ContactFields
{
    private static readonly Dictionary<string, SearchPlace> Places = new(StringComparer.Ordinal)
    {
        ["tag_id"] = (contact, _) => new JArray((contact["tags"]?["data"] ?? new JArray()).Select(reference => reference["id"])),
    };

    public static SearchFields Of(SearchFacts facts) => facts.Fields("POST /contacts/search", Places);
}
