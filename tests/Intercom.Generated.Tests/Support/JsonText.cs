using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>Reads JSON for comparison, with texts that look like times left alone.</summary>
internal static class JsonText
{
    public static JToken Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    public static void ShouldBe(this JToken actual, string expected) =>
        JToken.DeepEquals(actual, Parse(expected)).Should().BeTrue("{0} should be {1}", actual.ToString(Formatting.None), expected);

    public static IEnumerable<string> Names(this JObject value) => value.Properties().Select(property => property.Name);
}
