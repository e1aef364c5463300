using System.Globalization;
using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Examples;

/// <summary>Writes a JSON value as the C# expression that an application writes for its schema.</summary>
/// <param name="description">The description, whose types and members have C# names.</param>
internal sealed class ValueWriter(ApiDescription description)
{
    private readonly List<string> _problems = [];
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);

    /// <summary>The parts of the values that the description does not have.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The variables of the values so far.</summary>
    public IReadOnlyCollection<string> Variables => _variables;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value, as in JSON.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isExpanded">Gives each member of an object a line of its own.</param>
    public string Write(JToken value, JToken? schema, bool isExpanded = false)
    {
        if (ExampleVariable.Of(value) is { } variable)
        {
            _variables.Add(variable);
            return variable;
        }

        return value switch
        {
            { Type: JTokenType.Null } => "null",
            _ when ApiDescription.ReferenceName(schema) is { } type => Named(value, type, isExpanded),
            JArray list => CodeLayout.List([.. list.Select(item => Write(item, schema?["items"]))]),
            JObject map => Map(map, schema),
            JValue scalar => Scalar(scalar, (string?)schema?["type"], (string?)schema?["format"]),
            _ => Unknown($"no C# for {value.Type}"),
        };
    }

    private string Named(JToken value, string type, bool isExpanded) => (description.Schemas[type], value) switch
    {
        (JObject component, JObject members) => Object(members, RequestVariants.Choose(description, type, component, members), isExpanded),
        (JObject component, JValue scalar) when component["enum"] is JArray values =>
            EnumValue(scalar, type, values, component["x-enumNames"] as JArray),
        (_, JValue scalar) => Scalar(scalar, schemaType: null, format: null),
        _ => Unknown($"{type} is no list"),
    };

    private string Unknown(string problem)
    {
        _problems.Add(problem);
        return "null";
    }

    private static string EnumValue(JValue value, string type, JArray values, JArray? names)
    {
        int index = values.ToList().FindIndex(known => JToken.DeepEquals(known, value));
        return index >= 0 && names is not null ? $"{type}.{names[index]}" : Text(value);
    }

    private string Object(JObject value, string? type, bool isExpanded)
    {
        if (type is null)
        {
            return Unknown($"no variant has the properties {string.Join(", ", value.Properties().Select(property => property.Name))}");
        }

        return CodeLayout.Initializer(
            $"new {type}",
            [.. value.Properties().Select(property => Member(property, type)).OfType<string>()],
            isExpanded);
    }

    private string? Member(JProperty property, string type)
    {
        if (RequestVariants.Property(description, type, property.Name) is not { } schema)
        {
            _problems.Add($"{type} has no property {property.Name}");
            return null;
        }

        return schema.ContainsKey(SpecExtensions.Constant)
            ? null
            : $"{schema[SpecExtensions.Name]} = {Write(property.Value, schema)}";
    }

    private string Map(JObject map, JToken? schema)
    {
        JToken? values = schema?["additionalProperties"] as JObject;
        return CodeLayout.Initializer(
            $"new Dictionary<string, {CSharpType.OfProperties.Element(values)}>",
            [.. map.Properties().Select(entry => $"[{CSharpLiteral.Of(entry.Name)}] = {Write(entry.Value, values)}")]);
    }

    private string Scalar(JValue value, string? schemaType, string? format) => (format, value.Type) switch
    {
        ("date-time" or "date", JTokenType.String) => Time(value, format),
        (_, JTokenType.Boolean) => CSharpLiteral.Of((bool)value),
        (_, JTokenType.Integer or JTokenType.Float) when schemaType != "string" => value.ToString(CultureInfo.InvariantCulture),
        _ => Text(value),
    };

    private static string Text(JValue value) => CSharpLiteral.Of(value.ToString(CultureInfo.InvariantCulture));

    private string Time(JValue value, string format)
    {
        if (
            !DateTimeOffset.TryParse(
                (string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset given))
        {
            return Unknown($"{value} is no time");
        }

        DateTimeOffset time = given.ToUniversalTime();
        return format == "date"
            ? string.Create(CultureInfo.InvariantCulture, $"new IntercomDate({time.Year}, {time.Month}, {time.Day})")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"new DateTimeOffset({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, TimeSpan.Zero)");
    }
}
