using Intercom.OpenApi.Description;
using Intercom.OpenApi.Emit;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// The literals and comments that the templates place, as C# writes them: Liquid escapes nothing. All templates take text of a description from here alone.
/// </summary>
public sealed class WriteSourceText : ILoweringStep
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
        schema[Marks.Doc] = XmlDocText.Of((string?)schema["description"]);
        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties())
        {
            property.Value[Marks.Doc] = XmlDocText.Of((string?)property.Value["description"], Member);
            property.Value[Marks.NameCode] = CSharpLiteral.Of(property.Name);
        }

        if (schema["enum"] is JArray values)
        {
            schema[Marks.EnumMembers] = new JArray(values.Zip(schema["x-enumNames"]!, WriteValue));
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
        definition[Marks.OperationCode] = CSharpLiteral.Of(operation.Id!.Replace('_', '.'));
        definition[Marks.PathCode] = CSharpLiteral.Of(path);
        definition[Marks.RouteDoc] = XmlDocText.OnOneLine($"{operation.Method.ToUpperInvariant()} /{path}");
        definition[Marks.SummaryDoc] = XmlDocText.Of((string?)definition["summary"], Member);
        definition[Marks.Doc] = XmlDocText.Of((string?)definition["description"], Member);
        definition[Marks.AnswerDoc] = XmlDocText.Of((string?)definition[Marks.AnswerSummary], Member);
        definition[Marks.AreaDoc] = XmlDocText.Of((string?)definition[Marks.AreaSummary]);
        definition[Marks.PageSizesDoc] = XmlDocText.Of((string?)definition[Marks.PageSizes], Member);
        definition[Marks.BodyDoc] = XmlDocText.Of((string?)definition["requestBody"]?["description"], Member);
        foreach (JObject parameter in operation.Parameters)
        {
            parameter[Marks.Doc] = XmlDocText.Of((string?)parameter["description"], Member);
            parameter[Marks.NameCode] = CSharpLiteral.Of((string)parameter["name"]!);
        }
    }
}
