using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>Applies the members of a request to an object. Maps are merged, anything else is replaced.</summary>
internal static class Patch
{
    public static void Apply(JObject target, JObject request)
    {
        foreach (JProperty member in request.Properties())
        {
            if (member.Value is JObject map && target[member.Name] is JObject existing)
            {
                existing.Set(map);
            }
            else
            {
                target[member.Name] = member.Value;
            }
        }
    }
}
