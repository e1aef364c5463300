using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>A description that comes from elsewhere: YAML, or JSON, of which YAML takes no tabs.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Repairs">What of it was mended to be read.</param>
public sealed record IncomingFile(JObject Document, IReadOnlyList<Repair> Repairs)
{
    public static IncomingFile Read(string path)
    {
        string text = YamlFile.ReadText(path);
        RepeatedMembers repeated = new();
        // A tab in JSON is never more than a blank.
        JObject document = YamlFile.Parse(text.TrimStart().StartsWith('{') ? text.Replace('\t', ' ') : text, path, repeated);
        return new IncomingFile(document, [.. repeated.All.Select(member => new Repair($"line {member.Line}", $"joined with the {member.Name} before it in the same object, since an object has a name once."))]);
    }
}
