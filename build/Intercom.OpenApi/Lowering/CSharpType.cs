using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>The C# types of schemas, once inline objects are components. NSwag gives them the same ones.</summary>
/// <param name="list">The type of lists.</param>
/// <param name="map">The type of maps.</param>
public sealed class CSharpType(string list, string map)
{
    /// <summary>The types of properties.</summary>
    public static readonly CSharpType OfProperties = new("IReadOnlyList", "IReadOnlyDictionary");

    /// <summary>The types of parameters.</summary>
    public static readonly CSharpType OfParameters =
        new("System.Collections.Generic.IEnumerable", "System.Collections.Generic.IDictionary");

    /// <summary>The type of a schema, without a question mark.</summary>
    public string Of(JToken? schema) => ApiDescription.ReferenceName(schema) ?? Inline(schema);

    /// <summary>The type of a list.</summary>
    /// <param name="item">The type of its items.</param>
    public string ListOf(string item) => $"{list}<{item}>";

    /// <summary>The type of an item or a value, with a question mark where it can be null.</summary>
    public string Element(JToken? schema) => Of(schema) + ((bool?)schema?["nullable"] == true ? "?" : string.Empty);

    private string Inline(JToken? schema) => ((string?)schema?["type"], (string?)schema?["format"]) switch
    {
        ("integer", "int32") => "int",
        ("integer", _) => "long",
        ("number", _) => "double",
        ("boolean", _) => "bool",
        ("string", "date-time") => "DateTimeOffset",
        ("string", "date") => "IntercomDate",
        ("string", "binary" or "byte") => "byte[]",
        ("string", _) => "string",
        ("array", _) => ListOf(Element(schema!["items"])),
        _ => schema?["additionalProperties"] is JObject value ? $"{map}<string, {Element(value)}>" : "object",
    };
}
