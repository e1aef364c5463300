using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Writes the literals and comments that the templates place, because Liquid escapes nothing. Templates take text of a description only
/// from here.
/// </summary>
public sealed class WriteSourceText : IDescriptionStep
{
    private const int Member = 1;
    private const int NestedMember = 2;

    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties())
        {
            WriteSchema((JObject)component.Value);
        }

        foreach (Operation operation in description.Operations)
        {
            WriteOperation(operation);
        }
    }

    private static void WriteSchema(JObject schema)
    {
        schema[SpecExtensions.Doc] = XmlDocText.Of((string?)schema["description"]);
        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties())
        {
            property.Value[SpecExtensions.Doc] = XmlDocText.Of((string?)property.Value["description"], Member);
            property.Value[SpecExtensions.NameCode] = CSharpLiteral.Of(property.Name);
        }

        if (schema["enum"] is JArray values)
        {
            schema[SpecExtensions.EnumMembers] = new JArray(values.Zip(schema["x-enumNames"]!, WriteValue));
        }
    }

    private static JObject WriteValue(JToken value, JToken name) => new()
    {
        ["name"] = name,
        ["code"] = CSharpLiteral.Of((string)value!),
        ["doc"] = XmlDocText.Of((string)value!, Member),
        ["nestedDoc"] = XmlDocText.Of((string)value!, NestedMember),
    };

    private static void WriteOperation(Operation operation)
    {
        JObject definition = operation.Definition;
        string path = operation.Path.TrimStart('/');
        definition[SpecExtensions.OperationCode] = CSharpLiteral.Of(operation.Id!.Replace('_', '.'));
        definition[SpecExtensions.PathCode] = CSharpLiteral.Of(path);
        definition[SpecExtensions.RouteDoc] = XmlDocText.OnOneLine($"{operation.Method.ToUpperInvariant()} /{path}");
        definition[SpecExtensions.SummaryDoc] = XmlDocText.Of((string?)definition["summary"], Member);
        definition[SpecExtensions.Doc] = XmlDocText.Of((string?)definition["description"], Member);
        definition[SpecExtensions.ResponseDoc] = XmlDocText.Of((string?)definition[SpecExtensions.ResponseSummary], Member);
        definition[SpecExtensions.AreaDoc] = XmlDocText.Of((string?)definition[SpecExtensions.AreaSummary]);
        definition[SpecExtensions.PageSizesDoc] = XmlDocText.Of((string?)definition[SpecExtensions.PageSizes], Member);
        definition[SpecExtensions.BodyDoc] = XmlDocText.Of((string?)definition["requestBody"]?["description"], Member);
        foreach (JObject parameter in operation.Parameters)
        {
            parameter[SpecExtensions.Doc] = XmlDocText.Of((string?)parameter["description"], Member);
            parameter[SpecExtensions.NameCode] = CSharpLiteral.Of((string)parameter["name"]!);
        }
    }
}
