using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class NameMembersTests
{
    [Test]
    public void Properties_get_names_in_Pascal_case_unless_a_person_named_them()
    {
        ApiDescription lowered = Lowered.By<NameMembers>("""
            schemas:
              Order: {properties: {created_at: {type: string}, cc: {type: string, x-csharp-name: CopyTo}}}
            """);

        lowered.Schemas["Order"]!["properties"].ShouldBe("""
            created_at: {type: string, x-csharp-name: CreatedAt, x-csharp-field: _createdAt}
            cc: {type: string, x-csharp-name: CopyTo, x-csharp-field: _copyTo}
            """);
    }

    [Test]
    public void Members_of_which_one_must_be_there_are_spoken_of_by_their_names_in_CSharp()
    {
        ApiDescription lowered = Lowered.By<NameMembers>("""
            schemas:
              Order: {x-require-any: [id, email], properties: {id: {}, email: {x-csharp-name: MailAddress}}}
            """);

        lowered.Schemas["Order"]![SpecExtensions.RequireAny]!.Values<string>().Should().Equal("Id", "MailAddress");
    }

    [Test]
    public void Values_get_names_and_null_is_none_of_them()
    {
        ApiDescription lowered = Lowered.By<NameMembers>("""
            schemas:
              State: {type: string, enum: [in_progress, 404, null]}
            """);

        lowered.Schemas["State"].ShouldBe("{type: string, enum: [in_progress, 404], x-enumNames: [InProgress, Value404]}");
    }

    [Test]
    public void Values_keep_the_names_that_a_person_gave_them()
    {
        ApiDescription lowered = Lowered.By<NameMembers>("""
            schemas:
              Operator: {type: string, enum: [=, '!='], x-enumNames: [EqualTo, NotEqualTo]}
            """);

        lowered.Schemas["Operator"]!["x-enumNames"]!.Values<string>().Should().Equal("EqualTo", "NotEqualTo");
    }

    [Test]
    public void Parameters_get_names_in_camel_case_unless_a_person_named_them()
    {
        ApiDescription lowered = Lowered.By<NameMembers>("""
            paths:
              /orders: {get: {operationId: Orders_List, parameters: [{name: per_page}, {name: q, x-csharp-name: query}]}}
            """);

        lowered.Operations.Single().Parameters
            .Select(parameter => (string?)parameter[SpecExtensions.Name])
            .Should().Equal("perPage", "query");
    }

    [TestCase("{properties: {created_at: {}, createdAt: {}}}", "schema Order.createdAt", "created_at")]
    [TestCase("{properties: {$: {}}}", "schema Order.$", "not a valid C# name")]
    [TestCase("{properties: {order: {}}}", "schema Order.order", "the name Order")]
    [TestCase("{properties: {equals: {}}}", "schema Order.equals", "the name Equals")]
    [TestCase("{properties: {get_type: {}}}", "schema Order.get_type", "the name GetType")]
    [TestCase("{properties: {additional_properties: {}}}", "schema Order.additional_properties", "the name AdditionalProperties")]
    [TestCase("{enum: [value, other]}", "schema Order", "the name Value")]
    [TestCase("{enum: [other, known]}", "schema Order", "the name Known")]
    [TestCase("{enum: [order]}", "schema Order", "the name Order")]
    [TestCase("{enum: [to_string]}", "schema Order", "the name ToString")]
    [TestCase("{enum: [a], x-enumNames: [Value]}", "schema Order", "the name Value")]
    [TestCase("{enum: [in_progress, in-progress]}", "schema Order", "InProgress, InProgress")]
    [TestCase("{enum: ['+', '-']}", "schema Order", "2 different C# names")]
    [TestCase("{enum: [a, b], x-enumNames: [A]}", "schema Order", "2 different C# names")]
    public void Members_without_a_name_of_their_own_are_rejected(string schema, string place, string reason)
    {
        string message = Failure.Of(() => Lowered.By<NameMembers>($$"""
            schemas:
              Order: {{schema}}
            """));

        message.Should().Contain(place).And.Contain(reason).And.Contain("openapi/overlays/20-names.yaml");
    }

    [TestCase("[{name: per_page}, {name: perPage}]", "perPage")]
    [TestCase("[{name: options}]", "options")]
    [TestCase("[{name: request}]", "request")]
    [TestCase("[{name: '*'}]", "*")]
    [TestCase("[{name: event}]", "event")]
    [TestCase("[{name: id, x-csharp-name: class}]", "class")]
    [TestCase("[{name: id, x-csharp-name: order-id}]", "order-id")]
    [TestCase("[{name: id, x-csharp-name: Id}]", "Id")]
    public void Parameters_without_a_name_of_their_own_are_rejected(string parameters, string named)
    {
        string message = Failure.Of(() => Lowered.By<NameMembers>($$"""
            paths:
              /orders: {get: {operationId: Orders_List, parameters: {{parameters}} } }
            """));

        message.Should().Contain("operation GET /orders").And.Contain(named).And.Contain("openapi/overlays/20-names.yaml");
    }
}
