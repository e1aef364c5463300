using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class RejectUnsentTests
{
    [Test]
    public void Path_query_and_a_body_of_JSON_are_sent()
    {
        Action check = () => Lowered.By<RejectUnsent>("""
            paths:
              /orders/{id}:
                put:
                  operationId: Orders_Update
                  parameters: [{name: id, in: path}, {name: notify, in: query}]
                  requestBody: {content: {application/json: {schema: {type: object}}}}
            """);

        check.Should().NotThrow();
    }

    [TestCase("parameters: [{name: id, in: path}, {name: X-Foo, in: header}]", "X-Foo")]
    [TestCase("parameters: [{name: session, in: cookie}]", "session")]
    [TestCase("parameters: [{name: id}]", "id")]
    [TestCase("requestBody: {content: {}}", "body")]
    public void What_a_method_would_take_and_never_send_is_rejected(string member, string named)
    {
        string message = Failure.Of(() => Lowered.By<RejectUnsent>($$"""
            paths:
              /orders/{id}: {put: {operationId: Orders_Update, {{member}} } }
            """));

        message.Should().StartWith("operation PUT /orders/{id}").And.Contain(named).And.Contain("openapi/overlays/10-corrections.yaml");
    }
}
