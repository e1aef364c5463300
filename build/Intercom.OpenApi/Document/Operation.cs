using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>One operation of the description.</summary>
public sealed record Operation(string Path, string Method, JObject Definition)
{
    public string? Id => (string?)Definition["operationId"];

    public string Place => $"operation {Method.ToUpperInvariant()} {Path}";

    public IEnumerable<JObject> Parameters => (Definition["parameters"] as JArray ?? []).OfType<JObject>();

    public IEnumerable<JProperty> Responses => (Definition["responses"] as JObject ?? []).Properties();

    public static bool IsSuccess(JProperty response) => response.Name.StartsWith('2') || response.Name.StartsWith('3');
}
