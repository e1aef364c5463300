using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class WriteParameterCallsTests
{
    private const string Text = "schema: {type: string}";

    [TestCase(Text)]
    [TestCase("schema: {type: integer, format: int64}")]
    public void A_parameter_of_the_path_is_added_to_the_path(string schema) =>
        Call($"in: path, required: true, {schema}").Should().Be(""".Path("order_id", orderId)""");

    [TestCase(Text)]
    [TestCase("schema: {type: array, items: {type: string}}")]
    public void A_text_or_list_of_texts_is_checked_when_it_is_required(string schema)
    {
        Call($"in: query, required: true, {schema}").Should().Be(""".RequiredQuery("order_id", orderId)""");
        Call($"in: query, {schema}").Should().Be(""".Query("order_id", orderId)""");
    }

    [TestCase("schema: {type: integer, format: int64}")]
    [TestCase("schema: {type: boolean}")]
    [TestCase("schema: {type: string, format: date-time, x-unix: true}")]
    [TestCase("schema: {$ref: '#/components/schemas/State'}")]
    [TestCase("schema: {type: string, nullable: true}")]
    [TestCase("schema: {type: array, nullable: true, items: {type: string}}")]
    [TestCase("schema: {type: array, items: {type: string, nullable: true}}")]
    public void A_required_value_of_another_type_or_one_that_can_be_null_is_not_checked(string schema) =>
        Call($"in: query, required: true, {schema}").Should().Be(""".Query("order_id", orderId)""");

    [TestCase("in: path, required: true", """.Path("order_id", "a")""")]
    [TestCase("in: query, required: true", """.Query("order_id", "a")""")]
    public void A_constant_is_sent_instead_of_an_argument(string members, string call) =>
        Call($"{members}, schema: {{type: string, x-constant: a, x-constant-code: '\"a\"'}}").Should().Be(call);

    [Test]
    public void The_size_of_a_page_is_sent_with_its_maximum() =>
        Call("in: query, x-page-max: 150, schema: {type: integer}").Should().Be(""".PageSize("order_id", orderId, 150)""");

    [Test]
    public void A_style_of_the_query_is_part_of_the_call()
    {
        const string list = "x-query-style: Form, schema: {type: array, items: {type: integer}}";

        Call($"in: query, {list}").Should().Be(""".Query("order_id", orderId, QueryStyle.Form)""");
        Call($"in: query, required: true, {list}").Should().Be(""".RequiredQuery("order_id", orderId, QueryStyle.Form)""");
    }

    private static string? Call(string parameter) => (string?)Lowered.By<WriteParameterCalls>($$"""
        paths:
          /orders:
            get:
              operationId: Orders_List
              parameters: [{name: order_id, x-name-code: '"order_id"', x-csharp-name: orderId, {{parameter}} }]
        """).Operation("Orders_List")["parameters"]![0]![SpecExtensions.ParameterCall];
}
