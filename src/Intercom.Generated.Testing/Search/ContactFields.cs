using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that contacts can be searched by.</summary>
internal static class ContactFields
{
    private static readonly Dictionary<string, Func<JObject, JToken?>> Readers = new(StringComparer.Ordinal)
    {
        ["tag_id"] = contact => Ids(contact["tags"]?["data"]),
    };

    public static SearchFields Of(ApiDescription description) => DescribedFields.Read(description, "POST /contacts/search", Readers);

    private static JArray Ids(JToken? references) => new((references ?? new JArray()).Select(reference => reference["id"]));
}
