using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ValidateWireNamesTests
{
    [TestCase("paths: {'/a b': {}}", "path /a b")]
    [TestCase("paths: {/orders: {get: {parameters: [{name: 'a\"b', in: query}]}}}", "operation GET /orders")]
    [TestCase("paths: {/orders: {get: {parameters: [{in: query}]}}}", "operation GET /orders")]
    [TestCase("schemas: {order: {properties: {\"a\\nb\": {type: string}}}}", "schema order")]
    public void What_cannot_go_over_the_wire_is_rejected_with_its_place(string yaml, string place) =>
        Failure.Of(() => Lowered.By<ValidateWireNames>(yaml)).Should().StartWith(place + ": ");

    [Test]
    public void Usual_names_and_any_values_stay()
    {
        Action validate = () => Lowered.By<ValidateWireNames>("""
            paths: {'/orders/{id}': {get: {parameters: [{name: id, in: path}, {name: 'filter[state]', in: query, schema: {type: string, enum: ['a"b\c', null]}}]}}}
            schemas: {order: {properties: {'@type': {type: string}, 'a "b"': {type: string}}}}
            """);

        validate.Should().NotThrow();
    }
}
