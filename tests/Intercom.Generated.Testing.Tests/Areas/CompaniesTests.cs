using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class CompaniesTests : ProcessTest
{
    [Test]
    public async Task A_company_is_created_once_and_then_updated_by_its_company_id()
    {
        JObject created = await PostAsync("/companies", """{"company_id":"acme","name":"Acme","plan":"Gold"}""");
        JObject updated = await PostAsync("/companies", """{"company_id":"acme","name":"Acme Inc"}""");

        updated["id"]!.ToString().Should().Be(created["id"]!.ToString());
        ((string?)updated["name"]).Should().Be("Acme Inc");
        ((string?)updated["plan"]!["name"]).Should().Be("Gold");
        ((string?)(await GetAsync("/companies?company_id=acme"))["type"]).Should().Be("company");
        (await FailAsync(HttpMethod.Get, "/companies?company_id=none", null, HttpStatusCode.NotFound)).Should().Be("company_not_found");
    }

    [Test]
    public async Task A_deleted_company_leaves_its_contacts()
    {
        string contact = AddContact("ada");
        string company = (string)(await PostAsync("/companies", """{"company_id":"acme","name":"Acme"}"""))["id"]!;
        await PostAsync($"/contacts/{contact}/companies", $$"""{"id":"{{company}}"}""");
        ((int?)(await GetAsync($"/companies/{company}"))["user_count"]).Should().Be(1);
        (await GetAsync($"/companies/{company}/contacts"))["data"]!.Should().ContainSingle();

        await DeleteAsync($"/companies/{company}");

        ((int?)(await GetAsync($"/contacts/{contact}"))["companies"]!["total_count"]).Should().Be(0);
    }

    [Test]
    public async Task Pages_lead_to_the_next_one_by_a_url()
    {
        for (int number = 0; number < 5; number++)
        {
            Server.Add("/companies", new JObject { ["company_id"] = $"c{number}", ["name"] = $"C{number}" });
        }

        JObject first = await PostAsync("/companies/list?per_page=2&page=1", "{}");
        JObject second = await PostAsync(new Uri((string)first["pages"]!["next"]!).PathAndQuery, "{}");
        JObject last = await PostAsync("/companies/list?per_page=2&page=3", "{}");

        second["data"]!.Select(company => (string?)company["name"]).Should().Equal("C2", "C1");
        last["pages"]!["next"]!.Type.Should().Be(JTokenType.Null);
        ((int?)last["total_count"]).Should().Be(5);
        await FailAsync(HttpMethod.Post, "/companies/list?per_page=61", "{}", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task One_scroll_is_open_at_a_time_and_expires_after_a_minute()
    {
        for (int number = 0; number < 150; number++)
        {
            Server.Add("/companies", new JObject { ["company_id"] = $"c{number}" });
        }

        JObject first = await GetAsync("/companies/scroll");
        (await FailAsync(HttpMethod.Get, "/companies/scroll", null, HttpStatusCode.BadRequest)).Should().Be("scroll_exists");
        JObject second = await GetAsync($"/companies/scroll?scroll_param={first["scroll_param"]}");
        Time.Advance(TimeSpan.FromMinutes(1));

        first["data"]!.Should().HaveCount(100);
        second["data"]!.Should().HaveCount(50);
        (await FailAsync(HttpMethod.Get, $"/companies/scroll?scroll_param={first["scroll_param"]}", null,
            HttpStatusCode.NotFound)).Should().Be("not_found");
        JObject again = await GetAsync("/companies/scroll");
        await GetAsync($"/companies/scroll?scroll_param={again["scroll_param"]}");
        (await GetAsync($"/companies/scroll?scroll_param={again["scroll_param"]}"))["data"]!.Should().BeEmpty();
        (await GetAsync("/companies/scroll"))["data"]!.Should().HaveCount(100, "a scroll that has come to its end is over");
    }

    [Test]
    public async Task Tags_are_put_on_companies_and_taken_off()
    {
        await PostAsync("/companies", """{"company_id":"acme","name":"Acme"}""");

        JObject tag = await PostAsync("/tags", """{"name":"VIP","companies":[{"company_id":"acme"}]}""");
        (await GetAsync($"/companies?tag_id={tag["id"]}"))["data"]!.Should().ContainSingle();
        await PostAsync("/tags", """{"name":"VIP","companies":[{"company_id":"acme","untag":true}]}""");

        (await GetAsync($"/companies?tag_id={tag["id"]}"))["data"]!.Should().BeEmpty();
        await FailAsync(HttpMethod.Post, "/tags", """{"name":"New","companies":[{"company_id":"none"}]}""", HttpStatusCode.NotFound);
        (await GetAsync("/tags"))["data"]!.Should().ContainSingle("a request that is rejected changes nothing");
    }
}
