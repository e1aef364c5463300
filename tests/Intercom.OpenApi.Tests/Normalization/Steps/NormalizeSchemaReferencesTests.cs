using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeSchemaReferencesTests
{
    [TestCase("#/components/schemas/order", "{$ref: '#/components/schemas/order'}")]
    [TestCase("#/components/schemas/orders", "{$ref: '#/components/schemas/order'}")]
    [TestCase("#/components/schemas/nothing_like_it", "{}")]
    [TestCase("#/components/schemas/order/properties/id", "{type: string}")]
    public void A_reference_leads_to_a_schema_or_the_place_can_be_anything(string reference, string expected)
    {
        NormalizedBy normalized = NormalizedBy.Step(
            new NormalizeSchemaReferences(),
            $"{{components: {{schemas: {{order: {{properties: {{id: {{type: string}}}}}}, user: {{properties: {{it: {{$ref: "
                + $"'{reference}'}}}}}}}}}}}}");

        normalized.Document["components"]!["schemas"]!["user"]!["properties"]!["it"].ShouldBe(expected);
    }
}
