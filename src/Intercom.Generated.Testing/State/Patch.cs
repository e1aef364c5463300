using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>Applies the members that a request has to an object. Maps are merged, anything else is replaced.</summary>
internal static class Patch
{
    public static T Apply<T>(T target, IntercomModel request)
        where T : IntercomModel
    {
        JObject result = JObject.FromObject(target);
        foreach (JProperty member in JObject.FromObject(request).Properties())
        {
            result[member.Name] = member.Value is JObject map && result[member.Name] is JObject existing ? Merge(existing, map) : member.Value;
        }

        return result.ToObject<T>()!;
    }

    private static JObject Merge(JObject existing, JObject map)
    {
        JObject merged = new(existing);
        foreach (JProperty member in map.Properties())
        {
            merged[member.Name] = member.Value;
        }

        return merged;
    }
}
