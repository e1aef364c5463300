using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Renames the parameters of a known path to their known names. The names are not sent, but overlays find operations by them, and they are
/// arguments in C#.
/// </summary>
public sealed partial class KeepPathNames(IEnumerable<string> known) : INormalizationStep
{
    private readonly Dictionary<string, string> _known = known.Distinct(StringComparer.Ordinal)
        .GroupBy(Shape, StringComparer.Ordinal)
        .Where(paths => paths.Count() == 1)
        .ToDictionary(paths => paths.Key, paths => paths.Single(), StringComparer.Ordinal);

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JObject paths = [];
        Dictionary<(string Path, string Method), Operation> first = [];
        foreach (JProperty path in SchemaWalk.Members(document["paths"]))
        {
            string name = _known.GetValueOrDefault(Shape(path.Name), path.Name);
            if (name != path.Name)
            {
                diagnostics.Normalized($"path {path.Name}", $"renamed to {name}, its previous name.");
                RenameParameters(path, name);
            }

            JObject operations = (JObject)(paths[name] ??= new JObject());
            foreach (Operation operation in Operation.Of(path))
            {
                if (!first.TryAdd((name, operation.Method), operation))
                {
                    new RepeatedOperation(first[(name, operation.Method)], operation).Report(diagnostics);
                    continue;
                }

                operations[operation.Method] = operation.Definition;
            }
        }

        document["paths"] = paths;
    }

    private static void RenameParameters(JProperty path, string name)
    {
        List<(string Old, string New)> names = [.. Names(path.Name).Zip(Names(name))];
        foreach (
            JObject parameter in path.Value.SelectTokens("*.parameters[*]")
                .OfType<JObject>()
                .Where(parameter => (string?)parameter["in"] == "path"))
        {
            if (names.Find(pair => pair.Old == (string?)parameter["name"]) is { New: { } renamed })
            {
                parameter["name"] = renamed;
            }
        }
    }

    private static string Shape(string path) => Placeholder().Replace(path, "{}");

    public static IEnumerable<string> Names(string path) => Placeholder().Matches(path).Select(match => match.Value[1..^1]);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Placeholder();
}
