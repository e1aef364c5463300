using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeKindsTests
{
    [TestCase("{info: [], paths: {}}", "{paths: {}}", "info: removed: it is a list.")]
    [TestCase("{info: {title: {a: 1}}}", "{info: {}}", "info.title: removed: it is an object.")]

    [
        TestCase(
            "{paths: {/a: {get: {deprecated: maybe}}}}",
            "{paths: {/a: {get: {}}}}",
            "paths['/a'].get.deprecated: removed: it is a value."),
    ]
    [TestCase("{tags: 1}", "{}", "tags: removed: it is a value.")]
    public void A_member_of_the_wrong_kind_is_removed(string description, string expected, string change)
    {
        NormalizedBy normalized = NormalizedBy.Step(new NormalizeKinds(), description);

        normalized.Document.ShouldBe(expected);
        normalized.Changes.Should().Equal(change);
    }

    [TestCase("{components: {schemas: {title: {properties: {name: {type: string}}}}}}")]
    [TestCase("{components: {schemas: {a: {default: {title: [1]}, example: {name: {}}}}}}")]
    public void Names_that_a_description_chooses_and_values_of_any_kind_stay(string description) =>
        NormalizedBy.Step(new NormalizeKinds(), description).Document.ShouldBe(description);
}
