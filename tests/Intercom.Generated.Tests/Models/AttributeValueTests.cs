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
    public async Task A_value_has_its_type(string json, AttributeKind kind)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$$"""{"custom_attributes":{"a":{{{json}}}}}""");

        contact.CustomAttributes["a"].Kind.Should().Be(kind);
    }

    [Test]
    public void A_value_is_read_with_its_own_type()
    {
        Read("\"text\"").AsText().Should().Be("text");
        Read("5").AsInteger().Should().Be(5);
        Read("5").AsNumber().Should().Be(5);
        Read("1.5").AsNumber().Should().Be(1.5);
        Read("true").AsBoolean().Should().BeTrue();
        Read("[1,\"a\"]").AsList()!.Select(value => value.ToString()).Should().Equal("1", "a");
        Read("""{"a":1}""").AsMap()!["a"].AsInteger().Should().Be(1);
        Read("1700000000").AsDateTimeOffset().Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        Read("\"2023-11-14T22:13:20Z\"").AsDateTimeOffset().Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [TestCase("\"text\"")]
    [TestCase("5")]
    [TestCase("1.5")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("[1]")]
    [TestCase("""{"a":1}""")]
    [TestCase("99999999999999999999")]
    public void A_value_of_another_type_is_null(string json)
    {
        AttributeValue value = Read(json);

        int readings = new object?[] { value.AsText(), value.AsNumber(), value.AsBoolean(), value.AsList(), value.AsMap() }
            .Count(reading => reading is not null);

        readings.Should().Be(value.Kind == AttributeKind.Null ? 0 : 1);
    }

    [TestCase("1.5")]
    [TestCase("99999999999999999999")]
    [TestCase("\"5\"")]
    public void A_value_that_is_not_an_integer_is_not_read_as_one(string json) => Read(json).AsInteger().Should().BeNull();

    [TestCase("\"yesterday\"")]
    [TestCase("\"10:30\"")]
    [TestCase("\"5/6\"")]
    [TestCase("\"May\"")]
    [TestCase("\"\"")]
    [TestCase("true")]
    [TestCase("[1]")]
    [TestCase("99999999999999999999")]
    [TestCase("99999999999999999")]
    public void A_value_that_is_not_a_timestamp_is_not_read_as_one(string json) => Read(json).AsDateTimeOffset().Should().BeNull();

    [TestCase("\"2023-11-14T22:13:20.100Z\"")]
    [TestCase("""{"a":[1,null,{"b":"c"}]}""")]
    [TestCase("1.10")]
    public void A_value_is_serialized_as_it_was_received(string json) =>
        JsonText.Parse(JsonConvert.SerializeObject(Read(json))).ShouldBe(json);

    [Test]
    public void Values_are_equal_when_their_JSON_is_equal()
    {
        ((AttributeValue)5).Should().Be((AttributeValue)5L).And.NotBe((AttributeValue)"5");
        AttributeValue.List("a", 1).Should().Be(AttributeValue.List("a", 1));
        AttributeValue.List("a", 1).GetHashCode().Should().Be(AttributeValue.List("a", 1).GetHashCode());
        ((AttributeValue)(string?)null).Should().Be(AttributeValue.Null);
    }

    [Test]
    public void Numbers_are_equal_whatever_their_CSharp_type()
    {
        AttributeValue[] same = [1.5m, 1.5, 1.50m, Read("1.5")];

        same.Distinct().Should().ContainSingle();
        AttributeValue.List(1.5m).Should().Be(AttributeValue.List(1.5));
        AttributeValue.List(1.5m).GetHashCode().Should().Be(AttributeValue.List(1.5).GetHashCode());
    }

    [Test]
    public void Equal_values_have_the_same_hash_code()
    {
        AttributeValue[] values =
        [
            0.1 + 0.2, 0.3, 0.3m, 1.5, 1.5m, 1e300, decimal.MaxValue, long.MaxValue, long.MaxValue - 1, 5, true, false, "5",
            AttributeValue.Null, AttributeValue.List(), Read("{}"), Read("99999999999999999999"),
        ];

        var pairs = from left in values from right in values where left.Equals(right) select (left, right);

        pairs.Should().OnlyContain(pair => pair.left.GetHashCode() == pair.right.GetHashCode() && pair.right.Equals(pair.left));
    }

    [Test]
    public void Numbers_of_any_size_can_be_compared()
    {
        ((AttributeValue)1e300).Equals(1.5m).Should().BeFalse();
        ((AttributeValue)long.MaxValue).Equals(long.MaxValue - 1).Should().BeFalse();
        Read("99999999999999999999").Equals(1.5).Should().BeFalse();
        Read("99999999999999999999").Should().Be(Read("99999999999999999999"));
    }

    [Test]
    public void Maps_are_equal_in_any_order()
    {
        AttributeValue map = Read("""{"a":1,"b":[1.5]}""");
        AttributeValue reordered = Read("""{"b":[1.50],"a":1}""");

        map.Should().Be(reordered).And.NotBe(Read("""{"a":1}""")).And.NotBe(Read("""{"a":1,"c":[1.5]}"""));
        map.GetHashCode().Should().Be(reordered.GetHashCode());
    }

    [Test]
    public void Operators_compare_values_and_not_references()
    {
        AttributeValue five = 5;
        AttributeValue same = 5L;
        AttributeValue? none = null;

        (five == same).Should().BeTrue();
        (five != same).Should().BeFalse();
        (five == 6).Should().BeFalse();
        (five == none).Should().BeFalse();
        (none == null).Should().BeTrue();
        (none != five).Should().BeTrue();
        (AttributeValue.Null == none).Should().BeFalse();
    }

    [Test]
    public void A_null_item_of_a_list_or_map_is_a_null_value()
    {
        AttributeValue.List("a", null!).Should().Be(Read("""["a",null]"""));
        AttributeValue.Map([new("a", null!)]).Should().Be(Read("""{"a":null}"""));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Infinity_and_NaN_are_rejected(double number)
    {
        FluentActions.Invoking(() => (AttributeValue)number).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => (SearchValue)number).Should().Throw<ArgumentOutOfRangeException>();
    }

    [TestCase("true", "true")]
    [TestCase("false", "false")]
    [TestCase("null", "")]
    [TestCase("\"True\"", "True")]
    [TestCase("1.5", "1.5")]
    [TestCase("[true,null]", "[true,null]")]
    public void The_text_of_a_value_is_its_JSON(string json, string expected) => Read(json).ToString().Should().Be(expected);

    [TestCase(0, "usd")]
    [TestCase(-1, "usd")]
    [TestCase(1, "dollar")]
    [TestCase(1, null)]
    public void An_invalid_amount_of_money_is_rejected(long cents, string? currency) =>
        FluentActions.Invoking(() => AttributeValue.Money(cents, currency!)).Should().Throw<ArgumentException>();

    [Test]
    public void A_null_argument_of_a_list_map_or_link_is_rejected()
    {
        FluentActions.Invoking(() => AttributeValue.List(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Map(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Link(null!, "a")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AttributeValue.Link("a", null!)).Should().Throw<ArgumentNullException>();
    }

    private static AttributeValue Read(string json) => JsonText.Parse(json).ToObject<AttributeValue>() ?? AttributeValue.Null;

    [Test]
    public void Values_are_converted_from_CSharp_types()
    {
        Guid guid = new("0f8fad5b-d9cb-469f-a165-70867728950e");
        AttributeDictionary attributes = new()
        {
            ["utc"] = new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc),
            ["local"] = new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc).ToLocalTime(),
            ["unspecified"] = new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Unspecified),
            ["no time"] = (DateTime?)null,
            ["guid"] = guid,
            ["no guid"] = (Guid?)null,
            ["texts"] = new[] { "a", "b" },
            ["no texts"] = (string[]?)null,
            ["number"] = (int?)5,
            ["no number"] = (int?)null,
        };

        JsonText.Parse(JsonConvert.SerializeObject(new CreateContactRequest { Email = "a@example.com", CustomAttributes = attributes }))
            .ShouldBe("""
            {"email":"a@example.com","custom_attributes":{"utc":1700000000,"local":1700000000,"unspecified":1700000000,"no time":null,"guid":"0f8fad5b-d9cb-469f-a165-70867728950e",
            "no guid":null,"texts":["a","b"],"no texts":null,"number":5,"no number":null}}
            """);
    }

    [Test]
    public void The_title_and_description_of_a_ticket_are_set_by_constants() =>
        JsonConvert.SerializeObject(new AttributeDictionary { [TicketAttribute.Title] = "T", [TicketAttribute.Description] = "D" })
            .Should().Be("""{"_default_title_":"T","_default_description_":"D"}""");
}
