using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Lists the classes that can be created for an abstract class, in its documentation and for its converter.</summary>
public sealed class DocumentVariants : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty empty in description.Schemas.Properties().Where(component => IsEmpty(description, component)))
        {
            description.Report(
                DiagnosticKind.Relaxed,
                $"schema {empty.Name}",
                "no variant of this union is an object, so no class can be created",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "an object with the common members");
            ((JObject)empty.Value).Remove(SpecExtensions.Abstract);
        }

        foreach (JProperty component in description.Schemas.Properties().Where(component => IsAbstract(component.Value)))
        {
            List<string> variants = [.. RequestVariants.Of(description, component.Name)];
            component.Value[SpecExtensions.Variants] = new JArray(variants.Order(StringComparer.Ordinal));
            component.Value["description"] =
                $"{(string?)component.Value["description"]} Variants: {string.Join(", ", variants)}.".TrimStart();
        }
    }

    private static bool IsEmpty(ApiDescription description, JProperty component) =>
        IsAbstract(component.Value) && !RequestVariants.Derived(description, component.Name).Any();

    private static bool IsAbstract(JToken schema) => (bool?)schema[SpecExtensions.Abstract] == true;
}
