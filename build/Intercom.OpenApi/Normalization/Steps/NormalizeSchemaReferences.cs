using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Resolves references of schemas: to the schema of nearly the same name where there is none of that name, and to any value where none is
/// near.
/// </summary>
public sealed class NormalizeSchemaReferences : INormalizationStep
{
    // Stricter than for suggestions, since the nearest name is used without review.
    private const double MaxDistance = 0.25;

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JObject schemas = document["components"]?["schemas"] as JObject ?? [];
        CopyBudget budget = new("References into other schemas");
        SchemaWalk.Visit(document, (token, place) =>
        {
            if (token is JObject schema && JsonPointer.Reference(schema) is { } reference)
            {
                Normalize(document, schemas, schema, reference, place, diagnostics, budget);
            }
        });
    }

    private static void Normalize(
        JObject document,
        JObject schemas,
        JObject schema,
        string reference,
        string place,
        DiagnosticBag diagnostics,
        CopyBudget budget)
    {
        string? name = ApiDescription.ReferenceName(schema);
        if (name is not null && schemas.ContainsKey(name))
        {
            return;
        }

        if (
            name?.Contains('/', StringComparison.Ordinal) != false
                && JsonPointer.Find(document, reference) is JObject target
                && !target.Descendants().Contains(schema))
        {
            diagnostics.Normalized(place, $"{reference} is written in place.");
            JObject written = budget.Copy(target, schema);
            if (schema["nullable"] is JValue { Value: true })
            {
                written["nullable"] = true;
            }

            schema.Replace(written);
        }
        else if (NearestName.Find(reference.Split('/')[^1], Others(schemas, schema), MaxDistance) is { } nearest)
        {
            diagnostics.Normalized(place, $"{nearest} in place of {reference}, which does not exist.");
            schema["$ref"] = ApiDescription.Reference(nearest)["$ref"];
        }
        else
        {
            diagnostics.Normalized(place, $"anything in place of {reference}, which does not exist.");
            schema.Remove("$ref");
        }
    }

    // A schema is not a replacement for a reference within itself.
    private static IEnumerable<string> Others(JObject schemas, JObject schema)
    {
        JProperty? owner = schema.Ancestors().OfType<JProperty>().FirstOrDefault(property => property.Parent == schemas);
        return schemas.Properties().Where(component => component != owner).Select(component => component.Name);
    }
}
