using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Pagination;

public class PageInBodyTests
{
    [Test]
    public async Task The_page_number_is_sent_in_a_body_that_has_it()
    {
        using FakeIntercom intercom = new(request => Page((int?)request.Json["page"] ?? 1, next: JValue.CreateNull()));
        ByNumber body = new() { State = "open" };

        (await ReadAsync(intercom, body, PagingStyle.PageNumber)).Should().Equal("1", "2", "3");

        intercom.Sent.Select(request => request.Body)
            .Should().Equal("""{"state":"open"}""", """{"page":2,"state":"open"}""", """{"page":3,"state":"open"}""");
        intercom.Sent.Should().OnlyContain(request => request.Target == "/orders/search");
        body.Page.Should().BeNull();
    }

    [Test]
    public async Task The_page_number_of_a_URL_replaces_that_of_the_body()
    {
        using FakeIntercom intercom = new(request => Page(
            (int?)request.Json["page"] ?? 1,
            $"https://api.intercom.io/orders/search?per_page=5&page={1 + ((int?)request.Json["page"] ?? 1)}"));

        (await ReadAsync(intercom, new ByNumber { Page = 2 }, PagingStyle.Address)).Should().Equal("2", "3");

        intercom.Sent[1].Body.Should().Be("""{"page":3}""");
        intercom.Sent[1].Target.Should().Be("/orders/search?per_page=5&page=3");
    }

    [Test]
    public async Task The_cursor_of_a_URL_replaces_that_of_the_body()
    {
        using FakeIntercom intercom = new(request => Page(
            Number(request.Json["starting_after"]),
            $"https://api.intercom.io/orders/search?starting_after=c%2B{1 + Number(request.Json["starting_after"])}"));

        (await ReadAsync(intercom, new ByCursor(), PagingStyle.Address)).Should().Equal("1", "2", "3");

        intercom.Sent[1].Body.Should().Be("""{"starting_after":"c+2"}""");
    }

    [Test]
    public async Task A_cursor_is_sent_in_a_body_that_has_it()
    {
        using FakeIntercom intercom = new(request => Page(Number(request.Json["starting_after"]), Cursor(request.Json["starting_after"])));

        (await ReadAsync(intercom, new ByCursor(), PagingStyle.Cursor)).Should().Equal("1", "2", "3");

        intercom.Sent.Select(request => request.Body).Should().Equal("{}", """{"starting_after":"c2"}""", """{"starting_after":"c3"}""");
    }

    [TestCase(null, """{"pagination":{"starting_after":"c2"}}""")]
    [TestCase(5, """{"pagination":{"per_page":5,"starting_after":"c2"}}""")]
    public async Task A_cursor_is_added_to_the_pagination_of_a_body(int? perPage, string sent)
    {
        using FakeIntercom intercom = new(request => Page(
            Number(request.Json.SelectToken("pagination.starting_after")),
            Cursor(request.Json.SelectToken("pagination.starting_after"))));
        InPagination body = perPage is null ? new() : new() { Pagination = new SearchPagination { PerPage = perPage } };

        (await ReadAsync(intercom, body, PagingStyle.Cursor)).Should().Equal("1", "2", "3");

        intercom.Sent[1].Body.Should().Be(sent);
        body.Pagination?.StartingAfter.Should().BeNull();
    }

    [Test]
    public async Task A_property_with_the_same_name_and_another_type_is_not_changed()
    {
        using FakeIntercom intercom = new(request => Page(
            int.Parse(request.Query.GetValueOrDefault("page", "1"), CultureInfo.InvariantCulture), next: JValue.CreateNull()));

        (await ReadAsync(intercom, new OfPage { Page = new ByNumber { State = "open" } }, PagingStyle.PageNumber))
            .Should().Equal("1", "2", "3");

        intercom.Sent.Should().OnlyContain(request => request.Body == """{"page":{"state":"open"}}""");
    }

    [Test]
    public async Task A_list_continues_from_a_page_number_in_its_body()
    {
        using FakeIntercom intercom = new(request => Page((int)request.Json["page"]!, next: JValue.CreateNull()));

        List<string?> ids = [];
        await foreach (IntercomPage<Contact> page in List(intercom, new ByNumber(), PagingStyle.PageNumber).AsPages("page:3"))
        {
            ids.AddRange(page.Items.Select(contact => contact.Id));
        }

        ids.Should().Equal("3");
    }

    private static HttpResponseMessage Page(int page, JToken next) => FakeIntercom.Response(new JObject
    {
        ["data"] = new JArray(new JObject { ["id"] = page.ToString(CultureInfo.InvariantCulture) }),
        ["pages"] = new JObject { ["page"] = page, ["total_pages"] = 3, ["next"] = page < 3 ? next : JValue.CreateNull() },
    }.ToString(Formatting.None));

    private static JObject Cursor(JToken? given) => new() { ["starting_after"] = $"c{Number(given) + 1}" };

    private static int Number(JToken? cursor) => cursor is null ? 1 : ((string)cursor!)[^1] - '0';

    private static async Task<List<string?>> ReadAsync(FakeIntercom intercom, IntercomModel body, PagingStyle style)
    {
        List<string?> ids = [];
        await foreach (Contact contact in List(intercom, body, style))
        {
            ids.Add(contact.Id);
        }

        return ids;
    }

    private static IntercomPageable<Contact> List(FakeIntercom intercom, IntercomModel body, PagingStyle style) =>
        new OrdersClient(intercom.Client.Connection).SearchAll(body, style);

    private sealed class OrdersClient(ApiConnection connection) : ApiClient(connection)
    {
        public IntercomPageable<Contact> SearchAll(IntercomModel body, PagingStyle style) => Paged<ContactList, Contact>(
            "Orders.Search",
            style,
            (page, token) => SendAsync<ContactList>(
                new ApiRequest("Orders.Search", HttpMethod.Post, "orders/search").Body(body).With(page), token),
            options: null,
            CancellationToken.None);
    }

    private sealed class ByNumber : IntercomModel
    {
        [JsonProperty("page", NullValueHandling = NullValueHandling.Ignore)]
        public int? Page { get; set; }

        [JsonProperty("state", NullValueHandling = NullValueHandling.Ignore)]
        public string? State { get; set; }
    }

    private sealed class ByCursor : IntercomModel
    {
        [JsonProperty("starting_after", NullValueHandling = NullValueHandling.Ignore)]
        public string? StartingAfter { get; set; }
    }

    private sealed class InPagination : IntercomModel
    {
        [JsonProperty("pagination", NullValueHandling = NullValueHandling.Ignore)]
        public SearchPagination? Pagination { get; set; }
    }

    private sealed class OfPage : IntercomModel
    {
        [JsonProperty("page", NullValueHandling = NullValueHandling.Ignore)]
        public ByNumber? Page { get; set; }
    }
}
