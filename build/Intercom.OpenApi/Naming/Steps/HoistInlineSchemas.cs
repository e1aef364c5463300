using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>
/// Turns inline objects and enumerations into components, with the name of an overlay, otherwise those of their owner and member.
/// </summary>
public sealed partial class HoistInlineSchemas : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties().ToList())
        {
            HoistChildren(
                description,
                (JObject)component.Value,
                CSharpName.OfComponent(component),
                (string?)component.Value[SpecExtensions.Usage] ?? SchemaUsage.Response,
                $"schema {component.Name}");
        }

        foreach (Operation operation in description.Operations)
        {
            HoistOperation(description, operation);
        }
    }

    private static void HoistOperation(ApiDescription description, Operation operation)
    {
        string name = string.Concat(operation.Id!.Split('_').Reverse());
        foreach (JProperty body in ApiDescription.MediaTypes(operation.Definition["requestBody"]))
        {
            Hoist(description, body.Value["schema"], name + "Request", SchemaUsage.Request, operation.Place + " request body");
        }

        foreach (JProperty body in operation.Responses.SelectMany(response => ApiDescription.MediaTypes(response.Value)))
        {
            Hoist(description, body.Value["schema"], name + "Response", SchemaUsage.Response, operation.Place + " response");
        }

        foreach (JObject parameter in operation.Parameters)
        {
            Hoist(
                description,
                parameter["schema"],
                name + CSharpName.Pascal((string)parameter["name"]!),
                SchemaUsage.Request,
                operation.Place);
        }
    }

    private static void HoistChildren(ApiDescription description, JObject schema, string name, string usage, string place)
    {
        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties().ToList())
        {
            Hoist(description, property.Value, name + CSharpName.Pascal(property.Name), usage, $"{place}.{property.Name}");
        }

        Hoist(description, schema["items"], CSharpName.Singular(name), usage, place + " items");
        Hoist(description, schema["additionalProperties"], CSharpName.Singular(name), usage, place + " values");
    }

    private static void Hoist(ApiDescription description, JToken? token, string name, string usage, string place)
    {
        if (token is not JObject schema || ApiDescription.ReferenceName(schema) is not null)
        {
            return;
        }

        bool isType = (schema["properties"] is JObject || schema["enum"] is JArray) && !schema.ContainsKey(SpecExtensions.Constant);
        if (!isType)
        {
            HoistChildren(description, schema, name, usage, place);
            return;
        }

        string given = CSharpName.Given(schema) ?? name;
        JObject reference = ApiDescription.Reference(given);
        foreach (string member in new[] { "description", "nullable" }.Where(schema.ContainsKey))
        {
            reference[member] = schema[member]!.DeepClone();
        }

        schema.Replace(reference);
        schema.Remove(SpecExtensions.Name);
        schema.Remove("nullable");
        DescribeType(schema, reference);
        schema[SpecExtensions.Usage] ??= usage;
        HoistChildren(description, schema, given, usage, place);
        reference["$ref"] = ApiDescription.Reference(Components.Add(description, given, schema, place))["$ref"];
    }

    // The documentation of a property serves its type too, except for sentences about null, the default and requirement.
    private static void DescribeType(JObject schema, JObject reference)
    {
        if (((string?)schema["description"] ?? HolderDescription(reference)) is { } description)
        {
            schema["description"] = SentenceOfPropertyAlone()
                .Replace(description, string.Empty)
                .Replace("  ", " ", StringComparison.Ordinal).Trim();
        }
    }

    // An enumeration of a parameter, or of the items of a list, is often documented there alone.
    private static string? HolderDescription(JObject reference)
    {
        JObject schema = reference;
        while (schema.Parent is JProperty { Name: "schema" or "items", Parent: JObject holder })
        {
            if (holder["description"] is JValue { Value: string description })
            {
                return description;
            }

            schema = holder;
        }

        return null;
    }

    [GeneratedRegex(
        @"((?<=^|\.\s)(Null|Empty)\b|(?<=\.\s)(Default:|(Required|Not required) (if|for)\b))[^.]*\.?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex SentenceOfPropertyAlone();
}
