using Intercom.OpenApi.Document;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class DescriptionDifferenceTests
{
    private const string Before = """
        paths:
          /orders: {get: {operationId: a, parameters: [{name: page, in: query, schema: {type: integer}}], responses: {'200': {description: x}}}}
          /prices: {get: {responses: {}}}
        components:
          schemas:
            order: {type: object, required: [id], description: Old words., properties: {id: {type: integer}, state: {type: string, enum: [open, shut]}, note: {type: string}}}
            gone: {type: object}
        """;

    private const string After = """
        paths:
          /orders: {get: {operationId: b, parameters: [{name: page, in: query, required: true, schema: {type: integer}}], responses: {'200': {description: x}}}}
          /taxes: {post: {responses: {}}}
        components:
          schemas:
            order: {type: object, required: [id, state], description: New words., properties: {id: {type: string}, state: {type: string, enum: [open, closed]}, type: {type: string}}}
            fresh: {type: object}
        """;

    [Test]
    public void Operations_and_schemas_that_came_went_or_changed_are_reported()
    {
        DescriptionDifference difference = DescriptionDifference.Between(YamlFile.Parse(Before), YamlFile.Parse(After));

        difference.Operations
            .Select(change => (change.Kind, change.Name))
            .Should().Equal((ChangeKind.Changed, "GET /orders"), (ChangeKind.Removed, "GET /prices"), (ChangeKind.Added, "POST /taxes"));
        difference.Schemas
            .Select(change => (change.Kind, change.Name))
            .Should().Equal((ChangeKind.Added, "fresh"), (ChangeKind.Removed, "gone"), (ChangeKind.Changed, "order"));
    }

    [Test]
    public void What_changed_in_them_is_a_line_each()
    {
        DescriptionDifference difference = DescriptionDifference.Between(YamlFile.Parse(Before), YamlFile.Parse(After));

        difference.Operations.Single(change => change.Kind == ChangeKind.Changed).Details
            .Should().Equal("parameters.page.required added (true)");
        difference.Schemas.Single(change => change.Kind == ChangeKind.Changed).Details.Should().BeEquivalentTo(
            "required: state added",
            "properties.id.type: integer -> string",
            "properties.state.enum: closed added",
            "properties.state.enum: shut removed",
            "properties.note removed (string)",
            "properties.type added (string)");
    }

    [Test]
    public void Words_are_no_difference()
    {
        string other = Before
            .Replace("Old words", "Other words", StringComparison.Ordinal)
            .Replace("operationId: a", "operationId: c", StringComparison.Ordinal);

        DescriptionDifference difference = DescriptionDifference.Between(YamlFile.Parse(Before), YamlFile.Parse(other));

        difference.Operations.Should().BeEmpty();
        difference.Schemas.Should().BeEmpty();
    }
}
