using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class MoveEnumsToItemsTests
{
    [TestCase("{type: array, enum: [a, b], items: {type: string}}", "{type: array, items: {type: string, enum: [a, b]}}")]
    [TestCase("{type: array, enum: [a], items: {type: string, enum: [b]}}", "{type: array, items: {type: string, enum: [b]}}")]

    [
        TestCase(
            "{type: array, enum: [a], items: {$ref: '#/components/schemas/state'}}",
            "{type: array, items: {$ref: '#/components/schemas/state'}}"),
    ]
    [TestCase("{type: array, enum: [[a], [a, b]], items: {type: string}}", "{type: array, items: {type: string}}")]
    [TestCase("{type: string, enum: [a]}", "{type: string, enum: [a]}")]
    public void Values_of_an_array_are_those_of_its_items(string schema, string expected) =>
        Lowered.By<MoveEnumsToItems>(
            $"schemas: {{order: {schema}, state: {{type: string, enum: [x]}}}}").Schemas["order"].ShouldBe(expected);
}
