using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>The documentation of an abstract class names the classes that can be made, since the class itself cannot. It is read as one of them.</summary>
public sealed class DocumentVariants : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty empty in description.Schemas.Properties().Where(component => IsAbstract(component.Value) && !Branches(description, component.Name).Any()))
        {
            description.Report(
                DiagnosticKind.Relaxed,
                $"schema {empty.Name}",
                $"schema {empty.Name}: no branch of this choice is an object, so nothing could be made of it. Correct it in openapi/overlays/10-corrections.yaml.",
                "an object with what all branches share");
            ((JObject)empty.Value).Remove(SpecExtensions.Abstract);
        }

        foreach (JProperty component in description.Schemas.Properties().Where(component => IsAbstract(component.Value)))
        {
            component.Value[SpecExtensions.Variants] = new JArray(Classes(description, component.Name).Order(StringComparer.Ordinal));
            component.Value["description"] = $"{(string?)component.Value["description"]} Made as {Join([.. Classes(description, component.Name)])}.".TrimStart();
        }
    }

    private static IEnumerable<JProperty> Branches(ApiDescription description, string baseName) =>
        description.Schemas.Properties().Where(component => (string?)component.Value[SpecExtensions.Base] == baseName);

    private static IEnumerable<string> Classes(ApiDescription description, string baseName) => Branches(description, baseName)
        .SelectMany(component => IsAbstract(component.Value) ? Classes(description, component.Name) : [component.Name]);

    private static bool IsAbstract(JToken schema) => (bool?)schema[SpecExtensions.Abstract] == true;

    private static string Join(IReadOnlyList<string> names) =>
        names.Count > 1 ? $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}" : names[0];
}
