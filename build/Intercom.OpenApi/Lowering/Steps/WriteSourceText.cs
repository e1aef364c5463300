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
        HashSet<string> types = new(description.Schemas.Properties().Select(component => component.Name), StringComparer.Ordinal);
        foreach (JProperty component in description.Schemas.Properties())
        {
            WriteSchema((JObject)component.Value, types);
        }

        foreach (Operation operation in description.Operations)
        {
            WriteOperation(operation, types);
        }
    }

    private static void WriteSchema(JObject schema, HashSet<string> types)
    {
        HashSet<string> names = new(types.Concat(MemberNames(schema)), StringComparer.Ordinal);
        schema[Marks.Doc] = XmlDocText.WithLinks((string?)schema["description"], names);
        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties())
        {
            property.Value[Marks.Doc] = XmlDocText.WithLinks((string?)property.Value["description"], names, Member);
            property.Value[Marks.NameCode] = CSharpLiteral.Of(property.Name);
        }

        if (schema["enum"] is JArray values)
        {
            schema[Marks.EnumMembers] = new JArray(values.Zip(schema["x-enumNames"]!, WriteValue));
        }
    }

    private static IEnumerable<string> MemberNames(JObject schema) => (schema["properties"] as JObject ?? []).Properties()
        .Where(property => property.Value[Marks.StandIn] is null)
        .Select(property => (string?)property.Value[Marks.Name])
        .OfType<string>();

    private static JObject WriteValue(JToken value, JToken name) => new()
    {
        ["name"] = name,
        ["code"] = CSharpLiteral.Of((string)value!),
        ["doc"] = XmlDocText.Of((string)value!, Member),
        ["nestedDoc"] = XmlDocText.Of((string)value!, NestedMember),
    };

    private static void WriteOperation(Operation operation, HashSet<string> types)
    {
        JObject definition = operation.Definition;
        string path = operation.Path.TrimStart('/');
        definition[Marks.OperationCode] = CSharpLiteral.Of(operation.Id!.Replace('_', '.'));
        definition[Marks.PathCode] = CSharpLiteral.Of(path);
        definition[Marks.RouteDoc] = XmlDocText.OnOneLine($"{operation.Method.ToUpperInvariant()} /{path}");
        definition[Marks.SummaryDoc] = XmlDocText.WithLinks((string?)definition["summary"], types, Member);
        definition[Marks.Doc] = XmlDocText.WithLinks((string?)definition["description"], types, Member);
        definition[Marks.AnswerDoc] = XmlDocText.WithLinks((string?)definition[Marks.AnswerSummary], types, Member);
        definition[Marks.AreaDoc] = XmlDocText.Of((string?)definition[Marks.AreaSummary]);
        definition[Marks.PageSizesDoc] = XmlDocText.Of((string?)definition[Marks.PageSizes], Member);
        definition[Marks.BodyDoc] = XmlDocText.WithLinks((string?)definition["requestBody"]?["description"], types, Member);
        foreach (JObject parameter in operation.Parameters)
        {
            parameter[Marks.Doc] = XmlDocText.WithLinks((string?)parameter["description"], types, Member);
            parameter[Marks.NameCode] = CSharpLiteral.Of((string)parameter["name"]!);
        }
    }
}
