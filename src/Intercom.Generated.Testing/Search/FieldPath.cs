using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Follows a path with dots into a resource. Names of members can have dots themselves.</summary>
internal static class FieldPath
{
    public static JToken? Find(Record item, string path) => path == "id" ? new JValue(item.Id) : Find(item.Data, path);

    private static JToken? Find(JObject item, string path)
    {
        if (item.TryGetValue(path, StringComparison.Ordinal, out JToken? value))
        {
            return value;
        }

        int dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && item[path[..dot]] is JObject inner ? Find(inner, path[(dot + 1)..]) : null;
    }
}
