using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class LowerBodiesTests
{
    [TestCase("multipart/form-data", ".MultipartBody(request)")]
    [TestCase("application/x-www-form-urlencoded", ".FormBody(request)")]
    public void A_form_keeps_its_schema(string media, string call)
    {
        JObject operation = Lower($"{{{media}: {{schema: {{type: object, properties: {{id: {{type: string}}}}}}}}}}");

        ((string?)operation[SpecExtensions.BodyCall]).Should().Be(call);
        operation["requestBody"].ShouldBe("content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}");
    }

    [TestCase("application/octet-stream: {schema: {type: string, format: binary}}", ".Upload(request, \"application/octet-stream\")")]
    [TestCase("application/octet-stream: {}", ".Upload(request, \"application/octet-stream\")")]
    [TestCase("image/png: {schema: {type: string, format: binary}}", ".Upload(request, \"image/png\")")]
    [TestCase("'image/*': {schema: {type: string, format: binary}}", ".Upload(request, \"application/octet-stream\")")]
    [TestCase("text/plain: {schema: {type: string}}", ".Upload(request, \"text/plain\")")]
    [TestCase("multipart/form-data: {}", ".Upload(request, \"multipart/form-data\")")]
    public void Anything_else_is_a_file(string media, string call)
    {
        ApiDescription lowered = Describe($"{{{media}}}");

        ((string?)lowered.Operation("Orders_Create")[SpecExtensions.BodyCall]).Should().Be(call);
        lowered.Operation("Orders_Create")["requestBody"].ShouldBe(
            "content: {application/json: {schema: {$ref: '#/components/schemas/IntercomUpload'}}}");
        lowered.Schemas["IntercomUpload"].ShouldBe("{type: object, properties: {}, x-csharp-name: IntercomUpload, x-hand-written: true}");
    }

    [Test]
    public void JSON_stays() => Lower("{application/json: {schema: {type: object}}}").Should().NotContainKey(SpecExtensions.BodyCall);

    [Test]
    public void Of_several_media_types_one_is_sent()
    {
        Failure.Of(() => Describe("{text/plain: {}, multipart/form-data: {schema: {type: object}}}"))
            .Should().StartWith("operation POST /orders").And.Contain("multipart/form-data, text/plain");
    }

    [Test]
    public void A_media_type_that_is_none_is_rejected()
    {
        Failure.Of(() => Describe("{'text\"; x': {}}")).Should().StartWith("operation POST /orders");
    }

    private static JObject Lower(string content) => Describe(content).Operation("Orders_Create");

    private static ApiDescription Describe(string content) =>
        Lowered.By<LowerBodies>($"paths: {{/orders: {{post: {{operationId: Orders_Create, requestBody: {{content: {content}}}}}}}}}");
}
