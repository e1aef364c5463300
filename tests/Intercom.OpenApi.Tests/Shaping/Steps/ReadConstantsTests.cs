using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadConstantsTests
{
    [Test]
    public void A_required_member_of_a_request_with_one_value_has_that_value()
    {
        ApiDescription lowered = Lowered.By<ReadConstants>("""
            schemas:
              reply: {x-usage: request, required: [type], properties: {type: {type: string, enum: [user]}}}
            """);

        lowered.Schemas["reply"]!["properties"]!["type"].ShouldBe(
            "{type: string, x-constant: user, x-constant-type: string, x-constant-code: '\"user\"'}");
    }

    [Test]
    public void A_required_member_that_can_only_be_true_is_true()
    {
        ApiDescription lowered = Lowered.By<ReadConstants>("""
            schemas:
              untag: {x-usage: request, required: [untag], properties: {untag: {type: boolean, enum: [true]}}}
            """);

        lowered.Schemas["untag"]!["properties"]!["untag"].ShouldBe(
            "{type: boolean, x-constant: true, x-constant-type: bool, x-constant-code: 'true'}");
    }

    [TestCase("{x-usage: response, required: [type], properties: {type: {type: string, enum: [user]}}}")]
    [TestCase("{x-usage: both, required: [type], properties: {type: {type: string, enum: [user]}}}")]
    [TestCase("{x-usage: request, properties: {type: {type: string, enum: [user]}}}")]
    public void Elsewhere_one_value_is_text(string schema)
    {
        ApiDescription lowered = Lowered.By<ReadConstants>($$"""
            schemas:
              reply: {{schema}}
            """);

        lowered.Schemas["reply"]!["properties"]!["type"].ShouldBe("type: string");
    }

    [Test]
    public void Null_beside_the_one_value_does_not_count()
    {
        ApiDescription lowered = Lowered.By<ReadConstants>("""
            schemas:
              reply: {x-usage: response, properties: {type: {type: string, nullable: true, enum: [user, null]}}}
            """);

        lowered.Schemas["reply"]!["properties"]!["type"].ShouldBe("{type: string, nullable: true}");
    }

    [Test]
    public void An_object_in_place_belongs_to_the_request_that_it_stands_in()
    {
        ApiDescription lowered = Lowered.By<ReadConstants>("""
            paths:
              /orders:
                post:
                  operationId: Orders_Create
                  requestBody: {content: {application/json: {schema: {required: [type], properties: {type: {type: string, enum: [order]}}}}}}
                  responses: {'200': {content: {application/json: {schema: {required: [type], properties: {type: {type: string, enum: [order]}}}}}}}
            """);

        JObject operation = lowered.Operation("Orders_Create");
        operation["requestBody"].Schema()!["properties"]!["type"].ShouldBe(
            "{type: string, x-constant: order, x-constant-type: string, x-constant-code: '\"order\"'}");
        operation["responses"]!["200"].Schema()!["properties"]!["type"].ShouldBe("type: string");
    }

    [TestCase(true, "{type: string, x-constant: csv, x-constant-type: string, x-constant-code: '\"csv\"'}")]
    [TestCase(false, "type: string")]
    public void A_parameter_has_its_one_value_when_it_is_required(bool isRequired, string expected)
    {
        ApiDescription lowered = Lowered.By<ReadConstants>($$"""
            paths:
              /export: {get: {operationId: Export_Get, parameters: [{name: format, required: {{isRequired}}, schema: {type: string, enum: [csv]} }]} }
            """);

        lowered.Operation("Export_Get")["parameters"]![0]!["schema"].ShouldBe(expected);
    }

    [Test]
    public void Several_values_stay_an_enumeration()
    {
        ApiDescription lowered = Lowered.By<ReadConstants>("""
            schemas:
              reply: {x-usage: request, required: [type], properties: {type: {type: string, enum: [user, admin]}}}
            """);

        lowered.Schemas["reply"]!["properties"]!["type"].ShouldBe("{type: string, enum: [user, admin]}");
    }
}
