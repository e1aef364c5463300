using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The versions of the API.</summary>
internal sealed class VersionsSource : IGeneratedSource
{
    // Intercom takes these for what is not released yet, whether a description lists them or not.
    private static readonly string[] MovingVersions = ["Preview", "Unstable"];

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        IEnumerable<string> versions = (bundle["components"]?["schemas"]?[VersionHeader.Schema]?["enum"] as JArray ?? [])
            .Select(version => (string)version!);
        string current = new ApiDescription(bundle).Version;
        string members = string
            .Concat(versions.Append(current).Concat(MovingVersions).DistinctBy(Name, StringComparer.Ordinal).Select(Member));
        yield return ("IntercomApiVersion.g.cs", GeneratedText.File([], $$"""
            public readonly partial struct IntercomApiVersion
            {
                private const string DefaultVersion = {{GeneratedText.Literal(current)}};
            {{members}}}

            """));
    }

    private static string Member(string version)
    {
        WireName.ValidateVersion(version, VersionHeader.Schema);
        return $"\n    /// <summary>Version {GeneratedText.Documentation(version)}.</summary>\n    public static IntercomApiVersion "
            + $"{Name(version)} {{ get; }} = new({GeneratedText.Literal(version)});\n";
    }

    private static string Name(string version) =>
        char.IsAsciiDigit(version[0]) ? "V" + version.Replace('.', '_').Replace('-', '_') : CSharpName.Pascal(version);
}
