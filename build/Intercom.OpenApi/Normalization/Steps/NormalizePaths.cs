using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Writes every path once, with a slash at its start, none at its end, and no query.</summary>
public sealed class NormalizePaths : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JObject paths = [];
        Dictionary<string, string> spellings = new(StringComparer.Ordinal);
        foreach (
            JProperty path in SchemaWalk.Members(document["paths"]).Where(path => !path.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (path.Value is not JObject operations)
            {
                diagnostics.Normalized($"path {path.Name}", "removed: it is not an object.");
                continue;
            }

            string name = "/" + path.Name.Split('?')[0].Trim().Trim('/');
            if (name != path.Name)
            {
                diagnostics.Normalized($"path {path.Name}", $"normalized to {name}.");
            }

            if (spellings.TryAdd(name, path.Name))
            {
                paths[name] = operations.DeepClone();
            }
            else
            {
                Join((JObject)paths[name]!, operations, spellings[name], path.Name, diagnostics);
            }
        }

        document["paths"] = paths;
    }

    private static void Join(JObject existing, JObject operations, string first, string again, DiagnosticBag diagnostics)
    {
        foreach (JProperty member in operations.Properties())
        {
            if (existing[member.Name] is not { } other)
            {
                existing[member.Name] = member.Value.DeepClone();
            }
            else if (Operation.IsMethod(member.Name) && other is JObject operation && member.Value is JObject repeated)
            {
                new RepeatedOperation(
                    new Operation(first, member.Name, operation),
                    new Operation(again, member.Name, repeated)).Report(diagnostics);
            }
            else if (!JToken.DeepEquals(other, member.Value))
            {
                throw new DescriptionException($"{first} and {again} are one path, and say different things of {member.Name}.");
            }
        }
    }
}
