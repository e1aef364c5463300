using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>
/// Writes responses by their schema. Versions of the API differ in whether an identifier is text or a number; the server keeps text, and
/// each version gets what its schema says.
/// </summary>
internal sealed class ResponseWriter(SchemaReader schemas)
{
    /// <summary>Copies a value, with its scalars as the schema has them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The schema; null to copy the value as it is.</param>
    public JToken Conform(JToken value, JObject? schema) =>
        schema is null ? value.DeepClone() : Conform(value, schemas.ReadShape(schema));

    private JToken Conform(JToken value, SchemaShape shape) => value switch
    {
        JObject source => new JObject(source.Properties().Select(member => Conform(member, SchemaOf(shape, member.Name)))),
        JArray list => new JArray(list.Select(item => Conform(item, shape.Items))),
        JValue scalar when shape.Variants.Count == 0 => ConformScalar(scalar, shape.Type),
        _ => value.DeepClone(),
    };

    private JProperty Conform(JProperty member, JObject? schema) => new(member.Name, Conform(member.Value, schema));

    private JObject? SchemaOf(SchemaShape shape, string member) =>
        shape.Properties.GetValueOrDefault(member)
        ?? shape.Values
        ?? shape.Variants.Select(schemas.ReadShape)
            .Select(variant => SchemaOf(variant, member)).FirstOrDefault(schema => schema is not null);

    private static JValue ConformScalar(JValue value, string? type) => (type, value.Value) switch
    {
        ("integer", string text) when ReadNumber(text) is { } number => new JValue(number),
        ("string", long number) => new JValue(number.ToString(CultureInfo.InvariantCulture)),
        _ => new JValue(value),
    };

    private static long? ReadNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
