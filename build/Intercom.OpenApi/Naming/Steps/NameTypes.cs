using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Names the C# type of every component. Reports names that are taken or invalid.</summary>
public sealed class NameTypes : IDescriptionStep
{
    private const string Fix = "Give it an x-csharp-name in openapi/overlays/20-names.yaml.";

    public void Apply(ApiDescription description)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);

        // Files are called after types, and on some systems capitals make no difference to them.
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (JProperty component in description.Schemas.Properties().OrderBy(Rank))
        {
            string wanted = CSharpName.OfComponent(component);
            string name = UniqueName.Among(
                wanted,
                candidate => Problem(component, candidate, owners) is not null,
                component.Value["enum"] is null ? "Model" : "Value");
            if (name != wanted)
            {
                description.Report(
                    DiagnosticKind.NamedByRule,
                    $"schema {component.Name}",
                    Problem(component, wanted, owners)!,
                    Fix,
                    $"the type {name}");
            }

            owners.Add(name, component.Name);
            names.Add(component.Name, name);
        }

        ForgetRemoved(description);
        foreach (JObject reference in description.Root.Descendants().OfType<JObject>().ToList())
        {
            if (ApiDescription.ReferenceName(reference) is { } target)
            {
                reference["$ref"] = names.TryGetValue(target, out string? name)
                    ? ApiDescription.Reference(name)["$ref"]
                    : throw new DescriptionException(
                        $"{reference.Path}: there is no schema {target}. Correct openapi/intercom.yaml or an overlay.");
            }
        }

        description.Schemas.Replace(new JObject(description.Schemas.Properties()
            .OrderBy(component => names[component.Name], StringComparer.Ordinal)
            .Select(component => new JProperty(names[component.Name], component.Value))));
        foreach (JProperty component in description.Schemas.Properties())
        {
            JObject schema = (JObject)component.Value;
            schema.Remove(SpecExtensions.Name);
            if ((string?)schema[SpecExtensions.Base] is { } baseName && names.TryGetValue(baseName, out string? renamed))
            {
                schema[SpecExtensions.Base] = renamed;
            }
        }
    }

    // A component that no type is made of is gone by now.
    private static void ForgetRemoved(ApiDescription description)
    {
        foreach (JProperty component in (description.Root[SpecExtensions.ComponentTypes] as JObject ?? []).Properties())
        {
            if (ApiDescription.ReferenceName(component.Value) is { } name && !description.Schemas.ContainsKey(name))
            {
                component.Value = new JObject();
            }
        }
    }

    // Hand-written types already have their names; of contact and Contact_, the former is the one that is referenced.
    private static int Rank(JProperty component) =>
        component.Value.Value<bool>(SpecExtensions.HandWritten) ? 0 : IsUsual(component.Name) ? 1 : 2;

    private static bool IsUsual(string name) =>
        name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
            && !name.EndsWith('_');

    private static string? Problem(JProperty component, string name, Dictionary<string, string> owners)
    {
        if (!CSharpName.IsValid(name))
        {
            return $"{name} is not a valid C# name";
        }

        if (!component.Value.Value<bool>(SpecExtensions.HandWritten) && ReservedNames.IsType(name))
        {
            return $"the name {name} belongs to a type of .NET or of the hand-written sources";
        }

        return owners.TryGetValue(name, out string? owner) ? $"the name {name} also belongs to schema {owner}" : null;
    }
}
