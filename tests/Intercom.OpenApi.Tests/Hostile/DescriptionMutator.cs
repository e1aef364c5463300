using Intercom.OpenApi.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>
/// Spoils a description in a few places, and now and then its text. The same seed spoils the same description in the same way.
/// </summary>
internal sealed class DescriptionMutator(int seed)
{
    private const int LongText = 100_000;

    private static readonly string[] Names =
    [
        "$ref", "type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "required", "nullable", "format", "default",
        "additionalProperties", "discriminator", "description", "title",
        "parameters", "schema", "content", "application/json", "requestBody", "responses", "200", "default", "name", "in", "get",
        "post", "tags", "operationId", "summary", "servers", "paths",
        "components", "schemas", "intercom_version", "info", "version", "security", "x-csharp-name", "x-csharp-type",
        "x-enumNames", "x-paging", "x-idempotent", "x-webhook-items", "x-search", "", "{id}",
    ];

    private static readonly string[] References =
    [
        "#", "#/", "", "#/paths", "#/components", "#/components/schemas", "#/components/schemas/", "#/components/schemas/ghost",
        "#/components/schemas/intercom_version", "#/components/responses/ghost",
        "#/components/schemas/a/b", "#/paths/~1orders0/post", "#/%zz", "other.yaml#/components/schemas/order",
        "https://example.com/x.yaml", "/etc/passwd", "#/tags/0", "#/tags/99999999999",
    ];

    private static readonly string[] Lines =
    [
        "x-a: &a [1, 2]\nx-b: *a", "x-a: *nowhere", "x-a: &a [*a]", "x-a: &a {b: *a}", "<<: {paths: {}}", "---", "...",
        "%YAML 9.9", "\t- x", "? [a, b]\n: c", "x-a: !!binary aaa", "x-a: !evil {b: 1}",
        "paths: {}", "components: []", "x-a: |9\n  b", "x-a: 'open", "x-a: [[[[", "x-a: 1e999", "x-a: 0x7fffffffffffffffffff",
        "x-a: &a [x,x,x,x,x,x,x,x,x]\nx-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nx-c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nx-d: &d "
            + "[*c,*c,*c,*c,*c,*c,*c,*c,*c]\nx-e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
            + "x-f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\nx-g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]",
    ];

#pragma warning disable CA5394 // The inputs are to be the same each time.
    private readonly Random _random = new(seed);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>The text of a description with a few faults. The description is changed.</summary>
    public string Spoil(JObject document)
    {
        for (int count = _random.Next(1, 5); count > 0; count--)
        {
            SpoilPlace(document);
        }

        string text = _random.Next(2) == 0 ? YamlWriter.Format(document) : document.ToString(Formatting.Indented);
        return _random.Next(5) == 0 ? SpoilText(text) : text;
    }

    private void SpoilPlace(JObject document)
    {
        List<JProperty> places = [.. document.Descendants().OfType<JProperty>()];
        if (places.Count == 0)
        {
            return;
        }

        JProperty place = Pick(places);
        switch (_random.Next(9))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                Set((JObject)place.Parent!, Pick(Names), place.Value.DeepClone());
                break;
            case 2:
                place.Value = Pick(places).Value.DeepClone();
                break;
            case 3:
                place.Replace(Renamed(place));
                break;
            case 4:
                place.Value = Other(place.Value);
                break;
            case 5:
                place.Value = Pick(HostileTexts.All);
                break;
            case 6:
                place.Value = Nested(place.Value);
                break;
            case 7:
                SetReference(document, place);
                break;
            default:
                place.Value = _random.Next(4) == 0 ? new string(Pick("x{/\n\u00e9".ToCharArray()), LongText) : Other(place.Value);
                break;
        }
    }

    private JProperty Renamed(JProperty place)
    {
        string name = _random.Next(2) == 0 ? Pick(Names) : place.Name + Pick(HostileTexts.All);
        return ((JObject)place.Parent!).ContainsKey(name)
            ? new JProperty(place.Name, JValue.CreateNull())
            : new JProperty(name, place.Value);
    }

    private static void Set(JObject owner, string name, JToken value) => owner[name] = value;

    private JToken Other(JToken value) => _random.Next(11) switch
    {
        0 => JValue.CreateNull(),
        1 => true,
        2 => -1,
        3 => 1e300,
        4 => string.Empty,
        5 => new JArray(),
        6 => new JObject(),
        7 => new JArray(value.DeepClone(), value.DeepClone()),
        8 => new JObject { [Pick(Names)] = value.DeepClone() },
        9 => new JArray(JValue.CreateNull(), 1, "1", true, new JObject(), new JArray()),
        _ => Pick(Names),
    };

    private JToken Nested(JToken value)
    {
        JToken nested = value.DeepClone();
        int kind = _random.Next(5);
        for (int depth = Pick([2, 10, 45, 99, 150]); depth > 0; depth--)
        {
            nested = kind switch
            {
                0 => new JObject { ["properties"] = new JObject { ["a"] = nested } },
                1 => new JObject { ["type"] = "array", ["items"] = nested },
                2 => new JObject { ["allOf"] = new JArray(nested) },
                3 => new JObject { ["oneOf"] = new JArray(nested, new JObject { ["type"] = "string" }) },
                _ => new JArray(nested),
            };
        }

        return nested;
    }

    private void SetReference(JObject document, JProperty place)
    {
        List<string> schemas =
        [
            .. ((document["components"] as JObject)?["schemas"] as JObject ?? [])
                .Properties()
                .Select(schema => "#/components/schemas/" + schema.Name),
        ];
        JObject reference = new() { ["$ref"] = _random.Next(2) == 0 && schemas.Count > 0 ? Pick(schemas) : Pick(References) };
        switch (_random.Next(4))
        {
            case 0:
                reference["nullable"] = true;
                break;
            case 1:
                reference = new JObject { [Pick<string>(["allOf", "oneOf", "anyOf"])] = new JArray(reference) };
                break;
            case 2:
                reference = new JObject { ["type"] = "array", ["items"] = reference };
                break;
        }

        place.Value = reference;
    }

    private string SpoilText(string text)
    {
        int place = _random.Next(text.Length + 1);
        return _random.Next(6) switch
        {
            0 => text[..place],
            1 => text[..place] + Pick("{}[]:,'\"&*!|>%@`\0\t\n#-?\ufeff\ud800".ToCharArray()) + text[place..],
            2 => text[..place] + text[Math.Min(text.Length, place + _random.Next(1, 20))..],
            3 => text + "\n" + Pick(Lines) + "\n",
            4 => Pick(Lines) + "\n" + text,
            _ => text + text,
        };
    }
#pragma warning restore CA5394
}
