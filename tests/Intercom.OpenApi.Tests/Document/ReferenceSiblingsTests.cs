using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class ReferenceSiblingsTests
{
    [Test]
    public void A_reference_with_something_beside_it_moves_into_an_allOf()
    {
        JObject document = YamlFile.Parse("a: {$ref: '#/components/schemas/order', description: Its order.}");

        ReferenceSiblings.Wrap(document);

        document["a"].ShouldBe("{description: Its order., allOf: [{$ref: '#/components/schemas/order'}]}");
    }

    [Test]
    public void Nullable_asks_for_a_type()
    {
        JObject document = YamlFile.Parse("a: {$ref: '#/components/schemas/order', nullable: true}");

        ReferenceSiblings.Wrap(document);

        document["a"].ShouldBe("{type: object, nullable: true, allOf: [{$ref: '#/components/schemas/order'}]}");
    }

    [TestCase("a: {$ref: '#/components/schemas/order'}")]
    [TestCase("a: {$ref: '#/components/parameters/page', description: A page.}")]
    public void Other_references_stay_as_they_are(string yaml)
    {
        JObject document = YamlFile.Parse(yaml);

        ReferenceSiblings.Wrap(document);

        document.ShouldBe(yaml);
    }
}
