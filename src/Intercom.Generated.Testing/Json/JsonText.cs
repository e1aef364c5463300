using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Json;

/// <summary>Parses JSON objects, without making dates of text that looks like one.</summary>
internal static class JsonText
{
    /// <summary>Parses an object.</summary>
    /// <exception cref="JsonException">The text is not a JSON object, or has something after its end.</exception>
    public static JObject Parse(string text)
    {
        using StringReader source = new(text);
        return Read(source);
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">The text is not a JSON object, or has something after its end.</exception>
    public static JObject Read(TextReader source)
    {
        using JsonTextReader reader = new(source) { DateParseHandling = DateParseHandling.None };
        JObject value = JObject.Load(reader);
        return reader.Read() ? throw new JsonReaderException("The text has something after its end.") : value;
    }

    /// <summary>Reads a resource of this assembly.</summary>
    public static JObject ReadResource(string name)
    {
        using StreamReader source = new(typeof(JsonText).Assembly.GetManifestResourceStream(name)!);
        return Read(source);
    }
}
