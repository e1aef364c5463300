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
            """);
    }

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
