using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class TrackComponentTypesTests
{
    [Test]
    public void Every_component_is_referred_to_in_its_order()
    {
        ApiDescription lowered = Lowered.By<TrackComponentTypes>("schemas: {order: {type: object}, Buyer: {type: string}}");

        lowered.Root[SpecExtensions.ComponentTypes].ShouldBe("""
            order: {$ref: '#/components/schemas/order'}
            Buyer: {$ref: '#/components/schemas/Buyer'}
            """);
    }
}
