using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Every property, parameter and enumeration member gets its C# name; two of one name in one type are refused.</summary>
public sealed class NameMembers : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties())
        {
            NameProperties(description, component);
            NameValues(description, component);
        }

        foreach (Operation operation in description.Operations)
        {
            NameParameters(description, operation);
        }
    }

    private static void NameProperties(ApiDescription description, JProperty component)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (JProperty property in (component.Value["properties"] as JObject ?? []).Properties())
        {
            JObject schema = (JObject)property.Value;
            string wanted = CSharpName.Given(schema) ?? CSharpName.Pascal(property.Name);
            string name = UniqueName.Among(wanted, candidate => Problem(component.Name, property.Name, candidate, owners) is not null, "Value");
            if (name != wanted)
            {
                description.Report(DiagnosticKind.NamedByRule, $"schema {component.Name}.{property.Name}", Problem(component.Name, property.Name, wanted, owners)!, $"the member {name}");
            }

            owners.Add(name, property.Name);
            schema[SpecExtensions.Name] = name;
            Rename(component.Value[SpecExtensions.RequireAny], property.Name, name);
            schema[SpecExtensions.Field] = $"_{char.ToLowerInvariant(name[0])}{name[1..]}";
        }
    }

    private static string? Problem(string type, string property, string name, Dictionary<string, string> owners)
    {
        if (ReservedNames.IsProperty(name, type))
        {
            return $"schema {type}.{property}: a C# member cannot be called {name}, like its class or a member that every class has. Give it an x-csharp-name in openapi/overlays/20-names.yaml.";
        }

        return !CSharpName.IsValid(name) || owners.ContainsKey(name)
            ? $"schema {type}.{property}: the name {name} is taken by {owners.GetValueOrDefault(name)} or no C# name. Give it an x-csharp-name in openapi/overlays/20-names.yaml."
            : null;
    }

    private static void Rename(JToken? names, string wireName, string name)
    {
        foreach (JToken entry in (names as JArray ?? []).Where(entry => (string?)entry == wireName).ToList())
        {
            entry.Replace(name);
        }
    }

    private static void NameValues(ApiDescription description, JProperty component)
    {
        if (component.Value["enum"] is not JArray values)
        {
            return;
        }

        foreach (JToken nothing in values.Where(value => value.Type == JTokenType.Null).ToList())
        {
            nothing.Remove();
        }

        List<string> names = [.. component.Value["x-enumNames"]?.Select(name => (string)name!) ?? values.Select(value => CSharpName.Pascal((string)value!))];
        if (names.Count != values.Count || names.Distinct(StringComparer.Ordinal).Count() != names.Count || !names.TrueForAll(CSharpName.IsValid))
        {
            string problem = $"schema {component.Name}: its values give the names {string.Join(", ", names)}, which are not {values.Count} different C# names. Give it x-enumNames in openapi/overlays/20-names.yaml.";
            names = [.. NamesByRule(component.Name, values, names)];
            description.Report(DiagnosticKind.NamedByRule, $"schema {component.Name} values", problem, $"the values {string.Join(", ", names)}");
        }

        if (names.Find(name => ReservedNames.IsValue(name, component.Name)) is { } reserved)
        {
            names = [.. NamesByRule(component.Name, values, names)];
            description.Report(
                DiagnosticKind.NamedByRule,
                $"schema {component.Name} values",
                $"schema {component.Name}: one of its values gives the name {reserved}, which is its own or that of a member that every enumeration has. Give it x-enumNames in openapi/overlays/20-names.yaml.",
                $"the values {string.Join(", ", names)}");
        }

        component.Value["x-enumNames"] = new JArray(names);
    }

    // Names that were given for other values than there are now help nobody; then all come from the values themselves.
    private static IEnumerable<string> NamesByRule(string type, JArray values, List<string> given)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach ((int index, JToken value) in values.Index())
        {
            string wanted = given.Count == values.Count ? given[index] : CSharpName.Pascal((string)value!);
            string name = UniqueName.Among(wanted.Length > 0 ? wanted : "Empty", candidate => !CSharpName.IsValid(candidate) || ReservedNames.IsValue(candidate, type) || taken.Contains(candidate), "Value");
            taken.Add(name);
            yield return name;
        }
    }

    private static void NameParameters(ApiDescription description, Operation operation)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JObject parameter in operation.Parameters)
        {
            string onTheWire = (string)parameter["name"]!;
            string wanted = CSharpName.Given(parameter) ?? CSharpName.Camel(onTheWire);
            string name = UniqueName.AmongParameters(wanted, candidate => !CSharpName.IsValidParameter(candidate) || ReservedNames.IsParameter(candidate) || names.Contains(candidate), "Value");
            if (name != wanted)
            {
                description.Report(
                    DiagnosticKind.NamedByRule,
                    $"{operation.Place} parameter {onTheWire}",
                    $"{operation.Place}: the name {wanted} of the parameter {onTheWire} is taken, a word of C#, or no C# name. Give it an x-csharp-name in openapi/overlays/20-names.yaml.",
                    $"the argument {name}");
            }

            names.Add(name);

            parameter[SpecExtensions.Name] = name;
        }
    }
}
