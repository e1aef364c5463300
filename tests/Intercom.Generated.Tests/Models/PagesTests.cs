using Newtonsoft.Json;

namespace Intercom.Tests.Models;

public class PagesTests
{
    [TestCase("""{"data":[]}""")]
    [TestCase("""{"data":[],"pages":null}""")]
    public async Task A_list_can_have_no_pages(string body) => (await ReadAsync(body)).Should().BeNull();

    [TestCase("{}")]
    [TestCase("""{"type":"pages","page":2,"per_page":50,"total_pages":2}""")]
    [TestCase("""{"type":"pages","next":null,"page":2}""")]
    public async Task The_last_page_has_no_next(string pages) => (await ReadAsync($$"""{"pages":{{pages}}}"""))!.Next.Should().BeNull();

    [Test]
    public async Task A_cursor_is_read_from_an_object()
    {
        Pages pages = (await ReadAsync("""{"pages":{"type":"pages","next":{"page":2,"per_page":"""
            + """10,"starting_after":"WzE3MDAwMDBd=="},"page":1,"per_page":10,"total_pages":3}}"""))!;

        pages.Type.Should().Be("pages");
        (pages.Page, pages.PerPage, pages.TotalPages).Should().Be((1L, 10L, 3L));
        (pages.Next!.Page, pages.Next.PerPage, pages.Next.StartingAfter, pages.Next.Url).Should().Be((2L, 10L, "WzE3MDAwMDBd==", null));
    }

    [Test]
    public async Task A_URL_is_read_from_text()
    {
        Pages pages = (await ReadAsync(
            """{"pages":{"type":"pages","next":"https://api.intercom.io/companies/list?per_page=15&page=2","page":1}}"""))!;

        pages.Next!.Url.Should().Be("https://api.intercom.io/companies/list?per_page=15&page=2");
        pages.Next.StartingAfter.Should().BeNull();
    }

    [Test]
    public async Task Pages_of_events_have_URLs_only()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(
            """{"type":"event.list","events":[{"event_name":"a"}],"pages":"""
            + """{"next":"https://x/?before=1700000000123","since":"https://x/?since=1"}}""");

        DataEventList events = await intercom.Client.DataEvents.ListAsync(email: "a@example.com");

        events.Pages!.Next!.Url.Should().Be("https://x/?before=1700000000123");
        events.Pages.Since.Should().Be("https://x/?since=1");
        events.Events.Single().EventName.Should().Be("a");
    }

    [Test]
    public async Task Numbers_of_pages_are_read_from_texts()
    {
        Pages pages = (await ReadAsync("""{"pages":{"page":"1","per_page":"5","total_pages":"9","next":{"page":"2","per_page":"5"}}}"""))!;

        (pages.Page, pages.PerPage, pages.TotalPages, pages.Next!.Page, pages.Next.PerPage).Should().Be((1L, 5L, 9L, 2L, 5L));
    }

    [Test]
    public async Task A_scroll_has_no_pages()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding("""{"type":"list","data":[{"id":"1"}],"pages":null,"total_count":null,"scroll_param":"abc"}""");

        CompanyScroll scroll = await intercom.Client.Companies.ScrollAsync();

        scroll.Pages.Should().BeNull();
        scroll.TotalCount.Should().BeNull();
        scroll.ScrollParam.Should().Be("abc");
        scroll.Data.Single().Id.Should().Be("1");
    }

    [TestCase("""{"next":"https://example.com/?page=2"}""")]
    [TestCase("""{"next":{"page":2,"starting_after":"a","new":1}}""")]
    [TestCase("""{"next":null}""")]
    [TestCase("{}")]
    public void Pages_are_serialized_as_they_were_received(string json) =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Pages>(json)).Should().Be(json);

    private static async Task<Pages?> ReadAsync(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);
        return (await intercom.Client.Contacts.ListAsync()).Pages;
    }
}
