using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Names properties, parameters and enum members in C#. Reports names that are taken or invalid.</summary>
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
            string name = UniqueName.Among(wanted, candidate => Problem(component.Name, candidate, owners) is not null, "Value");
            if (name != wanted)
            {
                description.Report(
                    DiagnosticKind.NamedByRule,
                    $"schema {component.Name}.{property.Name}",
                    Problem(component.Name, wanted, owners)!,
                    "Give it an x-csharp-name in openapi/overlays/20-names.yaml.",
                    $"the member {name}");
            }

            owners.Add(name, property.Name);
            schema[SpecExtensions.Name] = name;
            Rename(component.Value[SpecExtensions.RequireAny], property.Name, name);
            schema[SpecExtensions.Field] = $"_{char.ToLowerInvariant(name[0])}{name[1..]}";
        }
    }

    private static string? Problem(string type, string name, Dictionary<string, string> owners)
    {
        if (ReservedNames.IsProperty(name, type))
        {
            return $"the name {name} belongs to its class or to a member that every class has";
        }

        return !CSharpName.IsValid(name) || owners.ContainsKey(name)
            ? $"the name {name} also belongs to {owners.GetValueOrDefault(name)}, or is not a valid C# name"
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

        List<string> names =
        [
            .. component.Value["x-enumNames"]?.Select(name => (string)name!) ?? values.Select(value => CSharpName.Pascal((string)value!)),
        ];
        if (
            names.Count != values.Count
                || names.Distinct(StringComparer.Ordinal).Count() != names.Count
                || !names.TrueForAll(CSharpName.IsValid))
        {
            string problem = $"its values give the names {string.Join(", ", names)}, which are not {values.Count} different C# names";
            names = [.. NamesByRule(component.Name, values, names)];
            description.Report(
                DiagnosticKind.NamedByRule,
                $"schema {component.Name} values",
                problem,
                "Give it x-enumNames in openapi/overlays/20-names.yaml.",
                $"the values {string.Join(", ", names)}");
        }

        if (names.Find(name => ReservedNames.IsValue(name, component.Name)) is { } reserved)
        {
            names = [.. NamesByRule(component.Name, values, names)];
            description.Report(
                DiagnosticKind.NamedByRule,
                $"schema {component.Name} values",
                $"one of its values gives the name {reserved}, which belongs to its type or to a member that every enum has",
                "Give it x-enumNames in openapi/overlays/20-names.yaml.",
                $"the values {string.Join(", ", names)}");
        }

        component.Value["x-enumNames"] = new JArray(names);
    }

    // Names that an overlay gave for other values do not apply; all names come from the values then.
    private static IEnumerable<string> NamesByRule(string type, JArray values, List<string> given)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach ((int index, JToken value) in values.Index())
        {
            string wanted = given.Count == values.Count ? given[index] : CSharpName.Pascal((string)value!);
            string name = UniqueName.Among(
                wanted.Length > 0 ? wanted : "Empty",
                candidate => !CSharpName.IsValid(candidate) || ReservedNames.IsValue(candidate, type) || taken.Contains(candidate),
                "Value");
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
            string name = UniqueName.AmongParameters(
                wanted,
                candidate => !CSharpName.IsValidParameter(candidate) || ReservedNames.IsParameter(candidate) || names.Contains(candidate),
                "Value");
            if (name != wanted)
            {
                description.Report(
                    DiagnosticKind.NamedByRule,
                    $"{operation.Place} parameter {onTheWire}",
                    $"the name {wanted} of the parameter {onTheWire} is taken, a C# keyword, or not a valid C# name",
                    "Give it an x-csharp-name in openapi/overlays/20-names.yaml.",
                    $"the argument {name}");
            }

            names.Add(name);

            parameter[SpecExtensions.Name] = name;
        }
    }
}
