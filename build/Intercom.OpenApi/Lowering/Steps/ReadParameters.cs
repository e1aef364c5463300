using Intercom.OpenApi.Description;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>A parameter is a scalar, a value of an enumeration or, in the query, a list of texts: what an address can hold. Whatever else is text.</summary>
public sealed class ReadParameters : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            foreach (JObject parameter in operation.Parameters.Where(parameter => parameter["schema"] is JObject))
            {
                string place = $"{operation.Place} parameter {parameter["name"]}";
                Read(description, (string?)parameter["in"] == "path", (JObject)parameter["schema"]!, place);
                ReadJoined(description, parameter, place);
                parameter.Remove("style");
                parameter.Remove("explode");
            }
        }
    }

    private static void Read(ApiDescription description, bool isInPath, JObject schema, string place)
    {
        JObject resolved = description.Resolve(schema, place);
        if (IsText(resolved, isInPath) || IsNumberOrSwitch(resolved, isInPath) || (!isInPath && IsListOfTexts(resolved)))
        {
            return;
        }

        bool isList = !isInPath && (string?)resolved["type"] == "array";
        description.Decide(
            FindingKind.Loosened,
            place,
            $"{place}: an address cannot hold a value of this form. Correct it in openapi/overlays/10-corrections.yaml.",
            isList ? "a list of texts, the only list that an address can hold" : "text, since an address cannot hold a value of its form");
        schema.Replace(isList
            ? new JObject { ["type"] = "array", ["items"] = new JObject { ["type"] = "string" } }
            : new JObject { ["type"] = "string" });
    }

    private static void ReadJoined(ApiDescription description, JObject parameter, string place)
    {
        if ((string?)parameter["schema"]!["type"] == "array" && (parameter["explode"] as JValue)?.Value is false)
        {
            description.Decide(
                FindingKind.Loosened,
                place,
                $"{place}: its values stand in one parameter. Correct it in openapi/overlays/10-corrections.yaml.",
                "text, in which who calls puts the values together");
            parameter["schema"] = new JObject { ["type"] = "string" };
        }
    }

    // A time is sent as a number; where the API takes it as text, only who calls knows in which form.
    private static bool IsText(JObject schema, bool isInPath) =>
        (string?)schema["type"] == "string"
        && (string?)schema["format"] != "binary"
        && ((string?)schema["format"] is not ("date-time" or "date") || (!isInPath && schema.ContainsKey(Marks.UnixTime)))
        && (schema["enum"] as JArray ?? []).All(value => value.Type == JTokenType.String);

    private static bool IsNumberOrSwitch(JObject schema, bool isInPath) => !schema.ContainsKey("enum")
        && (string?)schema["type"] is { } type
        && (type == "integer" || (!isInPath && type is "number" or "boolean"));

    private static bool IsListOfTexts(JObject schema) =>
        (string?)schema["type"] == "array" && schema["items"] is JObject items && (string?)items["type"] == "string" && !items.ContainsKey("enum") && !items.ContainsKey("format");
}
