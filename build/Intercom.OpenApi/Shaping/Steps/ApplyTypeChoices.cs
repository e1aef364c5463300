using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Replaces a schema with x-csharp-type by a reference to its type: another schema of the description, or the placeholder component of a
/// hand-written type.
/// </summary>
public sealed class ApplyTypeChoices : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        HashSet<string> used = description.Used();
        ApplyChoices(description);
        foreach (string name in used.Except(description.Used(), StringComparer.Ordinal).ToList())
        {
            // Only hand-written types used it, so no type is generated for it.
            description.Schemas.Remove(name);
        }
    }

    private static void ApplyChoices(ApiDescription description)
    {
        Dictionary<string, string> components = new(StringComparer.Ordinal);
        foreach (SchemaNode node in description.Nodes().Where(node => node.Schema.ContainsKey(SpecExtensions.Type)).ToList())
        {
            string type = (string)node.Schema[SpecExtensions.Type]!;
            if (!IsSchemaOrType(description, type))
            {
                description.Report(
                    DiagnosticKind.UnmatchedAction,
                    node.Place,
                    $"x-csharp-type {type} is neither a schema nor a C# type",
                    "Correct openapi/overlays/20-names.yaml.",
                    $"x-csharp-type {type} without effect, since there is no such schema");
                node.Schema.Remove(SpecExtensions.Type);
                continue;
            }

            string target = Target(description, type, node.Place);
            if (node.Role == SchemaRole.Component)
            {
                components.Add(node.Place["schema ".Length..], target);
            }
            else
            {
                JObject reference = ApiDescription.Reference(target);
                Keep(node.Schema, reference, "description", "nullable", SpecExtensions.Name);
                node.Schema.Replace(reference);
            }
        }

        foreach ((string name, string target) in components)
        {
            description.Schemas.Remove(name);
            Redirect(description, name, target);
        }
    }

    private static bool IsSchemaOrType(ApiDescription description, string type) =>
        description.Schemas[type] is JObject || CSharpName.IsValid(type);

    private static string Target(ApiDescription description, string type, string place)
    {
        if (description.Schemas[type] is JObject schema)
        {
            return schema.ContainsKey(SpecExtensions.Type)
                ? throw new DescriptionException(
                    $"{place}: {type} is itself typed as another. Name that one in openapi/overlays/20-names.yaml.")
                : type;
        }

        description.Schemas[type] = new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject(),
            [SpecExtensions.HandWritten] = true,
        };
        return type;
    }

    private static void Redirect(ApiDescription description, string from, string to)
    {
        foreach (JObject reference in description.Root.DescendantsAndSelf().OfType<JObject>()
            .Where(schema => ApiDescription.ReferenceName(schema) == from).ToList())
        {
            reference["$ref"] = ApiDescription.Reference(to)["$ref"];
        }
    }

    private static void Keep(JObject from, JObject to, params string[] members)
    {
        foreach (string member in members.Where(from.ContainsKey))
        {
            to[member] = from[member];
        }
    }
}
