using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeExamplesTests
{
    [TestCase("{type: string, example: {a: 1}}", "{type: string}")]
    [TestCase("{type: string, example: a}", "{type: string, example: a}")]
    [TestCase("{type: number, example: 1}", "{type: number, example: 1}")]
    [TestCase("{type: integer, example: null}", "{type: integer, example: null}")]
    public void An_example_of_another_type_is_removed(string schema, string expected) =>
        NormalizedBy.Step(new NormalizeExamples(), $"{{components: {{schemas: {{a: {schema}}}}}}}").Document.ShouldBe(
            $"{{components: {{schemas: {{a: {expected}}}}}}}");
}
