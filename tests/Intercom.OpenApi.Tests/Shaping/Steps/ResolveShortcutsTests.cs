using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ResolveShortcutsTests
{
    [Test]
    public void The_schema_of_a_shortcut_becomes_a_reference_that_is_renamed_with_it()
    {
        ApiDescription lowered = Lowered.By<ResolveShortcuts>("""
            schemas:
              close_request: {type: object}
            paths:
              /orders: {post: {operationId: Orders_Manage, x-shortcuts: {Close: {request: close_request}, Find: {find: true}}}}
            """);

        lowered.Operations.Single().Definition[SpecExtensions.Shortcuts].ShouldBe(
            "{Close: {request: {$ref: '#/components/schemas/close_request'}}, Find: {find: true}}");
    }

    [Test]
    public void A_shortcut_whose_schema_is_not_there_is_an_error_in_a_build_and_omitted_from_an_update()
    {
        const string Description = """
            paths:
              /orders: {post: {operationId: Orders_Manage, x-shortcuts: {Close: {request: close_request}, Find: {find: true}}}}
            """;

        FluentActions.Invoking(() => Lowered.By<ResolveShortcuts>(Description))
            .Should().Throw<DescriptionException>().WithMessage("*POST /orders*close_request*28-shortcuts.yaml*");
        Lowered.LenientlyBy<ResolveShortcuts>(Description).Operations
            .Single().Definition[SpecExtensions.Shortcuts].ShouldBe("{Find: {find: true}}");
    }
}
