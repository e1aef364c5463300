#if !NETSTANDARD_BUILD // The description is the same for both builds.
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace Intercom.Tests.Discrepancies;

/// <summary>An action of openapi/overlays/10-corrections.yaml.</summary>
/// <param name="Number">The number of the action, starting at 1.</param>
/// <param name="Evidence">The description of the action, which says where the difference was seen.</param>
/// <param name="Target">The JSONPath of what is corrected.</param>
/// <param name="Update">What is merged into the target; null when the target is removed.</param>
internal sealed partial record Correction(int Number, string Evidence, string Target, JToken? Update)
{
    private const string Schemas = "$.components.schemas";

    public static IReadOnlyList<Correction> All { get; } = Read();

    /// <summary>The schemas, properties or operations that are corrected.</summary>
    public IReadOnlyList<string> Places =>
        Target.StartsWith(Schemas, StringComparison.Ordinal) ? [.. PlacesOfSchemas()] : [.. PlacesOfPaths()];

    public override string ToString() => $"{Number} {Target}";

    private static List<Correction> Read()
    {
        object? yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "10-corrections.yaml")));
        JToken overlay = JsonText.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml!));
        return [.. overlay["actions"]!.Select((action, index) =>
            new Correction(index + 1, (string?)action["description"] ?? string.Empty, (string)action["target"]!, action["update"]))];
    }

    private static List<string> Names(Group group) => [.. Name().Matches(group.Value).Select(name => name.Groups["name"].Value)];

    private IEnumerable<string> PlacesOfSchemas()
    {
        Match match = SchemaTarget().Match(Target);
        List<string> updated = [.. (Update as JObject)?.Properties().Select(member => member.Name) ?? []];
        if (!match.Groups["schemas"].Success)
        {
            return updated;
        }

        List<string> schemas = Names(match.Groups["schemas"]);
        return match.Groups["properties"].Success
            ? schemas.SelectMany(
                schema => (match.Groups["names"].Success ? Names(match.Groups["names"]) : updated).Select(name => $"{schema}.{name}"))
            : schemas;
    }

    private IEnumerable<string> PlacesOfPaths()
    {
        Match match = PathTarget().Match(Target);
        return Names(match.Groups["paths"]).Select(path => $"{match.Groups["method"].Value.ToUpperInvariant()} {path}");
    }

    [GeneratedRegex(
        @"^\$\.components\.schemas(?<schemas>\.\w+|\['[^\]]+'\])?(?<properties>\.properties(?<names>\.[\w*]+|\['[^\]]+'\])?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex SchemaTarget();

    [GeneratedRegex(
        @"^\$\.paths(?<paths>\.\*|\['[^\]]+'\])\.(?<method>\*|\w+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex PathTarget();

    [GeneratedRegex(
        @"'(?<name>[^']+)'|^\.(?<name>[\w*]+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Name();
}
#endif
