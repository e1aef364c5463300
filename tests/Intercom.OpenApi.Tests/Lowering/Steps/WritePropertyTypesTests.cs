using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class WritePropertyTypesTests
{
    [TestCase("{type: string}", "string")]
    [TestCase("{type: string, format: date-time}", "DateTimeOffset")]
    [TestCase("{type: string, format: byte}", "byte[]")]
    [TestCase("{type: string, format: binary}", "byte[]")]
    [TestCase("{type: integer, format: int64}", "long")]
    [TestCase("{type: integer, format: int32}", "int")]
    [TestCase("{type: number, format: double}", "double")]
    [TestCase("{type: boolean}", "bool")]
    [TestCase("{type: object, additionalProperties: false}", "object")]
    [TestCase("{$ref: '#/components/schemas/Order'}", "Order")]
    [TestCase("{type: array, items: {type: boolean}}", "IReadOnlyList<bool>")]
    [TestCase("{type: array, items: {type: string, nullable: true}}", "IReadOnlyList<string?>")]
    [TestCase("{type: array, items: {type: array, items: {$ref: '#/components/schemas/Order'}}}", "IReadOnlyList<IReadOnlyList<Order>>")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "IReadOnlyDictionary<string, string>")]
    [TestCase("{additionalProperties: {type: integer, nullable: true}}", "IReadOnlyDictionary<string, long?>")]
    public void A_required_property_of_a_request_has_the_type_of_its_schema_and_an_optional_one_can_be_null(string schema, string type)
    {
        Type(Written(SchemaUsage.Request, schema, "required: [value],")).Should().Be(type);
        Type(Written(SchemaUsage.Request, schema)).Should().Be(type + "?");
    }

    [Test]
    public void A_required_property_of_a_request_that_can_be_null_has_a_question_mark() =>
        Type(Written(SchemaUsage.Request, "{type: array, nullable: true, items: {type: string}}", "required: [value],"))
            .Should().Be("IReadOnlyList<string>?");

    [TestCase("{type: array, nullable: true, items: {type: string, nullable: true}}", "IReadOnlyList<string?>", " ?? []")]
    [
        TestCase(
            "{type: object, nullable: true, additionalProperties: {type: array, items: {type: string}}}",
            "IReadOnlyDictionary<string, IReadOnlyList<string>>",
            " ?? Empty<IReadOnlyList<string>>.Dictionary"),
    ]
    public void A_list_or_map_of_a_response_is_empty_instead_of_null(string schema, string type, string fallback)
    {
        foreach (string usage in new[] { SchemaUsage.Response, SchemaUsage.Both })
        {
            JToken property = Written(usage, schema);

            Type(property).Should().Be(type);
            ((string?)property[SpecExtensions.FallbackCode]).Should().Be(fallback);
        }
    }

    [TestCase(SchemaUsage.Request, "{type: array, items: {type: string}}")]
    [TestCase(SchemaUsage.Request, "{type: object, additionalProperties: {type: string}}")]
    [TestCase(SchemaUsage.Response, "{type: string}")]
    [TestCase(SchemaUsage.Response, "{$ref: '#/components/schemas/Order'}")]
    public void Any_other_property_is_null_when_it_is_not_there(string usage, string schema)
    {
        JToken property = Written(usage, schema);

        Type(property).Should().EndWith("?");
        property[SpecExtensions.FallbackCode].Should().BeNull();
    }

    [Test]
    public void A_property_that_every_response_contains_has_no_question_mark() =>
        Type(Written(SchemaUsage.Response, "{type: string, x-present: true}")).Should().Be("string");

    [Test]
    public void A_constant_has_the_type_of_its_value() =>
        Type(Written(SchemaUsage.Request, "{type: boolean, x-constant: true, x-constant-type: bool}")).Should().Be("bool");

    [TestCase("{type: string}", "WireFormats.Text")]
    [TestCase("{type: string, x-numeric-id: true}", "WireFormats.NumericText")]
    [TestCase("{type: array, items: {type: string}, x-numeric-id: true}", "WireFormats.NumericText.List()")]
    [TestCase("{type: string, format: date-time}", "WireFormats.IsoTime")]
    [TestCase("{type: string, format: date-time, x-unix: true}", "WireFormats.UnixTime")]
    [TestCase("{type: object, additionalProperties: false}", "WireFormats.Object")]
    [TestCase("{$ref: '#/components/schemas/Order'}", "Intercom.Order.JsonFormat")]
    [
        TestCase(
            "{additionalProperties: {type: array, items: {$ref: '#/components/schemas/Order'}}}",
            "Intercom.Order.JsonFormat.List().Map()"),
    ]
    [TestCase("{type: boolean, x-constant: true, x-constant-type: bool}", "WireFormats.Boolean")]
    public void The_format_of_a_property_is_that_of_its_innermost_type_in_lists_and_maps(string schema, string format)
    {
        ((string?)Written(SchemaUsage.Request, schema)[SpecExtensions.FormatCode]).Should().Be(format);
        ((string?)Written(SchemaUsage.Response, schema)[SpecExtensions.FormatCode]).Should().Be(format);
    }

    [TestCase("{type: array, items: {$ref: '#/components/schemas/Order'}}", "Order")]
    [TestCase("{type: array, items: {type: array, items: {type: string}}}", null)]
    [TestCase("{additionalProperties: {type: string}}", null)]
    [TestCase("{type: string}", null)]
    public void A_list_of_single_items_names_their_type(string schema, string? item) =>
        ((string?)Written(SchemaUsage.Response, schema)[SpecExtensions.ItemCode]).Should().Be(item);

    [Test]
    public void A_placeholder_has_no_type() =>
        Written(SchemaUsage.Response, "{type: string, x-placeholder: true}")[SpecExtensions.TypeCode].Should().BeNull();

    private static string? Type(JToken property) => (string?)property[SpecExtensions.TypeCode];

    private static JToken Written(string usage, string schema, string members = "")
    {
        ApiDescription description = Lowered.Describe($$"""
            schemas: {Line: {x-usage: {{usage}}, {{members}} properties: {value: {{schema}} } } }
            """);
        JToken property = description.Schemas["Line"]!["properties"]!["value"]!;
        property[SpecExtensions.NameCode] = "\"value\"";
        new WritePropertyTypes().Apply(description);
        return property;
    }
}
