using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class ObjectMembersTests
{
    [TestCase("{properties: {a: {type: string}}}", "a")]
    [TestCase("{$ref: '#/components/schemas/base'}", "id")]
    [TestCase("{$ref: '#/components/schemas/alias'}", "id")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/base'}, {properties: {a: {type: string}}}]}", "id, a")]
    [TestCase("{properties: {b: {type: string}}, allOf: [{$ref: '#/components/schemas/alias'}]}", "id, b")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/base'}]}", "id")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/base'}, {type: string}]}", "")]
    [TestCase("{$ref: '#/components/schemas/circle'}", "own")]
    [TestCase("{$ref: '#/components/schemas/missing'}", "")]
    [TestCase("{type: string}", "")]
    public void Members_are_found_wherever_they_are_described(string schema, string expected)
    {
        ApiDescription description = Lowered.Describe($$$"""
            schemas:
              base: {properties: {id: {type: string} } }
              alias: {$ref: '#/components/schemas/base'}
              circle: {properties: {own: {type: string}}, allOf: [{$ref: '#/components/schemas/circle'}]}
              given: {{{schema}}}
            """);

        string.Join(", ", ObjectMembers.Of(description, (JObject)description.Schemas["given"]!).Keys).Should().Be(expected);
    }
}
