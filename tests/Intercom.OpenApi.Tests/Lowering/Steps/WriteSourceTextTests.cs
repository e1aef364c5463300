using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class WriteSourceTextTests
{
    [Test]
    public void Properties_carry_their_names_and_documentation_as_CSharp_writes_them()
    {
        ApiDescription lowered = Lowered.By<WriteSourceText>(
            """schemas: {Order: {description: "An <order>.", properties: {'a"b': {description: "One.\nTwo."}}}}""");

        lowered.Schemas.ShouldBe("""
            Order:
              description: An <order>.
              x-doc: An &lt;order&gt;.
              properties:
                'a"b': {description: "One.\nTwo.", x-doc: "One.\n    /// Two.", x-name-code: '"a\"b"'}
            """);
    }

    [Test]
    public void Names_of_types_and_of_members_of_the_same_type_become_links()
    {
        ApiDescription lowered = Lowered.By<WriteSourceText>("""
            schemas:
              Order: {description: "Not Orders.GetAsync, OrderLines, OrderLine.Id or Order, but OrderLine. And <OrderLine>, LineCount and Lines."}
              OrderLine: {description: LineCount is of another type.}
            """);
        ((JObject)lowered.Schemas["Order"]!)["properties"] =
            new JObject { ["count"] = new JObject { [SpecExtensions.Name] = "LineCount", ["description"] = "Like LineCount." } };

        new WriteSourceText().Apply(lowered);

        ((string?)lowered.Schemas["Order"]![SpecExtensions.Doc]).Should().Be(
            """Not Orders.GetAsync, OrderLines, OrderLine.Id or Order, but <see cref="OrderLine" />. And &lt;<see cref="OrderLine" />&gt;, <see cref="LineCount" /> and Lines.""");
        ((string?)lowered.Schemas["Order"]!["properties"]!["count"]![SpecExtensions.Doc]).Should().Be("""Like <see cref="LineCount" />.""");
        ((string?)lowered.Schemas["OrderLine"]![SpecExtensions.Doc]).Should().Be("LineCount is of another type.");
    }

    [Test]
    public void Values_of_an_enumeration_carry_their_literals()
    {
        ApiDescription lowered = Lowered.By<WriteSourceText>("""schemas: {State: {enum: ['a"\b', "x\ny"], x-enumNames: [A, X]}}""");

        lowered.Schemas["State"]![SpecExtensions.EnumMembers]!
            .Select(member => (string)member["code"]!)
            .Should().Equal("\"a\\\"\\\\b\"", "\"x\\ny\"");
        ((string)lowered.Schemas["State"]![SpecExtensions.EnumMembers]![1]!["nestedDoc"]!).Should().Be("x\n        /// y");
    }

    [Test]
    public void Operations_carry_their_path_and_documentation()
    {
        JObject operation = Lowered.By<WriteSourceText>("""
            paths:
              /orders/{id}:
                get:
                  operationId: Orders_Get
                  summary: Gets <one>.
                  description: "By id.\nOr not."
                  requestBody: {description: A & B}
                  parameters: [{name: 'filter[id]', in: query, description: "1 > 0"}]
            """).Operation("Orders_Get");

        ((string?)operation[SpecExtensions.PathCode]).Should().Be("\"orders/{id}\"");
        ((string?)operation[SpecExtensions.OperationCode]).Should().Be("\"Orders.Get\"");
        ((string?)operation[SpecExtensions.RouteDoc]).Should().Be("GET /orders/{id}");
        ((string?)operation[SpecExtensions.SummaryDoc]).Should().Be("Gets &lt;one&gt;.");
        ((string?)operation[SpecExtensions.Doc]).Should().Be("By id.\n    /// Or not.");
        ((string?)operation[SpecExtensions.BodyDoc]).Should().Be("A &amp; B");
        ((string?)operation["parameters"]![0]![SpecExtensions.NameCode]).Should().Be("\"filter[id]\"");
        ((string?)operation["parameters"]![0]![SpecExtensions.Doc]).Should().Be("1 &gt; 0");
    }

    [TestCase("get", "HttpMethod.Get")]
    [TestCase("delete", "HttpMethod.Delete")]
    [TestCase("patch", "new HttpMethod(\"PATCH\")")]
    public void Operations_carry_their_HTTP_method_as_every_target_framework_has_it(string method, string code) =>
        ((string?)Lowered.By<WriteSourceText>($$"""paths: {/orders: { {{method}}: {operationId: Orders_Get} } }""")
            .Operation("Orders_Get")[SpecExtensions.MethodCode])
            .Should().Be(code);
}
