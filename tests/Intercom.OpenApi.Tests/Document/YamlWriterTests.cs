using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class YamlWriterTests
{
    [TestCase("2.14")]
    [TestCase("3.0.3")]
    [TestCase("true")]
    [TestCase("no")]
    [TestCase("null")]
    [TestCase("~")]
    [TestCase("")]
    [TestCase(" padded ")]
    [TestCase("a: b")]
    [TestCase("ends:")]
    [TestCase("#/components/schemas/order")]
    [TestCase("it's")]
    [TestCase("two\nlines\ttab")]
    [TestCase("- item")]
    [TestCase("{braces}")]
    [TestCase("/orders/{id}")]
    [TestCase("[list]")]
    [TestCase("*star")]
    [TestCase("a, b")]
    [TestCase("🎟️")]
    [TestCase("1e3")]
    [TestCase("0x1F")]
    public void Text_reads_back_as_the_same_text(string text)
    {
        JObject document = new() { ["key"] = text, ["list"] = new JArray(text, new JObject { [text.Length > 0 ? text : "k"] = text }) };

        JToken.DeepEquals(YamlFile.Parse(YamlWriter.Format(document)), document).Should().BeTrue(YamlWriter.Format(document));
    }

    [Test]
    public void Everything_else_reads_back_too()
    {
        JObject document = JObject.Parse(
            """{"a": {"b": [1, 2.5, true, null, "x"], "empty": {}, "none": [], "nested": [[1], {"c": [{"d": 1, "e": {"f": "g"}}]}]}}""");

        JToken.DeepEquals(YamlFile.Parse(YamlWriter.Format(document)), document).Should().BeTrue(YamlWriter.Format(document));
    }

    [Test]
    public void Short_lists_stand_on_one_line() =>
        YamlWriter.Format(new JObject { ["required"] = new JArray("a", "b") }).Should().Be("required: [a, b]\n");
}
