using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeSectionsTests
{
    [TestCase("{}", "{components: {schemas: {}}}")]
    [TestCase("{components: {responses: {}}}", "{components: {responses: {}, schemas: {}}}")]
    [TestCase("{components: {schemas: {a: {}}}}", "{components: {schemas: {a: {}}}}")]
    public void The_sections_of_schemas_exist(string description, string expected) =>
        NormalizedBy.Step(new NormalizeSections(), description).Document.ShouldBe(expected);
}
