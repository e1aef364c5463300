using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns parameters into what a URL can contain: scalars, lists of scalars, or in the query objects of these, in the style of the
/// description. Any other parameter is text.
/// </summary>
public sealed class ReadParameters : IDescriptionStep
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            foreach (JObject parameter in operation.Parameters.Where(parameter => parameter["schema"] is JObject))
            {
                Read(description, parameter, $"{operation.Place} parameter {parameter["name"]}");
                parameter.Remove("style");
                parameter.Remove("explode");
            }
        }
    }

    private static void Read(ApiDescription description, JObject parameter, string place)
    {
        bool isInPath = (string?)parameter["in"] == "path";
        JObject schema = (JObject)parameter["schema"]!;
        JObject resolved = description.Resolve(schema, place);
        if (IsScalar(resolved))
        {
            ReadScalar(parameter, schema, resolved, isInPath);
        }
        else if ((string?)resolved["type"] == "array")
        {
            ReadList(description, parameter, resolved, place, isInPath);
        }
        else if (!isInPath && IsObject(description, resolved, place, (string?)parameter["style"] == "deepObject"))
        {
            ReadObject(parameter, schema, resolved);
            SetStyle(description, parameter, place);
        }
        else
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                "a URL cannot contain a value of this type",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "text, since a URL cannot contain a value of its type");
            schema.Replace(new JObject { ["type"] = "string" });
        }
    }

    // A time that travels as a number has a call of its own in the query.
    private static void ReadScalar(JObject parameter, JObject schema, JObject resolved, bool isInPath)
    {
        if (resolved.ContainsKey(SpecExtensions.UnixTime) && isInPath)
        {
            schema.Replace(new JObject { ["type"] = "integer" });
        }
        else if (
            !isInPath
                && !resolved.ContainsKey(SpecExtensions.UnixTime)
                && (string?)resolved["type"] == "string"
                && (string?)resolved["format"] is "date-time" or "date")
        {
            parameter[SpecExtensions.QueryStyle] = "FormExploded";
        }
    }

    private static void ReadList(ApiDescription description, JObject parameter, JObject resolved, string place, bool isInPath)
    {
        JObject? items = resolved["items"] is JObject given ? description.Resolve(given, place) : null;
        if (items is null || !IsScalar(items))
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                "a URL cannot contain items of this type",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "a list of texts, since a URL cannot contain items of their type");
            items = new JObject { ["type"] = "string" };
            parameter["schema"] = new JObject { ["type"] = "array", ["items"] = items };
        }
        else if (items.ContainsKey(SpecExtensions.UnixTime))
        {
            parameter["schema"] = new JObject { ["type"] = "array", ["items"] = new JObject { ["type"] = "integer" } };
        }

        if (!isInPath)
        {
            SetStyle(description, parameter, place);
            bool isUsual = (string?)parameter[SpecExtensions.QueryStyle] == "FormExploded"
                && (string?)items["type"] == "string"
                && !items.ContainsKey("enum")
                && !items.ContainsKey("format");
            if (isUsual)
            {
                parameter.Remove(SpecExtensions.QueryStyle);
            }
        }
    }

    // An object of which nothing is said holds texts by name.
    private static void ReadObject(JObject parameter, JObject schema, JObject resolved)
    {
        if (resolved["properties"] is not JObject { HasValues: true })
        {
            parameter["schema"] = new JObject { ["type"] = "object", ["additionalProperties"] = new JObject { ["type"] = "string" } };
            if (schema["description"] is { } text)
            {
                parameter["description"] ??= text;
            }
        }
    }

    private static void SetStyle(ApiDescription description, JObject parameter, string place)
    {
        string style = (string?)parameter["style"] ?? "form";
        bool isExploded = (parameter["explode"] as JValue)?.Value is bool explode ? explode : style == "form";
        string? known = style switch
        {
            "form" => isExploded ? "FormExploded" : "Form",
            "spaceDelimited" => isExploded ? "FormExploded" : "SpaceDelimited",
            "pipeDelimited" => isExploded ? "FormExploded" : "PipeDelimited",
            "deepObject" => "DeepObject",
            _ => null,
        };
        if (known is null)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                $"there is no style '{style}' in a query",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "one parameter for each value, since its style is none of a query");
        }

        parameter[SpecExtensions.QueryStyle] = known ?? "FormExploded";
    }

    private static bool IsScalar(JObject schema) => Scalars.Contains((string?)schema["type"], StringComparer.Ordinal)
        && (string?)schema["format"] is not ("binary" or "byte")
        && (
            (string?)schema["type"] != "string"
                || (schema["enum"] as JArray ?? []).All(value => value.Type is JTokenType.String or JTokenType.Null));

    private static bool IsObject(ApiDescription description, JObject schema, string place, bool canNest)
    {
        if ((string?)schema["type"] != "object" || Composition.All.Any(schema.ContainsKey))
        {
            return false;
        }

        return schema["additionalProperties"] is JObject values && schema["properties"] is not JObject { HasValues: true }
            ? IsScalar(description.Resolve(values, place))
            : (schema["properties"] as JObject ?? []).PropertyValues()
                .OfType<JObject>()
                .All(member => IsMember(description, description.Resolve(member, place), place, canNest, depth: 0));
    }

    private static bool IsMember(ApiDescription description, JObject member, string place, bool canNest, int depth) =>
        IsScalar(member)
        || ((string?)member["type"] == "array" && member["items"] is JObject items && IsScalar(description.Resolve(items, place)))
        || (canNest && depth < 5 && (string?)member["type"] == "object" && member["properties"] is JObject { HasValues: true } inner
            && inner.PropertyValues()
                .OfType<JObject>()
                .All(part => IsMember(description, description.Resolve(part, place), place, canNest, depth + 1)));
}
