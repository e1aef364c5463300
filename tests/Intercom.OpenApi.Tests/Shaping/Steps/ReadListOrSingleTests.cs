using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadListOrSingleTests
{
    private const string Lists = """
        schemas:
          company_list: {properties: {data: {type: array, items: {$ref: '#/components/schemas/company'}}}}
          company: {properties: {id: {type: string}}}
          person: {properties: {id: {type: string}}}

        """;

    [Test]
    public void A_list_or_one_of_its_items_is_the_list()
    {
        ApiDescription lowered = Lowered.By<ReadListOrSingle>(Lists + """
            paths:
              /companies:
                get:
                  operationId: Companies_List
                  responses: {'200': {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/company_list'}, {$ref: '#/components/schemas/company'}]}}}}}
            """);

        lowered.Operation("Companies_List")["responses"]!["200"].Schema().ShouldBe("$ref: '#/components/schemas/company_list'");
    }

    [Test]
    public void A_list_or_something_else_stays_a_choice()
    {
        ApiDescription lowered = Lowered.By<ReadListOrSingle>(Lists + """
            paths:
              /companies:
                get:
                  operationId: Companies_List
                  responses: {'200': {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/company_list'}, {$ref: '#/components/schemas/person'}]}}}}}
            """);

        ((JArray?)lowered.Operation("Companies_List")["responses"]!["200"].Schema()!["oneOf"]).Should().HaveCount(2);
    }
}
