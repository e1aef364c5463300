using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeSpellingTests
{
    [Test]
    public void A_misspelled_property_gets_the_name_that_the_API_has()
    {
        NormalizedBy normalized = NormalizedBy.Step(
            new NormalizeSpelling(),
            "{components: {schemas: {a: {properties: {job_identfier: {type: string}}}}}}");

        normalized.Document.ShouldBe("{components: {schemas: {a: {properties: {job_identifier: {type: string}}}}}}");
        normalized.Changes.Should().ContainSingle();
    }
}
