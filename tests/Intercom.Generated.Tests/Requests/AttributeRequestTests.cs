namespace Intercom.Tests.Requests;

/// <summary>Custom attributes and event metadata take every kind of value, without a cast.</summary>
public class AttributeRequestTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private static IEnumerable<TestCaseData> Values =>
    [
        Case("text", "\"text\""),
        Case((string?)null, "null"),
        Case(5, "5"),
        Case(3_000_000_000L, "3000000000"),
        Case(1.5, "1.5"),
        Case(155.50m, "155.50"),
        Case(true, "true"),
        Case(Time, "1700000000"),
        Case((int?)5, "5"),
        Case((long?)null, "null"),
        Case((double?)1.5, "1.5"),
        Case((decimal?)null, "null"),
        Case((bool?)false, "false"),
        Case((DateTimeOffset?)Time, "1700000000"),
        Case((DateTimeOffset?)null, "null"),
        Case(AttributeValue.List("a", 1, true), "[\"a\",1,true]"),
        Case(AttributeValue.Money(1999, "usd"), """{"amount":1999,"currency":"usd"}"""),
        Case(AttributeValue.Link("https://example.com/1", "Order 1"), """{"url":"https://example.com/1","value":"Order 1"}"""),
        Case(
            AttributeValue.Map(new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["a"] = AttributeValue.List(Time) }),
            """{"a":[1700000000]}"""),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task A_custom_attribute_is_sent_with_its_own_type(AttributeValue value, string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.UpdateAsync(
            "1",
            new UpdateContactRequest
            {
                CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["a"] = value },
            });

        intercom.OnlySent.Body.Should().Be($$$"""{"custom_attributes":{"a":{{{json}}}}}""");
    }

    [TestCaseSource(nameof(Values))]
    public async Task Metadata_of_an_event_is_sent_with_its_own_type(AttributeValue value, string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.DataEvents.CreateAsync(
            new CreateDataEventRequest
            {
                EventName = "placed-order",
                Id = "1",
                Metadata = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["a"] = value },
            });

        intercom.OnlySent.Body.Should().Contain($$$"""{"a":{{{json}}}}""");
    }

    [Test]
    public void A_created_value_is_returned_by_the_method_of_its_type()
    {
        ((AttributeValue)"text").AsText().Should().Be("text");
        ((AttributeValue)5).AsInteger().Should().Be(5);
        ((AttributeValue)1.5).AsNumber().Should().Be(1.5);
        ((AttributeValue)155.50m).AsDecimal().Should().Be(155.50m);
        ((AttributeValue)155.5).AsDecimal().Should().Be(155.5m);
        ((AttributeValue)7).AsDecimal().Should().Be(7m);
        ((AttributeValue)1e300).AsDecimal().Should().BeNull();
        ((AttributeValue)"7").AsDecimal().Should().BeNull();
        ((AttributeValue)true).AsBoolean().Should().BeTrue();
        ((AttributeValue)Time).AsDateTimeOffset().Should().Be(Time);
        AttributeValue.Money(1999, "usd").AsMoney().Should().Be((1999L, "usd"));
        AttributeValue.Link("https://example.com", "Here").AsLink().Should().Be(("https://example.com", "Here"));
    }

    [Test]
    public void A_value_that_is_neither_money_nor_link_is_null()
    {
        AttributeValue.Link("https://example.com", "Here").AsMoney().Should().BeNull();
        AttributeValue.Money(1999, "usd").AsLink().Should().BeNull();
        ((AttributeValue)"usd").AsMoney().Should().BeNull();
        ((AttributeValue)"https://example.com").AsLink().Should().BeNull();
    }

    private static TestCaseData Case(AttributeValue value, string json) => new TestCaseData(value, json).SetArgDisplayNames(json);
}
