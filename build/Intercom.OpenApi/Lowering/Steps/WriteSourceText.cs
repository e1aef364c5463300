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
        schema[SpecExtensions.Doc] = XmlDocText.WithLinks((string?)schema["description"], names);
        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties())
        {
            property.Value[SpecExtensions.Doc] = XmlDocText.WithLinks((string?)property.Value["description"], names, Member);
            property.Value[SpecExtensions.NameCode] = CSharpLiteral.Of(property.Name);
        }

        if (schema["enum"] is JArray values)
        {
            schema[SpecExtensions.EnumMembers] = new JArray(values.Zip(schema["x-enumNames"]!, WriteValue));
        }
    }

    private static IEnumerable<string> MemberNames(JObject schema) => (schema["properties"] as JObject ?? []).Properties()
        .Where(property => property.Value[SpecExtensions.Placeholder] is null)
        .Select(property => (string?)property.Value[SpecExtensions.Name])
        .OfType<string>();

    private static JObject WriteValue(JToken value, JToken name) => new()
    {
        ["name"] = name,
        ["code"] = CSharpLiteral.Of((string)value!),
        ["doc"] = XmlDocText.Of((string)value!, Member),
        ["nestedDoc"] = XmlDocText.Of((string)value!, NestedMember),
    };

    // HttpMethod has no member for it in .NET Standard.
    private static string WriteMethod(string method) =>
        method == "patch" ? "new HttpMethod(\"PATCH\")" : $"HttpMethod.{char.ToUpperInvariant(method[0])}{method[1..]}";

    private static void WriteOperation(Operation operation, HashSet<string> types)
    {
        JObject definition = operation.Definition;
        string path = operation.Path.TrimStart('/');
        definition[SpecExtensions.OperationCode] = CSharpLiteral.Of(operation.Name);
        definition[SpecExtensions.MethodCode] = WriteMethod(operation.Method);
        definition[SpecExtensions.PathCode] = CSharpLiteral.Of(path);
        definition[SpecExtensions.RouteDoc] = XmlDocText.OnOneLine($"{operation.Method.ToUpperInvariant()} /{path}");
        definition[SpecExtensions.SummaryDoc] = XmlDocText.WithLinks((string?)definition["summary"], types, Member);
        definition[SpecExtensions.Doc] = XmlDocText.WithLinks((string?)definition["description"], types, Member);
        definition[SpecExtensions.ResponseDoc] = XmlDocText.WithLinks((string?)definition[SpecExtensions.ResponseSummary], types, Member);
        definition[SpecExtensions.AreaDoc] = XmlDocText.Of((string?)definition[SpecExtensions.AreaSummary]);
        definition[SpecExtensions.PageSizesDoc] = XmlDocText.Of((string?)definition[SpecExtensions.PageSizes], Member);
        definition[SpecExtensions.BodyDoc] = XmlDocText.WithLinks((string?)definition["requestBody"]?["description"], types, Member);
        foreach (JObject parameter in operation.Parameters)
        {
            parameter[SpecExtensions.Doc] = XmlDocText.WithLinks((string?)parameter["description"], types, Member);
            parameter[SpecExtensions.NameCode] = CSharpLiteral.Of((string)parameter["name"]!);
        }
    }
}
