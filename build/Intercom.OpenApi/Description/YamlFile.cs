using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Intercom.OpenApi.Description;

/// <summary>Reads YAML, of which JSON is a part, into the JSON tree that the whole tool works on.</summary>
public static class YamlFile
{
    public static JObject Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DescriptionException($"{path}: there is no such file.");
        }

        return Parse(File.ReadAllText(path), path);
    }

    public static JObject Parse(string text, string name = "text")
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new DescriptionException($"{name}({exception.Start.Line},{exception.Start.Column}): {exception.Message}");
        }

        return stream.Documents.Count > 0 && Convert(stream.Documents[0].RootNode) is JObject root
            ? root
            : throw new DescriptionException($"{name}: expected an object at the top.");
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Children.Select(child => new JProperty(Key(child.Key), Convert(child.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Children.Select(Convert)),
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any } scalar => Plain(scalar.Value ?? string.Empty),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new DescriptionException($"Line {node.Start.Line}: {node.NodeType} is not supported."),
    };

    private static string Key(YamlNode key) => ((YamlScalarNode)key).Value ?? string.Empty;

    // The core schema of YAML 1.2, which is what OpenAPI asks for: `no` and `on` are words there.
    private static JValue Plain(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => new JValue(integer),
        _ when LooksLikeNumber(value) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => new JValue(number),
        _ => new JValue(value),
    };

    private static bool LooksLikeNumber(string value) =>
        value.Any(char.IsAsciiDigit) && value.All(character => char.IsAsciiDigit(character) || character is '.' or '+' or '-' or 'e' or 'E');
}
