using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>A schema with its references followed and its compositions joined.</summary>
/// <param name="Type">The JSON type; null if the schema does not declare it.</param>
/// <param name="Format">The format, such as <c>date-time</c>; null if the schema does not declare it.</param>
/// <param name="Properties">The schemas of its properties by name.</param>
/// <param name="Values">The schema of the values of a map; null when it is no map.</param>
/// <param name="Items">The schema of the items of a list; null if the schema does not declare it.</param>
/// <param name="Variants">The schemas of the variants; empty if the schema is not a union.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Constant">The only value that it can have; null where it can have several.</param>
/// <param name="Name">The name of the schema; null for one without.</param>
/// <param name="Choices">The values that it can have; empty where any will do.</param>
internal sealed record SchemaShape(
    string? Type,
    string? Format,
    IReadOnlyDictionary<string, JObject> Properties,
    JObject? Values,
    JObject? Items,
    IReadOnlyList<JObject> Variants,
    bool IsNullable,
    string? Constant,
    string? Name,
    IReadOnlyList<string> Choices)
{
    public static SchemaShape Anything { get; } =
        new(null, null, new Dictionary<string, JObject>(StringComparer.Ordinal), null, null, [], IsNullable: true, Constant: null,
            Name: null, Choices: []);

    /// <summary>Combines two schemas that both apply. If both declare a fact, this one takes precedence.</summary>
    public SchemaShape And(SchemaShape other) => new(
        Type ?? other.Type,
        Format ?? other.Format,
        Join(other.Properties),
        Values ?? other.Values,
        Items ?? other.Items,
        [.. Variants, .. other.Variants],
        IsNullable || other.IsNullable,
        Constant ?? other.Constant,
        Name ?? other.Name,
        Choices.Count > 0 ? Choices : other.Choices);

    private Dictionary<string, JObject> Join(IReadOnlyDictionary<string, JObject> others)
    {
        Dictionary<string, JObject> joined = new(others, StringComparer.Ordinal);
        foreach ((string name, JObject schema) in Properties)
        {
            joined[name] = schema;
        }

        return joined;
    }
}
