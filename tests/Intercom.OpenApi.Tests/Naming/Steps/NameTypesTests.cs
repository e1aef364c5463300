using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class NameTypesTests
{
    [Test]
    public void Schemas_get_names_in_Pascal_case_unless_a_person_named_them_and_references_follow()
    {
        ApiDescription lowered = Lowered.By<NameTypes>("""
            schemas:
              ticket_type: {properties: {parts: {type: array, items: {$ref: '#/components/schemas/obj'}}}}
              obj: {x-csharp-name: CustomObject, type: object}
            """);

        lowered.Schemas.ShouldBe("""
            CustomObject: {type: object}
            TicketType: {properties: {parts: {type: array, items: {$ref: '#/components/schemas/CustomObject'}}}}
            """);
    }

    [Test]
    public void A_schema_that_is_written_as_usual_keeps_its_name_before_one_that_is_not()
    {
        ApiDescription lowered = Lowered.LenientlyBy<NameTypes>("schemas: {Contact_: {type: string}, contact: {type: object}}");

        lowered.Schemas["Contact"].ShouldBe("{type: object}");
        lowered.SchemaNames().Should().HaveCount(2);
    }

    [TestCase("{type: string, enum: [open, shut]}", "ContactValue")]
    [TestCase("{type: object}", "ContactModel")]
    public void A_schema_whose_name_is_taken_says_what_it_is(string schema, string expected) =>
        Lowered.LenientlyBy<NameTypes>($"schemas: {{contact: {{type: object}}, Contact: {schema}}}").SchemaNames()
            .Should().Equal("Contact", expected);

    [Test]
    public void Types_are_in_the_order_of_their_names()
    {
        Lowered.By<NameTypes>("schemas: {b: {type: object}, c: {type: object}, a: {type: object}}").SchemaNames()
            .Should().Equal("A", "B", "C");
    }

    [Test]
    public void Two_types_of_one_name_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<NameTypes>("schemas: {ticket_type: {type: object}, ticketType: {type: object}}"));

        message.Should().Contain("schema ticketType: ").And
            .Contain("schema ticket_type.").And.Contain("TicketType").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_name_that_CSharp_does_not_take_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<NameTypes>("schemas: {ticket: {type: object, x-csharp-name: Ticket_Type}}"));

        message.Should().Contain("schema ticket").And.Contain("Ticket_Type").And.Contain("openapi/overlays/20-names.yaml");
    }

    [TestCase("task", "Task")]
    [TestCase("request_options", "RequestOptions")]
    [TestCase("intercom_error", "IntercomError")]
    [TestCase("tickets_client", "TicketsClient")]
    public void A_name_that_a_type_of_CSharp_or_of_the_hand_written_sources_has_is_rejected(string schema, string name)
    {
        string message = Failure.Of(() => Lowered.By<NameTypes>($"schemas: {{{schema}: {{type: object}}}}"));

        message.Should().Contain("schema " + schema).And.Contain(name).And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void The_stand_in_of_a_type_that_is_written_by_hand_has_its_name()
    {
        Lowered.By<NameTypes>("schemas: {AttributeValue: {type: object, x-hand-written: true}}").SchemaNames()
            .Should().Equal("AttributeValue");
    }

    [Test]
    public void A_reference_to_a_schema_that_does_not_exist_is_rejected()
    {
        string message = Failure.Of(
            () => Lowered.By<NameTypes>("schemas: {ticket: {properties: {type: {$ref: '#/components/schemas/tickettype'}}}}"));

        message.Should().Contain("ticket").And.Contain("tickettype").And.Contain("openapi/intercom.yaml");
    }
}
