using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class YamlFileTests
{
    [TestCase("no", "no")]
    [TestCase("on", "on")]
    [TestCase("yes", "yes")]
    [TestCase("off", "off")]
    [TestCase("n", "n")]
    [TestCase("2.14", 2.14)]
    [TestCase("'2.14'", "2.14")]
    [TestCase("\"2.14\"", "2.14")]
    [TestCase("!!str 2.14", "2.14")]
    [TestCase("1.0.0", "1.0.0")]
    [TestCase("2024-01-31", "2024-01-31")]
    [TestCase("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z")]
    [TestCase("12:30", "12:30")]
    [TestCase("1_000", "1_000")]
    [TestCase("0", 0L)]
    [TestCase("-7", -7L)]
    [TestCase("+7", 7L)]
    [TestCase("1719590160", 1719590160L)]
    [TestCase("1e3", 1000.0)]
    [TestCase("-0.5", -0.5)]
    [TestCase(".5", 0.5)]
    [TestCase("e", "e")]
    [TestCase("true", true)]
    [TestCase("False", false)]
    [TestCase("'true'", "true")]
    [TestCase("null", null)]
    [TestCase("~", null)]
    [TestCase("", null)]
    [TestCase("'null'", "null")]
    [TestCase("''", "")]
    public void A_scalar_is_what_the_core_schema_of_YAML_1_2_says(string scalar, object? expected)
    {
        JValue value = (JValue)YamlFile.Parse($"value: {scalar}")["value"]!;

        value.Value.Should().Be(expected);
    }

    [Test]
    public void A_block_of_text_is_text_whatever_it_says()
    {
        JObject document = YamlFile.Parse("""
            folded: >-
              12
            literal: |-
              null
            """);

        ((JValue)document["folded"]!).Value.Should().Be("12");
        ((JValue)document["literal"]!).Value.Should().Be("null");
    }

    [TestCase("info: {version: 2.10}", "info.version", "2.10")]
    [TestCase("intercom_version: {enum: [1.0, 2.10], default: 2.10}", "intercom_version.enum[1]", "2.10")]
    [TestCase("properties: {version: {minimum: 1.0}}", "properties.version.minimum", "1")]
    public void A_version_is_text_whatever_it_looks_like(string text, string path, string expected) =>
        ((string?)YamlFile.Parse(text).SelectToken(path)).Should().Be(expected);

    [Test]
    public void No_version_is_null() => YamlFile.Parse("{version: ~}")["version"]!.Type.Should().Be(JTokenType.Null);

    [Test]
    public void Keys_are_text_whatever_they_look_like()
    {
        YamlFile.Parse("{200: a, null: b, no: c, '201': d}")
            .Properties()
            .Select(member => member.Name)
            .Should().Equal("200", "null", "no", "201");
    }

    [Test]
    public void Members_stay_in_the_order_of_the_file()
    {
        YamlFile.Parse("{b: [2, {z: 1, y: 2}], a: 1}").ToString(Newtonsoft.Json.Formatting.None)
            .Should().Be("""{"b":[2,{"z":1,"y":2}],"a":1}""");
    }

    [Test]
    public void JSON_is_YAML()
    {
        JObject document = YamlFile.Parse("""{"a": [1, "1", true, null], "b": {"c": "d"}}""");

        JToken.DeepEquals(document, JObject.Parse("""{"a": [1, "1", true, null], "b": {"c": "d"}}""")).Should().BeTrue();
    }

    [Test]
    public void What_an_anchor_names_is_repeated_where_it_is_used()
    {
        JObject document = YamlFile.Parse("{a: &shared {b: 1}, c: *shared}");

        document["c"].ShouldBe("b: 1");
    }

    [Test]
    public void What_is_merged_in_is_there_unless_the_object_says_it_itself()
    {
        JObject document = YamlFile.Parse("{a: &a {b: 1, c: 2}, d: &d {e: 3, b: 4}, f: {<<: *a, c: 5}, g: {<<: [*a, *d]}}");

        document["f"].ShouldBe("{c: 5, b: 1}");
        document["g"].ShouldBe("{b: 1, c: 2, e: 3}");
    }

    [Test]
    public void A_syntax_error_names_the_file_and_the_line()
    {
        Failure.Of(() => YamlFile.Parse("a: 1\nb: [1, 2\nc: 3\n", "openapi/intercom.yaml")).Should().StartWith("openapi/intercom.yaml(3,");
    }

    [TestCase("a: 1\nb: 2\na: 3\n", 3)]
    [TestCase("a: 1\nb: {c: 1, 'c': 2}\n", 2)]
    public void A_member_that_is_there_twice_names_the_file_and_the_line(string text, int line)
    {
        Failure.Of(() => YamlFile.Parse(text, "openapi/intercom.yaml")).Should().StartWith($"openapi/intercom.yaml({line},");
    }

    [TestCase("a: 1\n? [b, c]\n: 2\n", 2)]
    [TestCase("a: 1\nb: &loop [*loop]\n", 2)]
    [TestCase("a: 1\nb: *nowhere\n", 2)]
    public void What_JSON_cannot_say_names_the_file_and_the_line(string text, int line)
    {
        Failure.Of(() => YamlFile.Parse(text, "openapi/intercom.yaml")).Should().StartWith($"openapi/intercom.yaml({line},");
    }

    [TestCase("")]
    [TestCase("# nothing but a comment")]
    [TestCase("- a\n- b")]
    [TestCase("text")]
    [TestCase("a: 1\n---\nb: 2\n")]
    public void A_file_that_is_not_one_object_is_rejected(string text)
    {
        Failure.Of(() => YamlFile.Parse(text, "openapi/intercom.yaml")).Should().StartWith("openapi/intercom.yaml: expected one object");
    }

    [Test]
    public void A_file_that_does_not_exist_is_named()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("intercom.yaml");

        Failure.Of(() => YamlFile.Read(path)).Should().StartWith(path);
    }
}
