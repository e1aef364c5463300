using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>Applies the members that a request has to an object. Maps are merged, anything else is replaced.</summary>
internal static class Patch
{
    public static JObject Apply(JObject target, JObject request)
    {
        JObject result = new(target);
        foreach (JProperty member in request.Properties())
        {
            result[member.Name] =
                member.Value is JObject map && result[member.Name] is JObject existing ? new JObject(existing).Set(map) : member.Value;
        }

        return result;
    }
}
