using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizePathsTests
{
    [TestCase("orders", "/orders")]
    [TestCase("/orders/", "/orders")]
    [TestCase("/orders?page={page}", "/orders")]
    public void A_path_starts_with_a_slash_and_has_neither_one_at_its_end_nor_a_query(string path, string expected)
    {
        NormalizedBy normalized = NormalizedBy.Step(new NormalizePaths(), $"{{paths: {{'{path}': {{get: {{}}}}}}}}");

        normalized.Document.ShouldBe($"{{paths: {{{expected}: {{get: {{}}}}}}}}");
        normalized.Changes.Should().Equal($"path {path}: normalized to {expected}.");
    }

    [Test]
    public void Operations_under_two_spellings_of_a_path_are_joined() =>
        NormalizedBy.Step(
            new NormalizePaths(),
            "{paths: {/a: {get: {}}, /a/: {post: {}}}}").Document.ShouldBe("{paths: {/a: {get: {}, post: {}}}}");

    [Test]
    public void A_path_without_operations_is_removed() =>
        NormalizedBy.Step(new NormalizePaths(), "{paths: {/a: 1, x-note: {}}}").Document.ShouldBe("{paths: {}}");
}
