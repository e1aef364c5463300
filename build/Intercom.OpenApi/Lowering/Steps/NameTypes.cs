using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Every component gets the name of its C# type; two of one name are refused.</summary>
public sealed class NameTypes : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);

        // Files are called after types, and on some systems capitals make no difference to them.
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (JProperty component in description.Schemas.Properties().OrderBy(Rank))
        {
            string wanted = HoistInlineSchemas.TypeName(component);
            string name = UniqueName.Among(wanted, candidate => Problem(component, candidate, owners) is not null, component.Value["enum"] is null ? "Model" : "Value");
            if (name != wanted)
            {
                description.Report(DiagnosticKind.NamedByRule, $"schema {component.Name}", Problem(component, wanted, owners)!, $"the type {name}");
            }

            owners.Add(name, component.Name);
            names.Add(component.Name, name);
        }

        foreach (JObject reference in description.Root.Descendants().OfType<JObject>().ToList())
        {
            if (ApiDescription.ReferenceName(reference) is { } target)
            {
                reference["$ref"] = names.TryGetValue(target, out string? name)
                    ? ApiDescription.Reference(name)["$ref"]
                    : throw new DescriptionException($"{reference.Path}: there is no schema {target}. Mend openapi/intercom.yaml or its overlays.");
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

    // What is written by hand has its name already; of contact and Contact_ the former is what everything speaks of.
    private static int Rank(JProperty component) => component.Value.Value<bool>(SpecExtensions.HandWritten) ? 0 : IsUsual(component.Name) ? 1 : 2;

    private static bool IsUsual(string name) => name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_') && !name.EndsWith('_');

    private static string? Problem(JProperty component, string name, Dictionary<string, string> owners)
    {
        if (!CSharpName.IsValid(name))
        {
            return $"schema {component.Name}: {name} is no C# name. Name it in openapi/overlays/20-names.yaml.";
        }

        if (!component.Value.Value<bool>(SpecExtensions.HandWritten) && ReservedNames.IsType(name))
        {
            return $"schema {component.Name}: the name {name} is taken by a type of C# or of the sources written by hand. Give it an x-csharp-name in openapi/overlays/20-names.yaml.";
        }

        return owners.TryGetValue(name, out string? owner) ? $"schema {component.Name} and schema {owner} are both called {name}. Rename one in openapi/overlays/20-names.yaml." : null;
    }
}
