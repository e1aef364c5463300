using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

public class WireTimeTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [TestCase("1700000000")]
    [TestCase("1700000000.0")]
    [TestCase("\"1700000000\"")]
    [TestCase("1700000000000")]
    [TestCase("\"1700000000000\"")]
    [TestCase("\"2023-11-14T22:13:20Z\"")]
    [TestCase("\"2023-11-14T22:13:20.000+00:00\"")]
    [TestCase("\"2023-11-14T23:13:20.000+01:00\"")]
    [TestCase("\"2023-11-14T22:13:20\"")]
    public async Task A_timestamp_is_read_from_every_form(string json) =>
        (await FakeIntercom.ReadContactAsync($$"""{"created_at":{{json}}}""")).CreatedAt.Should().Be(Time);

    [Test]
    public void A_timestamp_of_ten_digits_is_read_with_each_digit_at_each_place()
    {
        for (int place = 0; place < 10; place++)
        {
            for (char digit = place == 0 ? '1' : '0'; digit <= '9'; digit++)
            {
                string seconds = "1234567890".Remove(place, 1).Insert(place, digit.ToString());

                ReadTime(seconds).Should().Be(DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)));
            }
        }
    }

    [TestCase("-123456789", -123_456_789)]
    [TestCase("12345678e1", 123_456_780)]
    [TestCase("12345678.0", 12_345_678)]
    [TestCase("123456e+03", 123_456_000)]
    public void A_timestamp_of_ten_characters_that_are_not_all_digits_is_read_as_a_number(string json, long seconds) =>
        ReadTime(json).Should().Be(DateTimeOffset.FromUnixTimeSeconds(seconds));

    [TestCase("2023-11-14T22:13:20Z ")]
    [TestCase(" 2023-11-14T22:13:20.000Z")]
    [TestCase("2023-11-14T23:13:20+01:00")]
    [TestCase("2023-11-14T17:13:20-05:00")]
    [TestCase("2023-11-14 22:13:20")]
    public async Task A_timestamp_as_text_is_read_with_and_without_time_zone(string text) =>
        (await FakeIntercom.ReadContactAsync($$"""{"created_at":"{{text}}"}""")).CreatedAt.Should().Be(Time);

    [Test]
    public async Task A_date_without_time_is_midnight_in_UTC() =>
        (await FakeIntercom.ReadContactAsync("""{"created_at":"2023-11-14"}""")).CreatedAt
            .Should().Be(new DateTimeOffset(2023, 11, 14, 0, 0, 0, TimeSpan.Zero));

    [TestCase("10:30")]
    [TestCase("10:30:00 AM")]
    [TestCase("5/6")]
    [TestCase("5/6/2023")]
    [TestCase("May")]
    [TestCase("May 2023")]
    [TestCase("14 Nov 2023")]
    [TestCase("2023-11")]
    [TestCase("2023-13-45")]
    [TestCase("2023-11-14 or so")]
    public async Task Text_that_resembles_a_timestamp_is_null_and_kept(string text)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$"""{"created_at":"{{text}}"}""");

        contact.CreatedAt.Should().BeNull();
        contact.AdditionalProperties!["created_at"].Value<string>().Should().Be(text);
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\" \"")]
    public async Task An_empty_timestamp_is_null(string json) =>
        (await FakeIntercom.ReadContactAsync($$"""{"created_at":{{json}}}""")).CreatedAt.Should().BeNull();

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(2_738_966_400)]
    [TestCase(253_402_300_799)]
    public async Task Timestamps_far_from_the_present_are_read(long seconds) =>
        (await FakeIntercom.ReadContactAsync($$"""{"created_at":{{seconds}}}""")).CreatedAt!.Value.ToUnixTimeSeconds().Should().Be(seconds);

    [TestCase("-62169984561")]
    [TestCase("253402318799")]
    [TestCase("253402300800")]
    [TestCase("999999999999")]
    [TestCase("-1700000000000")]
    [TestCase("253402300800000")]
    [TestCase("9223372036854775807")]
    [TestCase("1e30")]
    [TestCase("\"-62169984561\"")]
    [TestCase("\"0000-00-00T00:00:00Z\"")]
    public async Task A_number_out_of_range_is_null_and_kept(string json)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$"""{"created_at":{{json}}}""");

        contact.CreatedAt.Should().BeNull();
        contact.AdditionalProperties.Should().ContainKey("created_at");
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe($$"""{"created_at":{{json}}}""");
    }

    [TestCase("-62169984561")]
    [TestCase("253402318799")]
    public async Task A_custom_attribute_out_of_range_is_not_a_timestamp(string json) =>
        (await FakeIntercom.ReadContactAsync($$$"""{"custom_attributes":{"renewal_at":{{{json}}}}}""")).CustomAttributes["renewal_at"]
            .AsDateTimeOffset().Should().BeNull();

    [TestCase(1_000_000_000_000)]
    [TestCase(253_402_300_799_999)]
    public async Task Milliseconds_are_read_from_the_year_2001(long milliseconds) =>
        (await FakeIntercom.ReadContactAsync($$"""{"created_at":{{milliseconds}}}""")).CreatedAt!.Value.ToUnixTimeMilliseconds()
            .Should().Be(milliseconds);

    [Test]
    public async Task Milliseconds_are_kept() =>
        (await FakeIntercom.ReadContactAsync("""{"created_at":1700000000123}""")).CreatedAt.Should().Be(Time.AddMilliseconds(123));

    [Test]
    public void Timestamps_that_were_parsed_before_are_read()
    {
        JObject parsed = JObject.Parse("""{"created_at":"2023-11-14T22:13:20","updated_at":"2023-11-14T22:13:20Z"}""");
        parsed["created_at"]!.Type.Should().Be(JTokenType.Date);

        Contact contact = parsed.ToObject<Contact>()!;

        contact.CreatedAt.Should().Be(Time);
        contact.UpdatedAt.Should().Be(Time);
    }

    [Test]
    public void Timestamps_of_a_response_are_serialized_in_seconds() =>
        JsonConvert.SerializeObject(new Contact { CreatedAt = Time.ToOffset(TimeSpan.FromHours(2)) })
            .Should().Be("""{"created_at":1700000000}""");

    private static DateTimeOffset? ReadTime(string json) =>
        JsonConvert.DeserializeObject<Contact>($$"""{"created_at":{{json}}}""")!.CreatedAt;
}
