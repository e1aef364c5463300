using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>
/// Reads what a request carries by its schema, as leniently as Intercom: numbers and booleans also as text, and text also as another
/// scalar. Members that the schema lacks are dropped; a value of another type is an error.
/// </summary>
internal sealed class RequestReader(SchemaReader schemas)
{
    private static readonly JObject AnySchema = [];

    public JToken Read(JToken value, JObject schema) => Read(value, schemas.ReadShape(schema), path: string.Empty);

    private JToken Read(JToken value, SchemaShape shape, string path)
    {
        if (value.Type == JTokenType.Null || (IsEmptyText(value) && shape.Type is ("array" or "object")))
        {
            return JValue.CreateNull();
        }

        if (shape.Variants.Count > 0)
        {
            return ReadVariant(value, shape, path);
        }

        return shape switch
        {
            { Type: "array" } => ReadList(value, shape, path),
            { Type: "object" } or { Properties.Count: > 0 } or { Values: not null } => ReadObject(value, shape, path),
            { Type: not null } => RequestScalar.Read(value, shape.Type, shape.Format) ?? throw WrongType(path),
            _ => value.DeepClone(),
        };
    }

    private JArray ReadList(JToken value, SchemaShape shape, string path)
    {
        JArray list = value as JArray ?? throw WrongType(path);
        return new JArray(list.Select((item, index) => Read(item, ShapeOf(shape.Items), $"{path}[{index}]")));
    }

    private JObject ReadObject(JToken value, SchemaShape shape, string path)
    {
        JObject source = AsObject(value) ?? throw WrongType(path);
        JObject result = [];
        foreach (JProperty member in source.Properties())
        {
            if (SchemaOf(shape, member.Name) is { } schema)
            {
                string place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                result[member.Name] = Read(member.Value, schemas.ReadShape(schema), place);
            }
        }

        return result;
    }

    // Some languages write an empty map as an empty list.
    private static JObject? AsObject(JToken value) => value is JArray { Count: 0 } ? [] : value as JObject;

    // An empty text is what forms send for nothing.
    private static bool IsEmptyText(JToken value) => value is JValue { Value: string { Length: 0 } };

    // A type without properties takes any.
    private static JObject? SchemaOf(SchemaShape shape, string member) =>
        shape.Properties.GetValueOrDefault(member) ?? shape.Values ?? (shape.Properties.Count == 0 ? AnySchema : null);

    // The variant that the request violates least is the one that it is meant to be, and the one whose violation is reported.
    private JToken ReadVariant(JToken value, SchemaShape shape, string path)
    {
        List<(JObject Schema, int Violations)> variants = [.. shape.Variants.Select(schema => (schema, CountViolations(schema, value)))];
        int fewest = variants.Min(variant => variant.Violations);
        ApiError? error = null;
        foreach ((JObject schema, _) in variants.Where(variant => variant.Violations == fewest))
        {
            try
            {
                return ReadAs(value, schema, shape with { Variants = [] }, path);
            }
            catch (ApiError wrong)
            {
                error ??= wrong;
            }
        }

        throw error!;
    }

    private JToken ReadAs(JToken value, JObject schema, SchemaShape common, string path)
    {
        if (value is JObject source)
        {
            schemas.ReadBodyRule(schema).Check(source);
        }

        JToken read = Read(value, schemas.ReadShape(schema).And(common), path);

        // Only the value itself shows which of several scalars it is.
        return read is JValue ? value.DeepClone() : read;
    }

    private int CountViolations(JObject schema, JToken value) =>
        value is JObject source ? schemas.ReadBodyRule(schema).CountViolations(source) : 0;

    private SchemaShape ShapeOf(JObject? schema) => schema is null ? SchemaShape.Anything : schemas.ReadShape(schema);

    private static ApiError WrongType(string path) => ApiErrors.WrongType(path, $"{path} has a value of the wrong type");
}
