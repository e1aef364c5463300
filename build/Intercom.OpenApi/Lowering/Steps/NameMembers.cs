using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Every property, parameter and enumeration member gets its C# name; two of one name in one type are refused.</summary>
public sealed class NameMembers : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties())
        {
            NameProperties(component);
            NameValues(component);
        }

        foreach (Operation operation in description.Operations)
        {
            NameParameters(operation);
        }
    }

    private static void NameProperties(JProperty component)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (JProperty property in (component.Value["properties"] as JObject ?? []).Properties())
        {
            JObject schema = (JObject)property.Value;
            string name = CSharpName.Given(schema) ?? CSharpName.Pascal(property.Name);
            if (ReservedNames.IsProperty(name, component.Name))
            {
                throw new DescriptionException(
                    $"schema {component.Name}.{property.Name}: a C# member cannot be called {name}, like its class or a member that every class has. Give it an x-csharp-name in openapi/overlays/20-names.yaml.");
            }

            if (!CSharpName.IsValid(name) || !owners.TryAdd(name, property.Name))
            {
                throw new DescriptionException(
                    $"schema {component.Name}.{property.Name}: the name {name} is taken by {owners.GetValueOrDefault(name)} or no C# name. Give it an x-csharp-name in openapi/overlays/20-names.yaml.");
            }

            schema[Marks.Name] = name;
            Rename(component.Value[Marks.RequireAny], property.Name, name);
            schema[Marks.Field] = $"_{char.ToLowerInvariant(name[0])}{name[1..]}";
        }
    }

    private static void Rename(JToken? names, string wireName, string name)
    {
        foreach (JToken entry in (names as JArray ?? []).Where(entry => (string?)entry == wireName).ToList())
        {
            entry.Replace(name);
        }
    }

    private static void NameValues(JProperty component)
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
            throw new DescriptionException(
                $"schema {component.Name}: its values give the names {string.Join(", ", names)}, which are not {values.Count} different C# names. Give it x-enumNames in openapi/overlays/20-names.yaml.");
        }

        if (names.Find(name => ReservedNames.IsValue(name, component.Name)) is { } reserved)
        {
            throw new DescriptionException(
                $"schema {component.Name}: one of its values gives the name {reserved}, which is its own or that of a member that every enumeration has. Give it x-enumNames in openapi/overlays/20-names.yaml.");
        }

        component.Value["x-enumNames"] = new JArray(names);
    }

    private static void NameParameters(Operation operation)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JObject parameter in operation.Parameters)
        {
            string onTheWire = (string)parameter["name"]!;
            string name = CSharpName.Given(parameter) ?? CSharpName.Camel(onTheWire);
            if (!CSharpName.IsValidParameter(name) || ReservedNames.IsParameter(name) || !names.Add(name))
            {
                throw new DescriptionException(
                    $"{operation.Place}: the name {name} of the parameter {onTheWire} is taken, a word of C#, or no C# name. Give it an x-csharp-name in openapi/overlays/20-names.yaml.");
            }

            parameter[Marks.Name] = name;
        }
    }
}
