using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DetectPagesTests
{
    [TestCase("{type: object, properties: {next: {type: string}}}")]
    [TestCase("{properties: {page: {type: integer}, total_pages: {type: integer}}}")]
    [TestCase("{type: object}")]
    [TestCase("{}")]
    public void What_stands_in_the_list_itself_is_pages(string pages) =>
        ((string?)Read(pages)["list"]!["properties"]!["pages"]![Marks.Type]).Should().Be("Pages");

    [Test]
    public void A_schema_that_lists_refer_to_is_pages() =>
        ((string?)Read("{$ref: '#/components/schemas/position'}")["position"]![Marks.Type]).Should().Be("Pages");

    [TestCase("{type: integer}")]
    [TestCase("{type: array, items: {type: string}}")]
    [TestCase("{type: object, properties: {title: {type: string}}}")]
    [TestCase("{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{type: object, additionalProperties: {type: string}}")]
    public void Other_pages_are_left_alone(string pages) =>
        Read(pages)["list"]!["properties"]!["pages"].ShouldBe(pages);

    [Test]
    public void The_type_that_a_person_chose_stays() =>
        ((string?)Read("{x-csharp-type: Leaves, type: object}")["list"]!["properties"]!["pages"]![Marks.Type]).Should().Be("Leaves");

    [Test]
    public void Where_there_is_no_list_nothing_comes_in_pages()
    {
        ApiDescription lowered = Lowered.By<DetectPages>("schemas: {book: {properties: {pages: {type: object, properties: {next: {type: string}}}}}}");

        lowered.Schemas["book"].ShouldBe("{properties: {pages: {type: object, properties: {next: {type: string}}}}}");
    }

    private static JObject Read(string pages) => Lowered.By<DetectPages>($$"""
        schemas:
          list: {properties: {data: {type: array, items: {type: string} }, pages: {{pages}} } }
          position: {type: object, properties: {per_page: {type: integer} } }
        """).Schemas;
}
