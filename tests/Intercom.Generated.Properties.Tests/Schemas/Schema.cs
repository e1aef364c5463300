using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Schemas;

/// <summary>A schema of the description, in the form that instances are made from.</summary>
internal sealed class Schema
{
    private const string ReferencePrefix = "#/components/schemas/";

    public Schema(JObject json)
    {
        Reference = ((string?)json["$ref"])?[ReferencePrefix.Length..];
        Type = (string?)json["type"] ?? (json["properties"] is not null ? "object" : json["enum"] is not null ? "string" : null);
        Format = (string?)json["format"];
        KnownValues = [.. (json["enum"] as JArray ?? []).Where(value => value.Type != JTokenType.Null)];
        Properties = [.. (json["properties"] as JObject ?? [])
            .Properties().Select(property => KeyValuePair.Create(property.Name, new Schema((JObject)property.Value)))];
        Required = (json["required"] as JArray ?? []).Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);
        Items = json["items"] is JObject items ? new Schema(items) : null;
        Values = json["additionalProperties"] switch
        {
            JObject values => new Schema(values),
            JValue { Value: true } => new Schema([]),
            _ => null,
        };
        Parts = Schemas(json, "allOf");
        Branches = [.. Schemas(json, "oneOf"), .. Schemas(json, "anyOf")];
        IsHandWritten = json.ContainsKey("x-csharp-type");
    }

    /// <summary>The component that this is; null when it is said in place.</summary>
    public string? Reference { get; }

    /// <summary>The kind of JSON; null when the schema does not say.</summary>
    public string? Type { get; }

    public string? Format { get; }

    public IReadOnlyList<JToken> KnownValues { get; }

    public IReadOnlyList<KeyValuePair<string, Schema>> Properties { get; }

    public IReadOnlySet<string> Required { get; }

    public Schema? Items { get; }

    /// <summary>The schema of the values of a map; null if the schema is no map.</summary>
    public Schema? Values { get; }

    /// <summary>Schemas that all hold at once.</summary>
    public IReadOnlyList<Schema> Parts { get; }

    /// <summary>Schemas of which one holds.</summary>
    public IReadOnlyList<Schema> Branches { get; }

    /// <summary>Whether the schema is nothing but a component.</summary>
    public bool IsReference =>
        Reference is not null || (Properties.Count == 0 && Parts.Concat(Branches).ToList() is [{ IsReference: true }]);

    /// <summary>Whether a person chose the C# type, which then takes more than the schema says.</summary>
    public bool IsHandWritten { get; }

    private static IReadOnlyList<Schema> Schemas(JObject json, string composition) =>
        [.. (json[composition] as JArray ?? []).OfType<JObject>().Select(part => new Schema(part))];
}
