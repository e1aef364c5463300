using Newtonsoft.Json;

namespace Intercom.Tests.Models;

public class CompanyListTests
{
    [Test]
    public async Task A_single_company_becomes_a_list_of_one()
    {
        CompanyList list = await FindAsync(
            """{"type":"company","id":"531ee472","name":"Blue Sun","company_id":"6","created_at":1394533506,"custom_attributes":{"paid":"""
            + """155.5},"tags":{"type":"tag.list","tags":[]},"new":1}""");

        list.Type.Should().Be("list");
        list.TotalCount.Should().Be(1);
        list.Pages.Should().BeNull();
        list.AdditionalProperties.Should().BeNull();
        Company company = list.Data.Single();
        company.Type.Should().Be("company");
        company.Name.Should().Be("Blue Sun");
        company.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_394_533_506));
        company.CustomAttributes["paid"].AsNumber().Should().Be(155.5);
        company.AdditionalProperties!.Keys.Should().Equal("new");
    }

    [Test]
    public async Task A_list_stays_a_list()
    {
        CompanyList list = await FindAsync("""{"type":"list","data":[{"id":"1"},{"id":"2"}],"total_count":2,"new":1}""");

        list.Data.Select(company => company.Id).Should().Equal("1", "2");
        list.TotalCount.Should().Be(2);
        list.AdditionalProperties!.Keys.Should().Equal("new");
    }

    [Test]
    public async Task An_empty_list_stays_empty() =>
        (await FindAsync("""{"type":"list","data":[],"total_count":0}""")).Data.Should().BeEmpty();

    [TestCase("""{"type":"company","custom_attributes":5}""")]
    [TestCase("""{"type":"company","tags":{"tags":5}}""")]
    public async Task An_unreadable_single_company_throws_a_serialization_exception(string body)
    {
        IntercomSerializationException error =
            (await FluentActions.Awaiting(() => FindAsync(body)).Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.Operation.Should().Be("Companies.Find");
    }

    [Test]
    public async Task A_single_company_is_serialized_as_it_was_received()
    {
        const string Json = """{"type":"company","id":"1","created_at":"1700000000","new":1}""";

        JsonConvert.SerializeObject(await FindAsync(Json)).Should().Be(Json);
    }

    [Test]
    public async Task A_single_company_to_which_another_was_added_is_serialized_as_a_list()
    {
        CompanyList list = await FindAsync("""{"type":"company","id":"1"}""");

        list.Data = [.. list.Data, new Company { Id = "2" }];

        JsonConvert.SerializeObject(list)
            .Should().Be("""{"type":"list","total_count":1,"data":[{"type":"company","id":"1"},{"id":"2"}]}""");
    }

    private static async Task<CompanyList> FindAsync(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);
        return await intercom.Client.Companies.FindAsync(name: "Blue Sun");
    }
}
