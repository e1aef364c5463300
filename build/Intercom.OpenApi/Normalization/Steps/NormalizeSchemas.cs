using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Brings every schema into the form of OpenAPI 3.0: a known type, lists that are lists, and references without siblings.
/// </summary>
public sealed class NormalizeSchemas : INormalizationStep
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array"];
    private static readonly Dictionary<string, (string Type, string? Format)> OtherTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = ("integer", null),
        ["long"] = ("integer", null),
        ["float"] = ("number", null),
        ["double"] = ("number", null),
        ["decimal"] = ("number", null),
        ["bool"] = ("boolean", null),
        ["text"] = ("string", null),
        ["uuid"] = ("string", null),
        ["date"] = ("string", "date-time"),
        ["datetime"] = ("string", "date-time"),
        ["date-time"] = ("string", "date-time"),
        ["timestamp"] = ("integer", "date-time"),
        ["file"] = ("string", "binary"),
        ["list"] = ("array", null),
        ["hash"] = ("object", null),
        ["map"] = ("object", null),
        ["dict"] = ("object", null),
        ["json"] = ("object", null),
    };

    public void Apply(JObject document, DiagnosticBag diagnostics) =>
        SchemaWalk.Visit(document, (token, place) => Normalize(token, place, diagnostics));

    private static void Normalize(JToken token, string place, DiagnosticBag diagnostics)
    {
        if (token is not JObject schema)
        {
            diagnostics.Normalized(place, "anything: it is not a schema.");
            token.Replace(new JObject());
            return;
        }

        NormalizeReference(schema, place, diagnostics);
        NormalizeType(schema, place, diagnostics);
        NormalizeMembers(schema, place, diagnostics);
        NormalizeCompositions(schema, place, diagnostics);
        NormalizeRequired(schema, place, diagnostics);
        NormalizeEnumeration(schema, place, diagnostics);
    }

    private static void NormalizeReference(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema["$ref"] is not { } reference)
        {
            return;
        }

        if (reference is not JValue { Type: JTokenType.String })
        {
            schema.Remove("$ref");
            diagnostics.Normalized(place, "a reference that is not text removed.");
            return;
        }

        bool isNullable = SaysNullable(schema);
        List<JProperty> beside =
        [
            .. schema.Properties()
                .Where(member => member.Name is not ("$ref" or "description" or "nullable") || (member.Name == "nullable" && !isNullable)),
        ];
        if (schema.Count > 1)
        {
            diagnostics.Normalized(
                place,
                $"{string.Join(", ", schema.Properties().Select(member => member.Name).Where(name => name != "$ref"))} beside a $ref, "
                    + $"which OpenAPI 3.0 ignores{(schema.ContainsKey("properties") ? ": joined by allOf" : string.Empty)}.");
        }

        if (schema["properties"] is JObject)
        {
            JObject own = new(beside);
            foreach (JProperty member in beside)
            {
                member.Remove();
            }

            schema.Remove("$ref");
            schema["allOf"] = new JArray(new JObject { ["$ref"] = reference }, own);
            return;
        }

        foreach (JProperty member in beside)
        {
            member.Remove();
        }
    }

    private static void NormalizeType(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema["type"] is JArray list)
        {
            List<string> types = [.. list.Select(type => (string?)(type as JValue) ?? "null")];
            List<string> real = [.. types.Where(type => type != "null")];
            diagnostics.Normalized(
                place,
                $"the types {string.Join(", ", types)} as "
                + $"{(real is [{ } only] ? only : "a union")}{(real.Count < types.Count ? ", nullable" : string.Empty)}.");
            schema.Remove("type");
            if (real.Count < types.Count)
            {
                schema["nullable"] = true;
            }

            if (real is [{ } single])
            {
                schema["type"] = single;
            }
            else if (real.Count > 1)
            {
                schema["oneOf"] = new JArray(real.Select(type => new JObject { ["type"] = type }));
            }
        }

        if (schema["type"] is { } given && !Types.Contains((string?)(given as JValue), StringComparer.Ordinal))
        {
            NormalizeTypeName(schema, given, place, diagnostics);
        }

        if ((string?)schema["type"] != "array" && schema.ContainsKey("items"))
        {
            diagnostics.Normalized(place, "an array: it has items.");
            schema["type"] = "array";
        }

        if (
            schema["additionalProperties"] is JObject
                && schema["properties"] is null or JObject { Count: 0 }
                && !Composition.All.Any(schema.ContainsKey)
                && (string?)schema["type"] is null or "object")
        {
            MakeMap(schema, place, diagnostics);
        }

        if ((string?)schema["type"] == "array" && schema["items"] is not JObject)
        {
            JToken items = schema["items"] is JArray several ? new JObject { ["oneOf"] = several.DeepClone() } : new JObject();
            diagnostics.Normalized(place, "items of any type: it does not define them.");
            schema["items"] = items;
        }
    }

    private static void MakeMap(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema.ContainsKey("type") && !schema.ContainsKey("properties"))
        {
            return;
        }

        diagnostics.Normalized(place, "a map: it defines values and no properties.");
        schema.Remove("properties");
        schema["type"] = "object";
    }

    private static void NormalizeTypeName(JObject schema, JToken given, string place, DiagnosticBag diagnostics)
    {
        string name = (given as JValue)?.Value as string ?? string.Empty;
        schema.Remove("type");
        if (OtherTypes.TryGetValue(name, out (string Type, string? Format) known))
        {
            schema["type"] = known.Type;
            if (known.Format is { } format)
            {
                schema["format"] = format;
            }

            diagnostics.Normalized(place, $"the type {name} as {known.Type}.");
        }
        else if (name == "null")
        {
            schema["nullable"] = true;
            diagnostics.Normalized(place, "the type null as nullable.");
        }
        else
        {
            diagnostics.Normalized(place, $"the type {given.ToString(Newtonsoft.Json.Formatting.None)} removed: there is no such type.");
        }
    }

    private static void NormalizeMembers(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema["properties"] is { } properties and not JObject)
        {
            diagnostics.Normalized(place, "its properties removed: they are not an object.");
            properties.Parent!.Remove();
        }

        // A parameter is no object, whatever members a slip gives it.
        bool isParameter = schema.Parent is JProperty { Name: "schema", Parent: JObject owner } && owner.ContainsKey("in");
        if (!isParameter && schema["properties"] is JObject && (string?)schema["type"] is { } type and not "object")
        {
            diagnostics.Normalized(place, $"an object, and not {type}: it has properties.");
            schema["type"] = "object";
            schema.Remove("items");
        }
    }

    private static void NormalizeCompositions(JObject schema, string place, DiagnosticBag diagnostics)
    {
        foreach (string composition in Composition.All.Where(schema.ContainsKey))
        {
            List<JToken> variants =
            [
                .. schema[composition] switch { JArray list => list, JObject single => [single], _ => Enumerable.Empty<JToken>() },
            ];
            List<JToken> flat = [.. variants.SelectMany(variant => Inner(variant, composition) ?? [variant])];
            if (flat.Count != variants.Count)
            {
                diagnostics.Normalized(place, $"the nested unions of its {composition} flattened.");
            }

            if (flat.RemoveAll(variant => variant is JObject said && IsNull(said, composition)) > 0)
            {
                schema["nullable"] = true;
            }

            if (composition == "allOf" && flat.RemoveAll(variant => variant is JObject { Count: > 0 } said && IsRemark(said)) > 0)
            {
                diagnostics.Normalized(place, "parts of its allOf that only document removed.");
            }

            LiftNullable(schema, flat, composition);
            schema.Remove(composition);
            if (flat.Count > 0)
            {
                schema[composition] = new JArray(flat);
            }
            else
            {
                diagnostics.Normalized(place, $"its {composition} removed: it has no variants.");
            }
        }
    }

    // A union is nullable when one of its variants is; an allOf only when each of its parts is.
    private static void LiftNullable(JObject schema, List<JToken> variants, string composition)
    {
        List<JObject> nullable = [.. variants.OfType<JObject>().Where(variant => variant.ContainsKey("$ref") && SaysNullable(variant))];
        foreach (JObject variant in nullable)
        {
            variant.Remove("nullable");
        }

        if (nullable.Count > 0 && (composition != "allOf" || nullable.Count == variants.Count))
        {
            schema["nullable"] = true;
        }
    }

    private static bool SaysNullable(JObject schema) => schema["nullable"] is JValue { Value: true };

    private static bool IsNull(JObject variant, string composition) =>
        (
            variant.Count == 1
                && composition != "allOf"
                && ((string?)(variant["type"] as JValue) == "null" || variant["enum"] is JArray and [{ Type: JTokenType.Null }]))
        || (SaysNullable(variant) && IsRemark(variant));

    private static bool IsRemark(JObject variant) =>
        variant.Properties().All(member => member.Name is "nullable" or "description" or "title" or "example");

    private static JArray? Inner(JToken variant, string composition)
    {
        if (composition == "allOf" || variant is not JObject schema)
        {
            return null;
        }

        List<JProperty> said = [.. schema.Properties().Where(member => member.Name is not ("description" or "title" or "example"))];
        return said is [{ Name: "oneOf" or "anyOf", Value: JArray inner }] ? inner : null;
    }

    private static void NormalizeRequired(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema["required"] is { } required and not JArray)
        {
            diagnostics.Normalized(place, "required moved to the object that has the property.");
            schema.Remove("required");
            if (
                required is JValue { Value: true }
                    && schema.Parent is JProperty { Parent.Parent: JProperty { Name: "properties", Parent: JObject owner } } member)
            {
                JArray names = owner["required"] as JArray ?? [];
                names.Add(member.Name);
                owner["required"] = names;
            }
        }
    }

    private static void NormalizeEnumeration(JObject schema, string place, DiagnosticBag diagnostics)
    {
        if (schema["enum"] is not { } values)
        {
            return;
        }

        List<JToken> given = [.. values as JArray ?? []];
        bool isText = (string?)schema["type"] is null or "string";
        List<JToken> normalized =
        [
            .. given.Where(value => value is JValue).Select(value => isText ? Text(value) : value).Distinct(JToken.EqualityComparer),
        ];
        if (!normalized.SequenceEqual(given, JToken.EqualityComparer))
        {
            diagnostics.Normalized(place, "its values converted to text, without duplicates.");
        }

        schema.Remove("enum");
        if (normalized.Exists(value => value.Type != JTokenType.Null))
        {
            schema["enum"] = new JArray(normalized);
        }
    }

    private static JToken Text(JToken value) => value.Type switch
    {
        JTokenType.Null or JTokenType.String => value,
        JTokenType.Boolean => value,
        _ => new JValue(value.ToString(Newtonsoft.Json.Formatting.None)),
    };
}
