using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Intercom.OpenApi.Description;

/// <summary>Reads YAML, of which JSON is a part, into the JSON tree that the whole tool works on.</summary>
public static class YamlFile
{
    private const int MaximumDepth = 100;

    public static JObject Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DescriptionException($"{path}: there is no such file.");
        }

        return Parse(File.ReadAllText(path), path);
    }

    public static JObject Parse(string text, string name = "text") =>
        Load(text, name).Documents is [{ RootNode: YamlMappingNode root }]
            ? (JObject)Convert(root, name, depth: 0, isVersion: false)
            : throw new DescriptionException($"{name}: expected one object.");

    private static YamlStream Load(string text, string name)
    {
        YamlStream stream = [];
        Scanner scanner = new(new StringReader(text));
        try
        {
            stream.Load(new Parser(scanner));
            return stream;
        }
        catch (YamlException exception)
        {
            throw new DescriptionException($"{name}({exception.Start.Line},{exception.Start.Column}): {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // What the parser throws for some brackets that are never closed.
            throw new DescriptionException($"{name}({scanner.CurrentPosition.Line},{scanner.CurrentPosition.Column}): this is not YAML.");
        }
    }

    /// <summary>Whether a plain scalar is read as text.</summary>
    public static bool IsText(string value) => Plain(value).Type == JTokenType.String;

    private static JToken Convert(YamlNode node, string name, int depth, bool isVersion) => node switch
    {
        _ when depth > MaximumDepth => throw Refuse(node, name, "nested too deeply; an anchor may hold itself"),
        YamlMappingNode mapping => new JObject(mapping.Children.Select(child => new JProperty(Key(child.Key, name), Convert(child.Value, name, depth + 1, isVersion || IsVersion(child.Key, child.Value))))),
        YamlSequenceNode sequence => new JArray(sequence.Children.Select(child => Convert(child, name, depth + 1, isVersion))),
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Tag.IsEmpty: true } scalar when Plain(scalar.Value ?? string.Empty) is var plain && (!isVersion || plain.Type == JTokenType.Null) => plain,
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw Refuse(node, name, $"{node.NodeType} is not supported"),
    };

    // Version 2.10 is not the number 2.1.
    private static bool IsVersion(YamlNode key, YamlNode value) =>
        key is YamlScalarNode { Value: "version" } && value is YamlScalarNode || key is YamlScalarNode { Value: "intercom_version" };

    private static string Key(YamlNode key, string name) =>
        key is YamlScalarNode scalar ? scalar.Value ?? string.Empty : throw Refuse(key, name, "a key must be text");

    private static DescriptionException Refuse(YamlNode node, string name, string reason) =>
        new($"{name}({node.Start.Line},{node.Start.Column}): {reason}.");

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
