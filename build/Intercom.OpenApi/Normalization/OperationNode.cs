using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>An operation of a description of which nothing is sure yet.</summary>
public sealed record OperationNode(string Path, string Method, JObject Definition)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    public string Place => $"operation {Method.ToUpperInvariant()} {Path}";

    public IEnumerable<JObject> Parameters => (Definition["parameters"] as JArray ?? []).OfType<JObject>();

    public static bool IsMethod(string name) => Methods.Contains(name, StringComparer.Ordinal);

    public static IReadOnlyList<OperationNode> All(JObject document) =>
    [
        .. from path in SchemaWalk.Members(document["paths"])
           from member in SchemaWalk.Members(path.Value)
           where IsMethod(member.Name) && member.Value is JObject
           select new OperationNode(path.Name, member.Name, (JObject)member.Value),
    ];
}
