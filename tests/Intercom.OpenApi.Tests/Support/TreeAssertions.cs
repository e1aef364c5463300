using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

internal static class TreeAssertions
{
    /// <summary>Compares a tree with YAML, whatever the order of members.</summary>
    public static void ShouldBe(this JToken? actual, string yaml)
    {
        actual.Should().NotBeNull();
        Text(actual!).Should().Be(Text(YamlFile.Parse(yaml)));
    }

    public static IEnumerable<string> SchemaNames(this ApiDescription description) =>
        description.Schemas.Properties().Select(schema => schema.Name);

    public static JObject Operation(this ApiDescription description, string id) =>
        description.Operations.Single(operation => operation.Id == id).Definition;

    public static JToken? Schema(this JToken? body) => body?.SelectToken("content.*.schema");

    private static string Text(JToken token) => JsonFile.Format(Sorted(token));

    private static JToken Sorted(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties()
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new JProperty(member.Name, Sorted(member.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token.DeepClone(),
    };
}
