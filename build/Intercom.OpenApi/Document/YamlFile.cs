using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;

namespace Intercom.OpenApi.Document;

/// <summary>Reads YAML, of which JSON is a part, into the JSON tree that the whole tool works on.</summary>
public static class YamlFile
{
    public static JObject Read(string path) => Parse(ReadText(path), path);

    /// <summary>Reads a file that is not larger than any description.</summary>
    /// <param name="path">The file.</param>
    public static string ReadText(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new DescriptionException($"{path}: there is no such file.");
        }

        return file.Length <= InputLimits.FileSize
            ? File.ReadAllText(path)
            : throw new DescriptionException($"{path}: it has {file.Length} bytes, and {InputLimits.FileSize} is the maximum.");
    }

    public static JObject Parse(string text, string name = "text", RepeatedMembers? repeated = null)
    {
        Scanner scanner = new(new StringReader(text));
        try
        {
            return new YamlReader(new Parser(scanner), name, repeated).Read()
                ?? throw new DescriptionException($"{name}: expected one object.");
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
    public static bool IsText(string value) => YamlReader.IsText(value);
}
