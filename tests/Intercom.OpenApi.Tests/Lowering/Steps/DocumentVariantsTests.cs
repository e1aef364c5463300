using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DocumentVariantsTests
{
    [Test]
    public void An_abstract_class_names_the_classes_that_can_be_made()
    {
        ApiDescription lowered = Lowered.By<DocumentVariants>("""
            schemas:
              Payment: {type: object, x-abstract: true, description: How it is paid.}
              CardPayment: {type: object, x-base: Payment}
              CashPayment: {type: object, x-base: Payment}
            """);

        ((string?)lowered.Schemas["Payment"]!["description"]).Should().Be("How it is paid. Variants: CardPayment, CashPayment.");
        lowered.Schemas["CardPayment"]!["description"].Should().BeNull();
    }

    [Test]
    public void A_choice_without_anything_that_can_be_made_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<DocumentVariants>("""
            schemas:
              Payment: {type: object, x-abstract: true}
              CardPayment: {type: object, x-abstract: true, x-base: Payment}
            """));

        message.Should().Contain("schema CardPayment").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [Test]
    public void Where_rules_decide_it_can_be_made_itself()
    {
        ApiDescription description = new(
            YamlFile.Parse("""
                components:
                  schemas:
                    Payment: {type: object, x-abstract: true}
                    CardPayment: {type: object, x-abstract: true, x-base: Payment}
                """),
            new DiagnosticBag());

        new DocumentVariants().Apply(description);

        description.Schemas["CardPayment"].ShouldBe("{type: object, x-base: Payment}");
        ((string?)description.Schemas["Payment"]!["description"]).Should().Be("Variants: CardPayment.");
    }

    [Test]
    public void Where_a_branch_is_abstract_itself_its_classes_are_named()
    {
        ApiDescription lowered = Lowered.By<DocumentVariants>("""
            schemas:
              Payment: {type: object, x-abstract: true, description: How it is paid.}
              CardPayment: {type: object, x-abstract: true, x-base: Payment, description: By card.}
              CashPayment: {type: object, x-base: Payment}
              CreditPayment: {type: object, x-base: CardPayment}
              DebitPayment: {type: object, x-base: CardPayment}
            """);

        ((string?)lowered.Schemas["Payment"]!["description"])
            .Should().Be("How it is paid. Variants: CreditPayment, DebitPayment, CashPayment.");
        ((string?)lowered.Schemas["CardPayment"]!["description"]).Should().Be("By card. Variants: CreditPayment, DebitPayment.");
    }
}
