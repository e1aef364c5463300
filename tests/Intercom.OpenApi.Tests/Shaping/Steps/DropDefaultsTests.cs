using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class DropDefaultsTests
{
    [Test]
    public void Defaults_of_members_and_parameters_are_left_to_the_server()
    {
        ApiDescription lowered = Lowered.By<DropDefaults>("""
            schemas:
              order: {properties: {state: {type: string, default: open}}}
            paths:
              /orders: {get: {operationId: Orders_List, parameters: [{name: page, in: query, schema: {type: integer, default: 1}}]}}
            """);

        lowered.Schemas["order"].ShouldBe("properties: {state: {type: string}}");
        lowered.Operation("Orders_List")["parameters"]![0]!["schema"].ShouldBe("type: integer");
    }

    [Test]
    public void A_member_called_default_stays()
    {
        ApiDescription lowered = Lowered.By<DropDefaults>("""
            schemas:
              team: {properties: {default: {type: boolean}}}
            """);

        lowered.Schemas["team"].ShouldBe("properties: {default: {type: boolean}}");
    }
}
