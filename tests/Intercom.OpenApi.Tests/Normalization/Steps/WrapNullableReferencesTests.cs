using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class WrapNullableReferencesTests
{
    [Test]
    public void A_nullable_reference_moves_into_an_allOf() =>
        NormalizedBy.Step(new WrapNullableReferences(), "{components: {schemas: {a: {$ref: '#/components/schemas/b', nullable: true}}}}")
            .Document.ShouldBe("{components: {schemas: {a: {nullable: true, allOf: [{$ref: '#/components/schemas/b'}]}}}}");

    [Test]
    public void A_reference_that_is_not_nullable_stays() =>
        NormalizedBy.Step(new WrapNullableReferences(), "{components: {schemas: {a: {$ref: '#/components/schemas/b'}}}}")
            .Document.ShouldBe("{components: {schemas: {a: {$ref: '#/components/schemas/b'}}}}");
}
