using Newtonsoft.Json;

namespace Intercom.Tests.Models;

public class AttributeValueTests
{
    [TestCase("\"text\"", AttributeKind.Text)]
    [TestCase("\"2023-11-14T22:13:20Z\"", AttributeKind.Text)]
    [TestCase("5", AttributeKind.Number)]
    [TestCase("5.5", AttributeKind.Number)]
    [TestCase("true", AttributeKind.Boolean)]
    [TestCase("null", AttributeKind.Null)]
    [TestCase("[1]", AttributeKind.List)]
    [TestCase("""{"type":"order.list","instances":[]}""", AttributeKind.Map)]
    public async Task A_value_tells_its_kind(string json, AttributeKind kind)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$$"""{"custom_attributes":{"a":{{{json}}}}}""");

        contact.CustomAttributes["a"].Kind.Should().Be(kind);
    }

    [Test]
    public void A_value_is_read_as_what_it_is()
    {
        Read("\"text\"").AsText().Should().Be("text");
        Read("5").AsInteger().Should().Be(5);
        Read("5").AsNumber().Should().Be(5);
        Read("1.5").AsNumber().Should().Be(1.5);
        Read("true").AsBoolean().Should().BeTrue();
        Read("[1,\"a\"]").AsList()!.Select(value => value.ToString()).Should().Equal("1", "a");
        Read("""{"a":1}""").AsMap()!["a"].AsInteger().Should().Be(1);
        Read("1700000000").AsTime().Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        Read("\"2023-11-14T22:13:20Z\"").AsTime().Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [TestCase("\"text\"")]
    [TestCase("5")]
    [TestCase("1.5")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("[1]")]
    [TestCase("""{"a":1}""")]
    [TestCase("99999999999999999999")]
    public void A_value_of_another_kind_is_null(string json)
    {
        AttributeValue value = Read(json);

        int readings = new object?[] { value.AsText(), value.AsNumber(), value.AsBoolean(), value.AsList(), value.AsMap() }.Count(reading => reading is not null);

        readings.Should().Be(value.Kind == AttributeKind.Null ? 0 : 1);
    }

    [TestCase("1.5")]
    [TestCase("99999999999999999999")]
    [TestCase("\"5\"")]
    public void What_is_no_whole_number_is_not_read_as_one(string json) => Read(json).AsInteger().Should().BeNull();

    [TestCase("\"yesterday\"")]
    [TestCase("\"\"")]
    [TestCase("true")]
    [TestCase("[1]")]
    [TestCase("99999999999999999999")]
    [TestCase("99999999999999999")]
    public void What_is_no_time_is_not_read_as_one(string json) => Read(json).AsTime().Should().BeNull();

    [TestCase("\"2023-11-14T22:13:20.100Z\"")]
    [TestCase("""{"a":[1,null,{"b":"c"}]}""")]
    [TestCase("1.10")]
    public void A_value_is_written_as_it_came(string json) => JsonText.Parse(JsonConvert.SerializeObject(Read(json))).ShouldBe(json);

    [Test]
    public void Values_are_equal_where_their_json_is()
    {
        ((AttributeValue)5).Should().Be((AttributeValue)5L).And.NotBe((AttributeValue)"5");
        AttributeValue.List("a", 1).Should().Be(AttributeValue.List("a", 1));
        AttributeValue.List("a", 1).GetHashCode().Should().Be(AttributeValue.List("a", 1).GetHashCode());
        ((AttributeValue)(string?)null).Should().Be(AttributeValue.Null);
    }

    [TestCase(0, "usd")]
    [TestCase(-1, "usd")]
    [TestCase(1, "dollar")]
    [TestCase(1, null)]
    public void Money_that_Intercom_does_not_take_is_refused(long cents, string? currency) =>
        FluentActions.Invoking(() => AttributeValue.Money(cents, currency!)).Should().Throw<ArgumentException>();

    [Test]
    public void Nothing_is_no_list_map_or_link()
    {
        FluentActions.Invoking(() => AttributeValue.List(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Map(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Link(null!, "a")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Link("a", null!)).Should().Throw<ArgumentNullException>();
    }

    private static AttributeValue Read(string json) => JsonText.Parse(json).ToObject<AttributeValue>() ?? AttributeValue.Null;
}
