using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>An operation of the description.</summary>
internal sealed record OperationCase(string Method, string Path, JObject Definition)
{
    public string Key => $"{Method} {Path}";

    public JProperty Success => ((JObject)Definition["responses"]!).Properties().First(response => response.Name[0] is '2' or '3');

    public JObject? ResponseSchema => Success.Value["content"]?["application/json"]?["schema"] as JObject;

    public JObject? RequestSchema => Definition["requestBody"]?["content"]?["application/json"]?["schema"] as JObject;

    public override string ToString() => Key;
}
