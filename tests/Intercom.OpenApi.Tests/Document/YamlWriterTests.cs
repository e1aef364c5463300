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
    [TestCase("a *b")]
    [TestCase("a\r\nb\u0085c\u2028d")]
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
    public void Any_text_reads_back_as_the_same_text([Range(1, 20)] int seed)
    {
        const string Characters = "ab1.-+:#,[]{}&*!|>'\"%@`?~ \t\n\r\u0085\u2028\ufeff\0\a\u00e9\u00a0\\/=<_$yn0e";
        Random random = new(seed);
        JArray texts = new(Enumerable.Range(0, 500).Select(_ => string.Concat(random.GetItems<char>(Characters, random.Next(0, 8)))));
        JObject keys = [];
        foreach (string text in texts.Values<string>().OfType<string>())
        {
            keys[text] = text;
        }

        JObject document = new() { ["block"] = texts, ["flow"] = new JArray(texts.Take(8)), ["keys"] = keys };

        JToken.DeepEquals(YamlFile.Parse(YamlWriter.Format(document)), document).Should().BeTrue();
    }

    [Test]
    public void Short_lists_stand_on_one_line() =>
        YamlWriter.Format(new JObject { ["required"] = new JArray("a", "b") }).Should().Be("required: [a, b]\n");
}
