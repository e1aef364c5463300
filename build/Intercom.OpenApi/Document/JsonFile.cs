using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Writes a JSON tree, so that the same tree results in the same bytes on every platform.</summary>
public static class JsonFile
{
    public static string Format(JToken token)
    {
        StringBuilder text = new();
        using StringWriter writer = new(text) { NewLine = "\n" };
        using JsonTextWriter json = new(writer) { Formatting = Formatting.Indented };
        token.WriteTo(json);
        return text.Append('\n').ToString();
    }

    public static void Write(string path, JToken token) => TextFile.WriteIfChanged(path, Format(token));
}
