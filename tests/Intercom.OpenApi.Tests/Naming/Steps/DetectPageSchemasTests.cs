using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class DetectPageSchemasTests
{
    [TestCase("{type: object, properties: {next: {type: string}}}")]
    [TestCase("{properties: {page: {type: integer}, total_pages: {type: integer}}}")]
    [TestCase("{type: object}")]
    [TestCase("{}")]
    public void What_stands_in_the_list_itself_is_pages(string pages) =>
        ((string?)Read(pages)["list"]!["properties"]!["pages"]![SpecExtensions.Type]).Should().Be("Pages");

    [TestCase("{oneOf: [{type: object, properties: {next: {type: string}}}, {$ref: '#/components/schemas/position'}]}")]
    [TestCase("{type: object, nullable: true, allOf: [{type: object, properties: {next: {type: string}}}]}")]
    public void What_is_composed_of_pages_is_pages(string pages) =>
        ((string?)Read(pages)["list"]!["properties"]!["pages"]![SpecExtensions.Type]).Should().Be("Pages");

    [Test]
    public void The_next_page_that_is_an_object_is_the_hand_written_one() =>
        ((string?)Read("{type: object, properties: {next: {type: object, properties: {starting_after: {type: string}}}}}")
            ["list"]!["properties"]!["pages"]!["properties"]!["next"]![SpecExtensions.Type])
            .Should().Be("NextPage");

    [Test]
    public void A_schema_that_only_adds_pages_to_lists_has_pages() =>
        ((string?)Lowered.By<DetectPageSchemas>(
            "schemas: {paged: {properties: {pages: {type: object, properties: {page: {type: integer}, per_page: {type: integer}}}}}}")
            .Schemas["paged"]!["properties"]!["pages"]![SpecExtensions.Type]).Should().Be("Pages");

    [Test]
    public void A_schema_that_lists_refer_to_is_pages() =>
        ((string?)Read("{$ref: '#/components/schemas/position'}")["position"]![SpecExtensions.Type]).Should().Be("Pages");

    [TestCase("{type: integer}")]
    [TestCase("{type: array, items: {type: string}}")]
    [TestCase("{type: object, properties: {title: {type: string}}}")]
    [TestCase("{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{type: object, additionalProperties: {type: string}}")]
    public void Other_pages_are_left_alone(string pages) =>
        Read(pages)["list"]!["properties"]!["pages"].ShouldBe(pages);

    [Test]
    public void The_type_that_a_person_chose_stays() =>
        ((string?)Read("{x-csharp-type: Leaves, type: object}")["list"]!["properties"]!["pages"]![SpecExtensions.Type])
            .Should().Be("Leaves");

    [Test]
    public void Where_there_is_no_list_nothing_comes_in_pages()
    {
        ApiDescription lowered = Lowered.By<DetectPageSchemas>(
            "schemas: {book: {properties: {pages: {type: object, properties: {next: {type: string}}}}}}");

        lowered.Schemas["book"].ShouldBe("{properties: {pages: {type: object, properties: {next: {type: string}}}}}");
    }

    private static JObject Read(string pages) => Lowered.By<DetectPageSchemas>($$"""
        schemas:
          list: {properties: {data: {type: array, items: {type: string} }, pages: {{pages}} } }
          position: {type: object, properties: {per_page: {type: integer} } }
        """).Schemas;
}
