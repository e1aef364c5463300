using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Reads the description that the server is built with.</summary>
internal static class Descriptions
{
    public static JObject Read()
    {
        using Stream stream = typeof(IntercomTestServer).Assembly.GetManifestResourceStream("intercom.json")!;
        using JsonTextReader reader = new(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
