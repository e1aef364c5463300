using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Writes components that are only a reference, scalar, array or map in place, and removes them.</summary>
public sealed class CollapseAliases : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        List<string> aliases = [.. description.Schemas.Properties().Where(IsAlias).Select(schema => schema.Name)];
        HashSet<string> withoutLoop = new(StringComparer.Ordinal);
        foreach (string alias in aliases)
        {
            RejectLoop(description, [alias], withoutLoop);
            JObject target = Follow(description, alias);
            foreach (
                JObject reference in description.Root.Descendants()
                    .OfType<JObject>()
                    .Where(schema => ApiDescription.ReferenceName(schema) == alias)
                    .ToList())
            {
                reference.Remove("$ref");
                foreach (
                    JProperty member in target
                        .Properties()
                        .Where(member => member.Name is not (SpecExtensions.Usage or SpecExtensions.Name)))
                {
                    reference[member.Name] ??= description.Copies.Copy(member.Value, reference);
                }
            }
        }

        foreach (string alias in aliases)
        {
            description.Schemas.Remove(alias);
        }
    }

    private static bool IsAlias(JProperty component)
    {
        JObject schema = (JObject)component.Value;
        return ApiDescription.ReferenceName(schema) is not null || (schema["properties"] is null && schema["enum"] is null);
    }

    // An alias of an alias stands for what the last of them says.
    private static JObject Follow(ApiDescription description, string alias)
    {
        JObject schema = (JObject)description.Schemas[alias]!;
        while (ApiDescription.ReferenceName(schema) is { } next && IsAlias(description, next))
        {
            schema = (JObject)description.Schemas[next]!;
        }

        return schema;
    }

    // What is put where it is used cannot hold itself, neither at once nor in its items or values.
    private static void RejectLoop(ApiDescription description, List<string> path, HashSet<string> withoutLoop)
    {
        foreach (
            string next in ApiDescription.References(description.Schemas[path[^1]]!)
                .Where(name => IsAlias(description, name) && !withoutLoop.Contains(name)))
        {
            int start = path.IndexOf(next);
            if (start >= 0)
            {
                throw new DescriptionException(
                    $"schema {next}: the aliases {string.Join(" -> ", path.Skip(start))} -> {next} form a cycle. Correct "
                        + "openapi/intercom.yaml or an overlay.");
            }

            path.Add(next);
            RejectLoop(description, path, withoutLoop);
        }

        withoutLoop.Add(path[^1]);
        path.RemoveAt(path.Count - 1);
    }

    private static bool IsAlias(ApiDescription description, string name) =>
        description.Schemas.Property(name, StringComparison.Ordinal) is { } component && IsAlias(component);
}
