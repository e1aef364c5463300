using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class KeepOneResponseTests
{
    private const string Order = "{content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}";

    [TestCase("{}")]
    [TestCase($"{{'200': {Order}}}")]
    [TestCase($"{{'200': {Order}, '201': {Order}}}")]
    [TestCase("{'200': {description: OK}, '302': {description: Found}}")]
    [TestCase("{'200': {content: {text/plain: {schema: {type: string}}}}, '404': {content: {application/json: {schema: {type: object}}}}}")]
    public void One_body_may_come_with_several_statuses(string responses)
    {
        Action check = () => Lower(responses);

        check.Should().NotThrow();
    }

    [Test]
    public void What_is_said_of_a_body_may_differ()
    {
        Action check = () =>
            Lower("{'200': {content: {application/json: {schema: {type: object, description: a}}}}, '201': {content: {application/json: "
                + "{schema: {type: object}}}}}");

        check.Should().NotThrow();
    }


    [
        TestCase(
            $"{{'200': {Order}, '202': {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/job'}}}}}}}}}}",
            "200 and 202"),
    ]
    [TestCase($"{{'200': {Order}, '204': {{description: Nothing}}}}", "200 and 204")]
    [TestCase($"{{'200': {Order}, '201': {{content: {{text/plain: {{schema: {{$ref: '#/components/schemas/order'}}}}}}}}}}", "200 and 201")]

    [
        TestCase(
            "{'200': {content: {application/json: {schema: {type: object}}, text/csv: {schema: {type: string}}}}}",
            "application/json or text/csv"),
    ]
    public void Responses_of_which_a_method_would_give_only_the_first_are_rejected(string responses, string named)
    {
        Failure.Of(() => Lower(responses))
            .Should().StartWith("operation GET /orders").And.Contain(named).And.Contain("openapi/overlays/10-corrections.yaml");
    }

    private static void Lower(string responses) => Lowered.By<KeepOneResponse>($$"""
        paths:
          /orders: {get: {operationId: Orders_List, responses: {{responses}} } }
        """);
}
