using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Generation.Sources;

/// <summary>The versions of the API.</summary>
internal sealed class VersionsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        List<string> versions = [.. (bundle["components"]?["schemas"]?["intercom_version"]?["enum"] as JArray ?? []).Select(version => (string)version!)];
        string current = new ApiDescription(bundle).Version;
        foreach (string version in versions.Append(current))
        {
            WireName.ValidateVersion(version, "intercom_version");
        }

        string members = string.Concat(versions.Append(current).Distinct(StringComparer.Ordinal).Select(Member));
        yield return ("IntercomApiVersion.g.cs", GeneratedText.File($$"""

            namespace Intercom;

            public readonly partial struct IntercomApiVersion
            {
                private const string DefaultVersion = {{GeneratedText.Literal(current)}};
            {{members}}}

            """));
    }

    private static string Member(string version) =>
        $"\n    /// <summary>Version {GeneratedText.Documentation(version)}.</summary>\n    public static IntercomApiVersion {Name(version)} {{ get; }} = new({GeneratedText.Literal(version)});\n";

    private static string Name(string version) =>
        char.IsAsciiDigit(version[0]) ? "V" + version.Replace('.', '_').Replace('-', '_') : CSharpName.Pascal(version);
}
