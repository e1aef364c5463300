using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DescribeShortcutsTests
{
    private const string Close = """
        schemas:
          CloseRequest:
            required: [admin_id]
            properties:
              admin_id: {type: string, x-csharp-name: AdminId, description: Who closes.}
              until: {type: string, format: date-time, x-csharp-name: Until}
              files: {type: array, items: {$ref: '#/components/schemas/File'}, x-csharp-name: Files}
              kind: {type: string, x-csharp-name: Kind}
          File: {type: object}
        paths:
          /orders:
            post:
              operationId: Orders_Manage
              x-shortcuts:
        """;

    [Test]
    public void A_shortcut_has_the_names_and_types_of_its_arguments_and_values()
    {
        JObject method = Method(Close
            + "\n        Close: {summary: Closes., request: {$ref: '#/components/schemas/CloseRequest'}, arguments: [admin_id, until, "
            + "files], required: [until], values: {kind: a}}");

        method.ShouldBe("""
            name: Close
            summary: Closes.
            request: CloseRequest
            arguments:
              - {name: adminId, property: AdminId, type: string, required: true, description: Who closes.}
              - {name: until, property: Until, type: DateTimeOffset, required: true, description: null}
              - {name: files, property: Files, type: IReadOnlyList<File>, required: false, description: null}
            values: [{property: Kind, value: a}]
            path: []
            """);
    }

    [Test]
    public void Documentation_of_a_shortcut_replaces_that_of_the_schema_and_of_the_path()
    {
        JObject method = (JObject)Lowered.By<DescribeShortcuts>("""
            schemas:
              CloseRequest:
                properties:
                  admin_id: {type: string, x-csharp-name: AdminId, description: The admin.}
            paths:
              /orders/{id}/{line}:
                post:
                  operationId: Orders_Manage
                  parameters:
                    - {name: id, in: path, x-csharp-name: orderId, description: The order.}
                    - {name: line, in: path, x-csharp-name: line, description: The line.}
                  x-shortcuts:
                    Close:
                      summary: Closes.
                      request: {$ref: '#/components/schemas/CloseRequest'}
                      arguments: [admin_id]
                      parameters: {id: The order to close., admin_id: The admin who closes the order.}
            """).Operations.Single().Definition[SpecExtensions.ShortcutMethods]!.Single();

        method.ShouldBe("""
            name: Close
            summary: Closes.
            request: CloseRequest
            arguments:
              - {name: adminId, property: AdminId, type: string, required: false, description: The admin who closes the order.}
            values: []
            path: [{name: orderId, description: The order to close.}, {name: line, description: The line.}]
            """);
    }

    [Test]
    public void Documentation_of_a_parameter_that_the_shortcut_lacks_is_an_error_that_names_it() =>
        FluentActions
            .Invoking(() => Method(Close
                + "\n        Close: {summary: Closes., request: {$ref: '#/components/schemas/CloseRequest'}, arguments: [admin_id], "
                + "parameters: {until: The end.}}"))
            .Should().Throw<DescriptionException>().WithMessage("*shortcut Close has no parameter until*30-docs*");

    [TestCase("Close: {summary: Closes., request: {$ref: '#/components/schemas/CloseRequest'}, arguments: [reason]}")]
    [TestCase("Close: {request: {$ref: '#/components/schemas/CloseRequest'}, arguments: [admin_id]}")]
    [TestCase("'Close it': {summary: Closes., request: {$ref: '#/components/schemas/CloseRequest'}, arguments: [admin_id]}")]
    [TestCase("Upsert: {summary: Creates., upsert: {path: '/orders/{id}', method: put}}")]
    public void A_shortcut_that_needs_what_is_not_there_is_an_error_that_names_it(string shortcut) =>
        FluentActions.Invoking(() => Method(Close + "\n        " + shortcut))
            .Should().Throw<DescriptionException>().WithMessage("*POST /orders*28-shortcuts.yaml*");

    private static JObject Method(string description) =>
        (JObject)Lowered.By<DescribeShortcuts>(description).Operations.Single().Definition[SpecExtensions.ShortcutMethods]!.Single();
}
