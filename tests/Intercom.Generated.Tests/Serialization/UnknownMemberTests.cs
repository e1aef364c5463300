using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

public class UnknownMemberTests
{
    [Test]
    public async Task Unknown_properties_are_kept()
    {
        Contact contact =
            await FakeIntercom.ReadContactAsync("""{"id":"1","brand_new":{"a":[1]},"time":"2023-11-14T22:13:20.000+00:00"}""");

        contact.AdditionalProperties!.Keys.Should().BeEquivalentTo("brand_new", "time");
        contact.AdditionalProperties["brand_new"].ShouldBe("""{"a":[1]}""");
        contact.AdditionalProperties["time"].Value<string>().Should().Be("2023-11-14T22:13:20.000+00:00");
    }

    [Test]
    public async Task Unknown_properties_are_serialized_again()
    {
        const string Body = """{"id":"1","brand_new":{"a":[1,null]}}""";

        JsonConvert.SerializeObject(await FakeIntercom.ReadContactAsync(Body)).Should().Be(Body);
    }

    [Test]
    public async Task Without_unknown_properties_the_additional_properties_are_null() =>
        (await FakeIntercom.ReadContactAsync("""{"id":"1"}""")).AdditionalProperties.Should().BeNull();

    [Test]
    public async Task Properties_with_names_of_Newtonsoft_metadata_are_ordinary_properties()
    {
        const string Body = """{"$type":"System.Object","$id":"1","$ref":"2","id":"1"}""";

        Contact contact = await FakeIntercom.ReadContactAsync(Body);

        contact.Id.Should().Be("1");
        contact.AdditionalProperties!.Keys.Should().BeEquivalentTo("$type", "$id", "$ref");
    }
}
