using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Parses JSON into the trees of Newtonsoft.Json.</summary>
internal static class NewtonsoftJson
{
    public static JToken Parse(byte[] json)
    {
        using JsonTextReader reader = ReaderOf(json);
        return JToken.ReadFrom(reader);
    }

    public static JsonTextReader ReaderOf(byte[] json) =>
        new(new StringReader(Encoding.UTF8.GetString(json)))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = IntercomJson.MaxDepth,
        };
}
