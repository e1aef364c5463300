using Intercom.OpenApi.Description;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Import;

/// <summary>Reads a description that comes from elsewhere: YAML, or JSON, of which YAML takes no tabs.</summary>
public static class IncomingFile
{
    public static JObject Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DescriptionException($"{path}: there is no such file.");
        }

        string text = File.ReadAllText(path);
        return text.TrimStart().StartsWith('{') ? ReadJson(text, path) : YamlFile.Parse(text, path);
    }

    private static JObject ReadJson(string text, string path)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
        }
        catch (JsonReaderException exception)
        {
            throw new DescriptionException($"{path}: {exception.Message}");
        }
    }
}
