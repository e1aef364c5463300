using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DropTextFormatsTests
{
    [TestCase("uri")]
    [TestCase("email")]
    [TestCase("uuid")]
    [TestCase("date")]
    public void Text_stays_text_whatever_its_format(string format)
    {
        ApiDescription lowered = Lowered.By<DropTextFormats>($$"""
            schemas:
              order: {properties: {text: {type: string, format: {{format}} } } }
            """);

        lowered.Schemas["order"].ShouldBe("properties: {text: {type: string}}");
    }

    [TestCase("string", "date-time")]
    [TestCase("string", "binary")]
    [TestCase("string", "byte")]
    [TestCase("integer", "int32")]
    public void Times_files_and_numbers_keep_their_formats(string type, string format)
    {
        ApiDescription lowered = Lowered.By<DropTextFormats>($$"""
            schemas:
              order: {properties: {value: {type: {{type}}, format: {{format}} } } }
            """);

        ((string?)lowered.Schemas["order"]!["properties"]!["value"]!["format"]).Should().Be(format);
    }
}
