using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class RequireBodiesTests
{
    [Test]
    public void A_body_is_not_null()
    {
        ApiDescription lowered = Lowered.By<RequireBodies>("""
            paths:
              /orders:
                post: {operationId: Orders_Create, requestBody: {content: {application/json: {schema: {type: object, nullable: true}}}}}
            """);

        lowered.Root.SelectToken("paths['/orders'].post.requestBody")!.ShouldBe(
            "{content: {application/json: {schema: {type: object}}}, required: true}");
    }

    [Test]
    public void A_body_is_required_whatever_the_description_says()
    {
        ApiDescription lowered = Lowered.By<RequireBodies>("""
            paths:
              /orders:
                post: {operationId: Orders_Create, requestBody: {content: {}}}
                put: {operationId: Orders_Update, requestBody: {required: false, content: {}}}
                get: {operationId: Orders_List}
            """);

        lowered.Root["paths"]!["/orders"].ShouldBe("""
            post: {operationId: Orders_Create, requestBody: {required: true, content: {}}}
            put: {operationId: Orders_Update, requestBody: {required: true, content: {}}}
            get: {operationId: Orders_List}
            """);
    }
}
