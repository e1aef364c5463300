using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadPresentPropertiesTests
{
    [Test]
    public void A_listed_property_is_noted_as_present_and_others_are_not()
    {
        JToken properties = Thing("[{types: [Thing], properties: [id]}]")["properties"]!;

        properties["id"]!["x-present"].Should().NotBeNull();
        properties["name"]!["x-present"].Should().BeNull();
    }

    [TestCase("[{types: [Nothing], properties: [id]}]", "no response has the type Nothing")]
    [TestCase("[{types: [Order], properties: [id]}]", "no response has the type Order")]
    [TestCase("[{types: [Thing], properties: [size]}]", "Thing has no property size")]
    public void A_type_or_property_that_no_response_has_is_an_error_in_a_build_and_has_no_effect_in_an_update(string list, string reason)
    {
        Failure.Of(() => Thing(list)).Should().Contain(reason);
        Lowered.LenientlyBy<ReadPresentProperties>(Description(list)).Schemas["Order"]!["properties"]!["id"]!["x-present"]
            .Should().BeNull();
    }

    [TestCase("{types: [Thing]}", "x-always-present is no list")]
    [TestCase("[{types: [Thing]}]", "properties is missing")]
    [TestCase("[{properties: [id]}]", "types is missing")]
    [TestCase("[{schemas: [Thing]}]", "has a member that is not known: schemas")]
    public void A_malformed_list_is_an_error_even_in_an_update(string list, string reason) =>
        Failure.Of(() => Lowered.LenientlyBy<ReadPresentProperties>(Description(list))).Should().Contain(reason);

    private static JToken Thing(string list) => Lowered.By<ReadPresentProperties>(Description(list)).Schemas["Thing"]!;

    private static string Description(string list) => $$"""
        x-always-present: {{list}}
        schemas:
          Thing: {x-usage: response, properties: {id: {type: string}, name: {type: string} } }
          Order: {x-usage: request, properties: {id: {type: string} } }
        """;
}
