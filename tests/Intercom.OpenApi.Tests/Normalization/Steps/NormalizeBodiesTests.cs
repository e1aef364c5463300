using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeBodiesTests
{

    [
        TestCase(
            "{'201': {schema: {type: string}}}",
            "{'201': {description: Created, content: {application/json: {schema: {type: string}}}}}"),
    ]
    [TestCase("{'200': {content: {text/csv: {}, application/json: {}}}}", "{'200': {description: OK, content: {application/json: {}}}}")]
    [TestCase("{default: {content: {application/json: {}}}}", "{'200': {description: OK, content: {application/json: {}}}}")]
    [TestCase("{'200': {}, default: {content: {application/json: {}}}}", "{'200': {description: OK}}")]
    [TestCase("{'404': {}}", "{'200': {description: OK}, '404': {description: Not Found}}")]
    public void Every_response_has_one_media_type_and_one_is_successful(string responses, string expected)
    {
        NormalizedBy normalized = NormalizedBy.Step(new NormalizeBodies(), $"{{paths: {{/a: {{get: {{responses: {responses}}}}}}}}}");

        normalized.Document.ShouldBe($"{{paths: {{/a: {{get: {{responses: {expected}}}}}}}}}");
        normalized.Changes.Should().NotBeEmpty();
    }

    [Test]
    public void A_request_body_behind_a_reference_is_written_in_place() =>
        NormalizedBy.Step(
            new NormalizeBodies(),
            "{paths: {/a: {post: {requestBody: {$ref: '#/components/requestBodies/A'}, responses: {'204': {}}}}}, components: "
            + "{requestBodies: {A: {content: {application/json: {}}}}}}")
            .Document["paths"]!["/a"]!["post"]!["requestBody"].ShouldBe("{content: {application/json: {}}}");

    [Test]
    public void A_get_has_no_request_body() =>
        NormalizedBy.Step(
            new NormalizeBodies(),
            "{paths: {/a: {get: {requestBody: {content: {application/json: {}}}, responses: {'204': {}}}}}}")
            .Document["paths"]!["/a"]!["get"]!["requestBody"].Should().BeNull();
}
