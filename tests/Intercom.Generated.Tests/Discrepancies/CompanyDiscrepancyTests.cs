namespace Intercom.Tests.Discrepancies;

public class CompanyDiscrepancyTests
{
    [KnownDiscrepancy("a search for companies by name returns one company", "GET /companies")]
    [Test]
    public async Task A_search_by_name_returns_a_single_company()
    {
        CompanyList list = await Responses.ReadAsync(
            """{"type":"company","id":"1","name":"Blue Sun","company_id":"b"}""", client => client.Companies.FindAsync(name: "Blue Sun"));

        list.Data.Should().ContainSingle().Which.Name.Should().Be("Blue Sun");
    }

    [KnownDiscrepancy("the next page is a URL", "company_list.pages", "article_list.pages")]
    [Test]
    public async Task The_next_page_of_companies_is_an_address()
    {
        CompanyList list = await Responses.ReadAsync(
            """{"type":"list","data":[],"pages":{"type":"pages","page":1,"per_page":15,"total_pages":"""
            + """2,"next":"https://api.intercom.io/companies/list?per_page=15&page=2"}}""",
            client => client.Companies.ListAsync());

        list.Pages!.Next!.Url.Should().Be("https://api.intercom.io/companies/list?per_page=15&page=2");
    }

    [KnownDiscrepancy("the next page is a cursor with a page number", "cursor_pages.next")]
    [Test]
    public async Task The_next_page_of_contacts_of_a_company_is_a_cursor()
    {
        CompanyContactList list = await Responses.ReadAsync(
            """{"type":"list","data":[],"pages":{"type":"pages","page":1,"per_page":"5","next":{"page":2,"starting_after":"WzE3XQ=="}}}""",
            client => client.Companies.ListContactsAsync("1"));

        (list.Pages!.Next!.StartingAfter, list.Pages.Next.Page, list.Pages.PerPage).Should().Be(("WzE3XQ==", 2, 5));
    }

    [KnownDiscrepancy("a scroll has neither pages nor a total", "company_scroll.pages")]
    [Test]
    public async Task A_scroll_has_neither_pages_nor_a_count()
    {
        CompanyScroll scroll = await Responses.ReadAsync(
            """{"type":"list","data":[{"id":"1"}],"pages":null,"total_count":null,"scroll_param":"s"}""",
            client => client.Companies.ScrollAsync());

        (scroll.TotalCount, scroll.Pages, scroll.ScrollParam).Should().Be((null, null, "s"));
        scroll.Data.Should().ContainSingle();
    }

    [KnownDiscrepancy("custom attributes are more than text", "company.custom_attributes", "visitor.custom_attributes")]
    [Test]
    public async Task Custom_attributes_of_companies_can_have_values_other_than_text()
    {
        Company company = await Responses.CompanyAsync("""{"custom_attributes":{"paid":155.5,"vip":true,"note":null}}""");

        company.CustomAttributes["paid"].AsDecimal().Should().Be(155.5m);
        company.CustomAttributes["vip"].AsBoolean().Should().BeTrue();
    }

    [KnownDiscrepancy("custom attributes are more than text", "company.custom_attributes", "visitor.custom_attributes")]
    [Test]
    public async Task Custom_attributes_of_visitors_can_have_values_other_than_text() =>
        (await Responses.ReadAsync(
            """{"type":"visitor","custom_attributes":{"paid":155.5}}""",
            client => client.Visitors.GetAsync("1"))).CustomAttributes["paid"].AsNumber().Should().Be(155.5);

    [KnownDiscrepancy("most properties of a company are absent or null", "company.website", "company.plan")]
    [TestCase("""{"id":"1"}""")]
    [TestCase("""{"id":"1","plan":{},"size":null,"website":null,"industry":null,"last_request_at":null,"remote_created_at":null}""")]
    public async Task Properties_of_a_company_can_be_absent_or_empty(string json)
    {
        Company company = await Responses.CompanyAsync(json);

        (company.Plan?.Name, company.Size, company.Website, company.Industry, company.LastRequestAt, company.RemoteCreatedAt)
            .Should().Be((null, null, null, null, null, null));
    }
}
