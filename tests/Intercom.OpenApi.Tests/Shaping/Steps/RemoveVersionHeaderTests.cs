using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class RemoveVersionHeaderTests
{
    private const string Version = """
        parameters:
          IntercomVersion: {name: Intercom-Version, in: header, schema: {$ref: '#/components/schemas/intercom_version'}}
        schemas:
          intercom_version: {type: string, enum: ['1.0']}
          order: {type: object}

        """;

    [Test]
    public void No_method_takes_the_version()
    {
        ApiDescription lowered = Lowered.By<RemoveVersionHeader>(Version + """
            paths:
              /orders:
                parameters: [{$ref: '#/components/parameters/IntercomVersion'}]
                get: {operationId: Orders_List, parameters: [{name: page, in: query}]}
            """);

        lowered.Root["paths"].ShouldBe("/orders: {get: {operationId: Orders_List, parameters: [{name: page, in: query}]}}");
        lowered.Root["components"]!["parameters"].Should().BeNull();
        lowered.SchemaNames().Should().Equal("order");
    }

    [Test]
    public void A_version_that_something_else_speaks_of_stays_a_type()
    {
        ApiDescription lowered = Lowered.By<RemoveVersionHeader>(
            Version.Replace(
                "order: {type: object}",
                "order: {properties: {version: {$ref: '#/components/schemas/intercom_version'}}}",
                StringComparison.Ordinal));

        lowered.SchemaNames().Should().Equal("intercom_version", "order");
    }

    [TestCase("{parameters: [{name: id, in: path}], get: {operationId: Orders_List}}", "/orders")]

    [
        TestCase(
            "{get: {operationId: Orders_List, parameters: [{$ref: '#/components/parameters/IntercomVersion'}]}}",
            "operation GET /orders"),
    ]
    public void Other_parameters_that_are_shared_are_rejected_rather_than_lost(string path, string place)
    {
        string message = Failure.Of(() => Lowered.By<RemoveVersionHeader>(Version + $$"""
            paths:
              /orders: {{path}}
            """));

        message.Should().Contain(place).And.Contain("openapi/intercom.yaml");
    }
}
