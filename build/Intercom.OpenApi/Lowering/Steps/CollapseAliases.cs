using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>A component that is only another one, a scalar, an array or a map is put where it is used; it makes no type.</summary>
public sealed class CollapseAliases : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        List<string> aliases = [.. description.Schemas.Properties().Where(IsAlias).Select(schema => schema.Name)];
        foreach (string alias in aliases)
        {
            JObject target = Follow(description, alias);
            foreach (JObject reference in description.Root.Descendants().OfType<JObject>().Where(schema => ApiDescription.ReferenceName(schema) == alias).ToList())
            {
                reference.Remove("$ref");
                foreach (JProperty member in target.Properties().Where(member => member.Name is not (Marks.Usage or Marks.Name)))
                {
                    reference[member.Name] ??= member.Value.DeepClone();
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
        List<string> seen = [alias];
        JObject schema = (JObject)description.Schemas[alias]!;
        while (ApiDescription.ReferenceName(schema) is { } next && description.Schemas.Property(next, StringComparison.Ordinal) is { } property && IsAlias(property))
        {
            if (seen.Contains(next, StringComparer.Ordinal))
            {
                throw new DescriptionException($"schema {alias}: the aliases {string.Join(" -> ", seen)} -> {next} run in a circle. Mend openapi/intercom.yaml or its overlays.");
            }

            seen.Add(next);
            schema = (JObject)property.Value;
        }

        return schema;
    }
}
