using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Lists come under the name of what they hold in some versions of the API, and as <c>data</c> in others.</summary>
public class RenamedListTests
{
    [TestCase("""{"tags":{"type":"tag.list","tags":[{"type":"tag","id":"1"}]}}""")]
    [TestCase("""{"tags":{"type":"list","tags":[{"type":"tag","id":"1"}]}}""")]
    [TestCase("""{"tags":{"tags":[{"type":"tag","id":"1"}]}}""")]
    [TestCase("""{"tags":{"type":"list","data":[{"type":"tag","id":"1"}]}}""")]
    public void Tags_are_deserialized_under_both_names_and_serialized_under_the_same_name(string json)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(json)!;

        contact.Tags!.Data.Select(tag => tag.Id).Should().Equal("1");
        contact.Tags.AdditionalProperties.Should().BeNull();
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(json);
    }

    [Test]
    public void Companies_and_notes_of_a_contact_are_read_under_their_own_names()
    {
        const string Json = """{"companies":{"type":"company.list","companies":[{"type":"company","id":"1"}]},"notes":"""
            + """{"type":"note.list","notes":[{"type":"note","id":2}]}}""";

        Contact contact = JsonConvert.DeserializeObject<Contact>(Json)!;

        contact.Companies!.Data.Single().Id.Should().Be("1");
        contact.Notes!.Data.Single().Id.Should().Be("2");
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(Json);
    }

    [Test]
    public async Task A_page_under_an_older_name_is_not_empty()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding("""{"type":"company.list","companies":[{"type":"company","id":"1"},{"type":"company","id":"2"}]}""");

        (await intercom.Client.Companies.ListAllAsync().ToListAsync()).Select(company => company.Id).Should().Equal("1", "2");
    }

    [Test]
    public void A_list_under_the_name_data_is_read_by_a_class_with_another_name()
    {
        const string Json = """{"tags":{"type":"tag.list","data":[{"type":"tag","id":"1"}]}}""";

        Company company = JsonConvert.DeserializeObject<Company>(Json)!;

        company.Tags!.Tags.Single().Id.Should().Be("1");
        JsonText.Parse(JsonConvert.SerializeObject(company)).ShouldBe(Json);
    }

    [Test]
    public void An_assigned_list_is_serialized_under_the_name_of_the_class()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>("""{"tags":{"type":"tag.list","tags":[{"type":"tag","id":"1"}]}}""")!;

        contact.Tags!.Data = [];

        JsonConvert.SerializeObject(contact).Should().Be("""{"tags":{"data":[],"type":"tag.list"}}""");
    }

    [TestCase("""{"tags":{"type":"tag.list","companies":[{"type":"tag","id":"1"}]}}""", TestName = "the type is of another kind")]
    [TestCase("""{"tags":{"type":"list","tags":[{"id":"1"}]}}""", TestName = "nothing says what it is")]
    [TestCase("""{"tags":{"type":"tag.list","data":[],"tags":[{"type":"tag","id":"1"}]}}""", TestName = "there is data")]
    public void A_property_that_may_be_something_else_is_not_read_as_the_list(string json)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(json)!;

        contact.Tags!.Data.Should().BeEmpty();
        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(json);
    }
}
