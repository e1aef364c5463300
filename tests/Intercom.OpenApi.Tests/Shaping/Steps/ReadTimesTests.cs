using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadTimesTests
{
    [TestCase("{type: integer, format: date-time}")]
    [TestCase("{type: integer, format: timestamp}")]
    public void A_number_that_is_a_time_becomes_a_marked_time(string schema)
    {
        ApiDescription lowered = Lowered.By<ReadTimes>($$"""
            schemas:
              order: {properties: {at: {{schema}} } }
            """);

        lowered.Schemas["order"]!["properties"]!["at"].ShouldBe("{type: string, format: date-time, x-unix: true}");
    }

    [TestCase("[{type: integer}, {type: string, format: date-time}]", false)]
    [TestCase("[{type: string, format: date-time}, {type: integer, format: date-time, nullable: true}]", true)]
    public void A_number_or_text_for_the_same_time_is_one_time(string variants, bool isNullable)
    {
        ApiDescription lowered = Lowered.By<ReadTimes>($$"""
            schemas:
              order: {properties: {at: {description: When., oneOf: {{variants}} } } }
            """);

        JToken time = lowered.Schemas["order"]!["properties"]!["at"]!;
        time["oneOf"].Should().BeNull();
        ((string?)time["format"]).Should().Be("date-time");
        ((bool?)time[SpecExtensions.UnixTime]).Should().BeTrue();
        ((bool?)time["nullable"] ?? false).Should().Be(isNullable);
    }

    [Test]
    public void A_choice_that_can_be_null_itself_stays_so()
    {
        ApiDescription lowered = Lowered.By<ReadTimes>("""
            schemas:
              order: {properties: {at: {nullable: true, oneOf: [{type: integer}, {type: string, format: date-time}]}}}
            """);

        ((bool?)lowered.Schemas["order"]!["properties"]!["at"]!["nullable"]).Should().BeTrue();
    }

    [TestCase("{type: integer}")]
    [TestCase("{type: string, format: date-time}")]
    [TestCase("{type: string, format: timestamp}")]
    [TestCase("{oneOf: [{type: integer}, {type: string}]}")]
    [TestCase("{oneOf: [{type: string, format: date-time}, {type: string, format: date-time}]}")]
    public void Other_numbers_and_texts_stay_as_they_are(string schema)
    {
        ApiDescription lowered = Lowered.By<ReadTimes>($$"""
            schemas:
              order: {properties: {at: {{schema}} } }
            """);

        lowered.Schemas["order"]!["properties"]!["at"].ShouldBe(schema);
    }
}
