using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeParametersTests
{
    [Test]
    public void A_parameter_of_a_path_is_moved_to_its_operations()
    {
        NormalizedBy normalized = NormalizedBy.Step(
            new NormalizeParameters(),
            "{paths: {'/a/{id}': {parameters: [{name: id, in: path, required: true, schema: {type: string}}], get: {}}}}");

        normalized.Document.ShouldBe(
            "{paths: {'/a/{id}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}}}");
        normalized.Changes.Should().Equal("operation GET /a/{id}: id moved here from the path.");
    }

    [TestCase("[]", "id added: the path names it, but no parameter.")]
    [TestCase("[{name: number, in: path, required: true, schema: {type: string}}]", "number renamed to id, as in the path.")]
    [TestCase("[{name: id, in: query, required: true, schema: {type: string}}]", "id is in the path, not in 'query'.")]
    [TestCase("[{name: id, in: path, schema: {type: string}}]", "id is required, as everything in a path is.")]
    [TestCase("[{name: id, in: path, required: true, type: string}]", "id given a schema.")]
    public void A_parameter_that_the_path_names_is_required_and_in_the_path(string parameters, string change)
    {
        NormalizedBy normalized = NormalizedBy.Step(
            new NormalizeParameters(),
            $"{{paths: {{'/a/{{id}}': {{get: {{parameters: {parameters}}}}}}}}}");

        normalized.Document.ShouldBe(
            "{paths: {'/a/{id}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}}}");
        normalized.Changes.Should().Equal($"operation GET /a/{{id}}: {change}");
    }

    [Test]
    public void A_parameter_in_the_body_is_moved_into_the_request_body() =>
        NormalizedBy.Step(new NormalizeParameters(), "{paths: {/a: {post: {parameters: [{name: it, in: body, schema: {type: object}}]}}}}")
            .Document.ShouldBe("{paths: {/a: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}}}}}");
}
