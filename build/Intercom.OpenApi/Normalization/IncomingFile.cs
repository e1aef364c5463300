using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>The file of an incoming description, in YAML or JSON.</summary>
public static class IncomingFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="diagnostics">Receives what was normalized.</param>
    public static JObject Read(string path, DiagnosticBag diagnostics)
    {
        string text = YamlFile.ReadText(path);
        RepeatedMembers repeated = new();
        // JSON can contain tabs, which YAML rejects.
        JObject document = YamlFile.Parse(text.TrimStart().StartsWith('{') ? text.Replace('\t', ' ') : text, path, repeated);
        foreach ((string member, long line) in repeated.All)
        {
            diagnostics.Normalized($"line {line}", $"merged with the earlier {member} of the same object.");
        }

        return document;
    }
}
