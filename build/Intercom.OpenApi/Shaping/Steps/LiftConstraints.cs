using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Notes on a schema which members it requires, where a union says so: its variants have nothing but required. The constraint is validated
/// before a request is sent.
/// </summary>
public sealed class LiftConstraints : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (node.UnionVariants is { Count: > 0 } variants && variants.All(IsConstraint))
            {
                Composition.RemoveUnions(node.Schema);
                Lift(description, node, [.. variants.Select(variant => variant["required"]!.Select(member => (string)member!).ToList())]);
            }
        }
    }

    // A member that every variant requires is required.
    private static void Lift(ApiDescription description, SchemaNode node, List<List<string>> variants)
    {
        JObject schema = node.Schema;
        List<string> common = variants.Aggregate((first, second) => [.. first.Intersect(second, StringComparer.Ordinal)]);
        List<List<string>> remaining = [.. variants.Select(variant => variant.Except(common, StringComparer.Ordinal).ToList())];
        if (common.Count > 0)
        {
            schema["required"] = new JArray(
                (schema["required"] as JArray ?? []).Concat(common.Select(member => (JToken)member)).Distinct(JToken.EqualityComparer));
        }

        // A variant that requires nothing more makes the others optional.
        if (remaining.Exists(variant => variant.Count == 0))
        {
            return;
        }

        if (remaining.Exists(variant => variant.Count > 1))
        {
            description.Report(
                DiagnosticKind.Relaxed,
                node.Place,
                "a choice between groups of members cannot be validated",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "the combination of members is not validated before sending");
            return;
        }

        List<string> unknown =
        [
            .. remaining.Select(variant => variant[0])
                .Where(member => schema["properties"] is JObject members && !members.ContainsKey(member)),
        ];
        if (unknown.Count > 0)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                node.Place,
                $"one of its members is required, and {string.Join(", ", unknown)} is none of them",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                $"that one of its members is required is not validated before sending, since it has no {string.Join(", ", unknown)}");
            return;
        }

        schema[SpecExtensions.RequireAny] = new JArray(remaining.Select(variant => variant[0]));
    }

    private static bool IsConstraint(JObject variant) =>
        variant["required"] is JArray && variant.Properties().All(member => member.Name is "required" or "title" or "description");
}
