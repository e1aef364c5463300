using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class RelaxResponsesTests
{
    [TestCase(SchemaUsage.Response)]
    [TestCase(SchemaUsage.Both)]
    public void Nothing_is_required_of_what_is_read(string usage)
    {
        ApiDescription lowered = Lowered.By<RelaxResponses>($$"""
            schemas:
              Order: {x-usage: {{usage}}, required: [id], properties: {id: {type: string} } }
            """);

        lowered.Schemas["Order"].ShouldBe($"{{x-usage: {usage}, properties: {{id: {{type: string}}}}}}");
    }

    [Test]
    public void What_is_sent_keeps_what_it_requires()
    {
        ApiDescription lowered = Lowered.By<RelaxResponses>("""
            schemas:
              Order: {x-usage: request, required: [id], properties: {id: {type: string}}}
            """);

        lowered.Schemas["Order"]!["required"]!.Values<string>().Should().Equal("id");
    }

    [Test]
    public void A_member_whose_value_is_fixed_need_not_be_given()
    {
        ApiDescription lowered = Lowered.By<RelaxResponses>("""
            schemas:
              Order: {x-usage: request, required: [type, id], properties: {type: {type: string, x-constant: order}, id: {type: string}}}
            """);

        lowered.Schemas["Order"]!["required"]!.Values<string>().Should().Equal("id");
    }

    [Test]
    public void Members_can_be_null_and_types_cannot()
    {
        ApiDescription lowered = Lowered.By<RelaxResponses>("""
            schemas:
              Order: {nullable: true, properties: {id: {type: string, nullable: true}}}
            """);

        lowered.Schemas["Order"].ShouldBe("properties: {id: {type: string, nullable: true}}");
    }
}
