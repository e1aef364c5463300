using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

public class UnknownMemberTests
{
    [Test]
    public async Task Members_that_the_class_does_not_know_are_kept()
    {
        Contact contact = await FakeIntercom.ReadContactAsync("""{"id":"1","brand_new":{"a":[1]},"time":"2023-11-14T22:13:20.000+00:00"}""");

        contact.AdditionalProperties!.Keys.Should().BeEquivalentTo("brand_new", "time");
        contact.AdditionalProperties["brand_new"].ShouldBe("""{"a":[1]}""");
        contact.AdditionalProperties["time"].Value<string>().Should().Be("2023-11-14T22:13:20.000+00:00");
    }

    [Test]
    public async Task Members_that_the_class_does_not_know_are_written_back()
    {
        const string Body = """{"id":"1","brand_new":{"a":[1,null]}}""";

        JsonConvert.SerializeObject(await FakeIntercom.ReadContactAsync(Body)).Should().Be(Body);
    }

    [Test]
    public async Task There_are_none_where_all_members_are_known() =>
        (await FakeIntercom.ReadContactAsync("""{"id":"1"}""")).AdditionalProperties.Should().BeNull();

    [Test]
    public async Task Members_named_like_marks_of_Newtonsoft_are_members_like_any_other()
    {
        const string Body = """{"$type":"System.Object","$id":"1","$ref":"2","id":"1"}""";

        Contact contact = await FakeIntercom.ReadContactAsync(Body);

        contact.Id.Should().Be("1");
        contact.AdditionalProperties!.Keys.Should().BeEquivalentTo("$type", "$id", "$ref");
    }
}
