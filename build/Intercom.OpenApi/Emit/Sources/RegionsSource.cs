using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The regions in which Intercom runs, each with its host.</summary>
internal sealed class RegionsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        List<(string Name, string Title, string Url)> servers =
        [
            .. (bundle["servers"] as JArray ?? []).Select(server => (Name(server), (string)server["description"]!, Url(server))),
        ];
        yield return ("IntercomRegion.g.cs", GeneratedText.File(["System.Collections.Generic"], $$"""
            public sealed partial class IntercomRegion
            {
            {{string.Join("\n", servers.Select(server => Member(server.Name, server.Title, server.Url)))}}
                /// <summary>The regions of Intercom.</summary>
                public static IReadOnlyList<IntercomRegion> Known { get; } = [{{string.Join(", ", servers.Select(server => server.Name))}}];
            }

            """));
    }

    private static string Member(string name, string title, string url) =>
        $"    /// <summary>{GeneratedText.Documentation(title)}: <c>{GeneratedText.Documentation(url)}</c>.</summary>\n"
        + $"    public static IntercomRegion {name} {{ get; }} = new({GeneratedText.Literal(name)}, {GeneratedText.Literal(url + "/")});\n";

    private static string Name(JToken server)
    {
        string name = CSharpName.Pascal((string?)server["description"] ?? string.Empty);
        return CSharpName.IsValid(name)
            ? name
            : throw new DescriptionException($"server {server["url"]}: its description names no region. Correct openapi/intercom.yaml.");
    }

    private static string Url(JToken server)
    {
        string url = (string?)server["url"] ?? throw new DescriptionException(
            $"server {server["description"]} has no url. Correct openapi/intercom.yaml.");
        WireName.ValidateServer(url, $"server {server["description"]}");
        return url.TrimEnd('/');
    }
}
