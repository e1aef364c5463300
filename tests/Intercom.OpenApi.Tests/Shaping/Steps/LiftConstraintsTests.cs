using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class LiftConstraintsTests
{
    [Test]
    public void A_choice_of_required_members_is_noted_and_leaves_the_type_alone()
    {
        ApiDescription lowered = Lowered.By<LiftConstraints>("""
            schemas:
              order: {properties: {id: {type: string}, email: {type: string}}, anyOf: [{title: By id, required: [id]}, {required: [email]}]}
            """);

        lowered.Schemas["order"].ShouldBe("{properties: {id: {type: string}, email: {type: string}}, x-require-any: [id, email]}");
    }

    [Test]
    public void What_every_branch_asks_for_is_required()
    {
        ApiDescription lowered = Lowered.By<LiftConstraints>("""
            schemas:
              event: {required: [name], anyOf: [{required: [name, at, id]}, {required: [name, at, email]}]}
            """);

        lowered.Schemas["event"].ShouldBe("{required: [name, at], x-require-any: [id, email]}");
    }

    [Test]
    public void A_branch_that_asks_for_nothing_more_leaves_nothing_to_check()
    {
        ApiDescription lowered = Lowered.By<LiftConstraints>("""
            schemas:
              event: {anyOf: [{required: [name]}, {required: [name, email]}]}
            """);

        lowered.Schemas["event"].ShouldBe("required: [name]");
    }

    [Test]
    public void A_branch_with_members_of_its_own_is_a_type_and_stays()
    {
        const string Union = "{oneOf: [{required: [id]}, {required: [email], properties: {email: {type: string}}}]}";
        ApiDescription lowered = Lowered.By<LiftConstraints>($$"""
            schemas:
              order: {{Union}}
            """);

        lowered.Schemas["order"].ShouldBe(Union);
    }

    [Test]
    public void A_choice_of_members_that_are_not_there_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<LiftConstraints>("""
            schemas:
              order: {properties: {email: {type: string}}, anyOf: [{required: [id]}, {required: [email]}]}
            """));

        message.Should().Contain("schema order").And.Contain("id is none of them").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [Test]
    public void A_choice_between_groups_of_members_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<LiftConstraints>("""
            schemas:
              event: {anyOf: [{required: [id]}, {required: [name, email]}]}
            """));

        message.Should().Contain("schema event").And.Contain("openapi/overlays/10-corrections.yaml");
    }
}
