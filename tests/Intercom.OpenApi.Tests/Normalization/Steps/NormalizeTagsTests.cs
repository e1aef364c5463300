using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeTagsTests
{
    [TestCase("{paths: {/orders/open: {get: {}}}}", "Orders")]
    [TestCase("{paths: {/orders/open: {get: {tags: [' ']}}}}", "Orders")]
    public void An_operation_without_a_tag_gets_that_of_its_path(string description, string tag)
    {
        NormalizedBy normalized = NormalizedBy.Step(new NormalizeTags(new PreviousDescription(null)), description);

        normalized.Document["paths"]!["/orders/open"]!["get"].ShouldBe($"{{tags: [{tag}]}}");
        normalized.Changes.Should().Equal($"operation GET /orders/open: assigned to the area {tag}: it has no tag.");
    }

    [Test]
    public void An_area_that_was_known_is_kept() =>
        NormalizedBy.Step(
            new NormalizeTags(new PreviousDescription(YamlFile.Parse("{paths: {/orders: {get: {tags: [Purchases]}}}}"))),
            "{paths: {/orders/open: {get: {}}}}").Document["tags"]!.ToString(Newtonsoft.Json.Formatting.None)
            .Should().Be("""[{"name":"Purchases"}]""");

    [Test]
    public void First_tags_are_listed_once_in_their_order() =>
        NormalizedBy.Step(
            new NormalizeTags(new PreviousDescription(null)),
            "{paths: {/b: {get: {tags: [B]}}, /a: {get: {tags: [A, C]}, put: {tags: [A]}}}}")
            .Document["tags"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""[{"name":"A"},{"name":"B"}]""");
}
