using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class CollapseAliasesTests
{
    [Test]
    public void A_reference_to_a_scalar_becomes_the_scalar_and_keeps_what_it_says_itself()
    {
        ApiDescription lowered = Lowered.By<CollapseAliases>("""
            schemas:
              order: {properties: {paid_at: {$ref: '#/components/schemas/time', description: When it was paid.}}}
              time: {type: integer, format: int64, description: A time., x-usage: both, x-csharp-name: Time}
            """);

        lowered.Schemas.ShouldBe("order: {properties: {paid_at: {type: integer, format: int64, description: When it was paid.}}}");
    }

    [Test]
    public void An_alias_of_an_alias_is_what_the_last_one_says()
    {
        ApiDescription lowered = Lowered.By<CollapseAliases>("""
            schemas:
              order: {properties: {lines: {$ref: '#/components/schemas/first'}}}
              first: {$ref: '#/components/schemas/second'}
              second: {type: array, items: {$ref: '#/components/schemas/line'}}
              line: {properties: {id: {type: string}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "line");
        lowered.Schemas["order"]!["properties"]!["lines"].ShouldBe("{type: array, items: {$ref: '#/components/schemas/line'}}");
    }

    [Test]
    public void Aliases_inside_of_aliases_are_replaced_too()
    {
        ApiDescription lowered = Lowered.By<CollapseAliases>("""
            schemas:
              order: {properties: {tags: {$ref: '#/components/schemas/labels'}}}
              labels: {type: array, items: {$ref: '#/components/schemas/label'}}
              label: {type: string}
            """);

        lowered.Schemas.ShouldBe("order: {properties: {tags: {type: array, items: {type: string}}}}");
    }

    [Test]
    public void An_alias_of_an_object_leads_to_the_object()
    {
        ApiDescription lowered = Lowered.By<CollapseAliases>("""
            schemas:
              order: {properties: {buyer: {$ref: '#/components/schemas/buyer'}}}
              buyer: {$ref: '#/components/schemas/person'}
              person: {properties: {id: {type: string}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "person");
        lowered.Schemas["order"]!["properties"]!["buyer"].ShouldBe("{$ref: '#/components/schemas/person'}");
    }

    [Test]
    public void Objects_that_hold_themselves_and_enumerations_are_types_and_stay()
    {
        ApiDescription lowered = Lowered.By<CollapseAliases>("""
            schemas:
              folder: {properties: {parent: {$ref: '#/components/schemas/folder'}, colour: {$ref: '#/components/schemas/colour'}}}
              colour: {type: string, enum: [red, green]}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("folder", "colour");
        ApiDescription.ReferenceName(lowered.Schemas["folder"]!["properties"]!["parent"]).Should().Be("folder");
    }

    [TestCase("first: {$ref: '#/components/schemas/first'}")]
    [TestCase("first: {$ref: '#/components/schemas/second'}\n  second: {$ref: '#/components/schemas/first'}")]
    [TestCase("first: {type: array, items: {$ref: '#/components/schemas/first'}}")]
    [TestCase("first: {type: object, additionalProperties: {$ref: '#/components/schemas/second'}}\n  second: {$ref: "
        + "'#/components/schemas/first'}")]
    public void Aliases_that_form_a_cycle_are_rejected(string aliases)
    {
        string message = Failure.Of(() => Lowered.By<CollapseAliases>("schemas:\n  " + aliases));

        message.Should().Contain("schema first").And.Contain("cycle").And.Contain("openapi/intercom.yaml");
    }
}
