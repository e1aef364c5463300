using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Imitations;

/// <summary>Reads the compact YAML of recipes, in which <c>@name</c> refers to a schema.</summary>
internal static class Yaml
{
    private const char Reference = '@';

    public static JObject Parse(string text)
    {
        // YAML keeps @ for itself, so references are quoted. What is read is in an object, since it can be a reference itself.
        JObject document = YamlFile.Parse($"{{value: {text}}}");
        foreach (JValue value in document.Descendants().OfType<JValue>().Where(IsReference).ToList())
        {
            value.Replace(To(((string)value.Value!)[1..]));
        }

        return (JObject)document["value"]!;
    }

    /// <summary>A reference to a schema.</summary>
    public static JObject To(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static bool IsReference(JValue value) => value.Value is string text && text.StartsWith(Reference);
}
