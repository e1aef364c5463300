using System.Net;

namespace Intercom.Tests.Pagination;

public class IntercomPageableTests
{
    [Test]
    public async Task Pages_have_their_items_the_total_count_and_the_continuation_token_of_the_next_page()
    {
        using FakeIntercom intercom = Contacts(pages: 2);

        List<IntercomPage<Contact>> pages = await ReadPagesAsync(intercom.Client.Contacts.ListAllAsync());

        pages.Select(page => page.Items.Single().Id).Should().Equal("1", "2");
        pages.Select(page => page.TotalCount).Should().Equal(2, 2);
        pages.Select(page => page.HasNext).Should().Equal(true, false);
        pages.Select(page => page.ContinuationToken).Should().Equal("cursor:c2", null);
        pages[0].ToString().Should().Be("1 of 2, next: cursor:c2");
    }

    [Test]
    public async Task A_list_resumes_after_the_page_of_a_stored_continuation_token()
    {
        using FakeIntercom first = Contacts(pages: 3);
        string stored = (await ReadPagesAsync(first.Client.Contacts.ListAllAsync(perPage: 1)))[0].ContinuationToken!;
        using FakeIntercom second = Contacts(pages: 3);

        (await ReadAsync(second.Client.Contacts.ListAllAsync(perPage: 1), stored)).Should().Equal("2", "3");

        second.Sent[0].Query.Should().Contain("starting_after", "c2").And.Contain("per_page", "1");
    }

    [Test]
    public async Task A_list_by_number_a_list_by_url_and_a_scroll_resume_with_their_continuation_tokens()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"data":[],"pages":null}""");

        await ReadAsync(intercom.Client.Articles.ListAllAsync(), "page:7");
        await ReadAsync(intercom.Client.Companies.ListAllAsync(), "next:https://api.intercom.io/companies/list?page=7&per_page=60");
        await ReadAsync(intercom.Client.Companies.ScrollAllAsync(), "scroll:abc");

        intercom.Sent.Select(request => request.Target)
            .Should().Equal("/articles?page=7", "/companies/list?page=7&per_page=60", "/companies/scroll?scroll_param=abc");
    }

    [TestCase("")]
    [TestCase("c2")]
    [TestCase("cursor:")]
    [TestCase("page:0")]
    [TestCase("page:two")]
    public void A_text_that_is_not_a_continuation_token_is_rejected_before_enumeration(string continuationToken)
    {
        using FakeIntercom intercom = Contacts(pages: 1);

        intercom.Client.Contacts.ListAllAsync().Invoking(list => list.AsPages(continuationToken))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(continuationToken));
    }

    [Test]
    public async Task Each_enumeration_starts_with_the_first_page()
    {
        using FakeIntercom intercom = Contacts(pages: 2);
        IntercomPageable<Contact> list = intercom.Client.Contacts.ListAllAsync();

        (await ReadAsync(list)).Should().Equal("1", "2");
        (await ReadAsync(list)).Should().Equal("1", "2");

        intercom.Sent.Should().HaveCount(4);
    }

    [Test]
    public async Task A_search_continues_with_a_cursor_in_a_copy_of_its_request()
    {
        using FakeIntercom intercom = Contacts(pages: 2);
        SearchRequest body = new()
        {
            Query = new SearchFilter { Field = "role", Operator = "=", Value = "user" },
            Pagination = new SearchPagination { PerPage = 1 },
        };

        (await ReadAsync(intercom.Client.Contacts.SearchAllAsync(body))).Should().Equal("1", "2");

        intercom.Sent.Select(request => request.Json["pagination"]!.ToString(Newtonsoft.Json.Formatting.None))
            .Should().Equal("""{"per_page":1}""", """{"per_page":1,"starting_after":"c2"}""");
        body.Pagination.StartingAfter.Should().BeNull();
    }

    [Test]
    public async Task The_next_page_of_a_list_by_POST_is_requested_by_POST_with_the_query_of_its_URL()
    {
        using FakeIntercom intercom = new(request => FakeIntercom.Response(request.Query.ContainsKey("page")
            ? """{"data":[{"id":"2"}],"pages":{"next":null}}"""
            : """{"data":[{"id":"1"}],"pages":{"page":"""
                + """1,"next":"https://api.intercom.io/companies/list?per_page=50&page=2&mark=a%2Bb%3D"}}"""));

        (await ReadAsync(intercom.Client.Companies.ListAllAsync(perPage: 50, order: "asc"))).Should().Equal("1", "2");

        intercom.Sent.Select(request => request.ToString()).Should()
            .Equal("POST /companies/list?per_page=50&order=asc", "POST /companies/list?order=asc&per_page=50&page=2&mark=a%2Bb%3D");
    }

    [Test]
    public async Task Events_continue_before_the_time_in_the_URL_of_the_next_page()
    {
        using FakeIntercom intercom = new(request => FakeIntercom.Response(request.Query.ContainsKey("before")
            ? """{"events":[{"id":"2"}],"pages":{}}"""
            : """{"events":[{"id":"1"}],"pages":{"next":"https://api.intercom.io/events?type=user&user_id=7&before=1700000000123"}}"""));

        (await ReadAsync(intercom.Client.DataEvents.ListAllAsync(userId: "7"))).Should().HaveCount(2);

        intercom.Sent[1].Query.Should().Contain("before", "1700000000123").And.Contain("user_id", "7").And.Contain("type", "user");
    }

    [Test]
    public async Task A_list_that_reports_only_the_number_of_pages_is_read_by_page_number()
    {
        using FakeIntercom intercom = new(request =>
        {
            string page = request.Query.GetValueOrDefault("page") ?? "1";
            return FakeIntercom.Response(
                $$$"""{"data":[{"id":"{{{page}}}"}],"pages":{"type":"pages","page":{{{page}}},"per_page":25,"total_pages":3}}""");
        });

        (await ReadAsync(intercom.Client.Calls.ListAllAsync())).Should().Equal("1", "2", "3");

        intercom.Sent.Should().HaveCount(3);
    }

    [Test]
    public async Task The_URL_of_the_next_page_can_be_relative_or_have_the_host_of_Intercom_behind_a_proxy()
    {
        using FakeIntercom intercom = new(
            request => FakeIntercom.Response(request.Query.GetValueOrDefault("page") switch
            {
                null => """{"data":[{"id":"1"}],"pages":{"next":"/articles?page=2"}}""",
                "2" => """{"data":[{"id":"2"}],"pages":{"next":"https://api.eu.intercom.io/articles?page=3"}}""",
                "3" => """{"data":[{"id":"3"}],"pages":{"next":"https://api.eu.intercom.io/articles/?page=4"}}""",
                "4" => """{"data":[{"id":"4"}],"pages":{"next":"?page=5"}}""",
                _ => """{"data":[{"id":"5"}]}""",
            }),
            options => options.Region = IntercomRegion.Custom(new Uri("https://proxy.example/intercom/")));

        (await ReadAsync(intercom.Client.Articles.ListAllAsync())).Should().Equal("1", "2", "3", "4", "5");

        intercom.Sent.Should().OnlyContain(request => request.Address.Host == "proxy.example");
    }

    [TestCase("https://evil.example/articles?page=2", "evil.example")]
    [TestCase("https://api.intercom.io.evil.example/articles?page=2", "api.intercom.io.evil.example")]
    [TestCase("https://api.intercom.io:8443/articles?page=2", "api.intercom.io")]
    [TestCase("https://api.intercom.io/contacts?page=2", "another list")]
    [TestCase("ftp://api.intercom.io/articles?page=2", "the URL of the next page is invalid")]
    public async Task A_next_page_on_another_host_or_list_throws_after_the_items_of_the_previous_pages(string next, string reason)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$$"""{"data":[{"id":"1"}],"pages":{"next":"{{{next}}}"}}""");

        (List<string?> items, IntercomPagingException error) =
            await FailAsync<Article, IntercomPagingException>(intercom.Client.Articles.ListAllAsync());

        items.Should().Equal("1");
        error.Message.Should().StartWith("Articles.List cannot continue the list").And.Contain(reason);
        (error.Operation, error.ContinuationToken).Should().Be(("Articles.List", $"next:{next}"));
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_continuation_token_of_another_host_is_rejected()
    {
        using FakeIntercom intercom = Contacts(pages: 1);

        await FluentActions.Awaiting(() => ReadAsync(intercom.Client.Contacts.ListAllAsync(), "next:https://evil.example/contacts?page=2"))
            .Should().ThrowAsync<IntercomPagingException>();

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_repeated_cursor_throws_after_the_items_of_the_previous_pages()
    {
        using FakeIntercom intercom = new(request =>
        {
            string asked = request.Query.GetValueOrDefault("starting_after") ?? "0";
            string next = asked == "a" ? "b" : "a";
            return FakeIntercom.Response($$$"""{"data":[{"id":"{{{asked}}}"}],"pages":{"next":{"starting_after":"{{{next}}}"} } }""");
        });

        (List<string?> items, IntercomPagingException error) =
            await FailAsync<Contact, IntercomPagingException>(intercom.Client.Contacts.ListAllAsync());

        items.Should().Equal("0", "a", "b");
        error.Message.Should().Contain("read before");
        intercom.Sent.Should().HaveCount(3);
    }

    [Test]
    public async Task A_next_page_that_is_the_previous_one_throws()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding("""{"data":[{"id":"1"}],"pages":{"page":1,"next":"https://api.intercom.io/articles?page=1"}}""");

        (List<string?> items, IntercomPagingException error) =
            await FailAsync<Article, IntercomPagingException>(intercom.Client.Articles.ListAllAsync());

        items.Should().Equal("1");
        error.Message.Should().Contain("read before");
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_server_that_returns_the_first_page_again_is_detected()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"data":[{"id":"1"}],"pages":{"page":1,"total_pages":3}}""");

        (List<string?> items, IntercomPagingException error) =
            await FailAsync<Article, IntercomPagingException>(intercom.Client.Articles.ListAllAsync());

        items.Should().Equal("1");
        error.Message.Should().Contain("page 2 was requested, and page 1 was returned");
        intercom.Sent.Should().HaveCount(2);
    }

    [Test]
    public async Task An_error_of_a_later_page_is_thrown_after_the_items_of_the_previous_pages()
    {
        using FakeIntercom intercom = new(request => request.Query.ContainsKey("starting_after")
            ? FakeIntercom.Response("""{"errors":[{"code":"not_found"}]}""", HttpStatusCode.NotFound)
            : FakeIntercom.Response("""{"data":[{"id":"1"}],"pages":{"next":{"starting_after":"c2"}}}"""));

        (List<string?> items, _) = await FailAsync<Contact, IntercomNotFoundException>(intercom.Client.Contacts.ListAllAsync());

        items.Should().Equal("1");
    }

    [TestCase(HttpStatusCode.BadRequest, "scroll_exists", "scroll already exists for this workspace")]
    [TestCase(HttpStatusCode.NotFound, "not_found", "scroll parameter not found")]
    [TestCase(HttpStatusCode.InternalServerError, "server_error", "Please restart the scroll operation.")]
    public async Task A_scroll_that_is_open_expired_or_lost_throws_with_advice_to_start_again(
        HttpStatusCode status, string code, string message)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""", status);

        (List<string?> items, IntercomScrollException error) =
            await FailAsync<Company, IntercomScrollException>(intercom.Client.Companies.ScrollAllAsync());

        items.Should().BeEmpty();
        error.Message.Should().Contain(message).And.EndWith("Wait for a minute, and start a new scroll.");
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task Lists_for_test_doubles_are_created_from_pages_in_memory()
    {
        IntercomPageable<Tag> tags = IntercomPageable.FromPages<Tag>([new Tag { Id = "1" }], [], [new Tag { Id = "2" }]);

        (await ReadAsync(tags)).Should().Equal("1", "2");
        (await ReadAsync(tags, "page:3")).Should().Equal("2");
        (await ReadAsync(IntercomPageable.FromPages<Tag>())).Should().BeEmpty();
        (await ReadPagesAsync(tags)).Select(page => page.TotalCount).Should().Equal(2, 2, 2);
    }

    private static FakeIntercom Contacts(int pages) => new(request =>
    {
        string? cursor = request.Method == "POST"
            ? (string?)request.Json.SelectToken("pagination.starting_after")
            : request.Query.GetValueOrDefault("starting_after");
        int page = cursor is null ? 1 : int.Parse(cursor[1..], System.Globalization.CultureInfo.InvariantCulture);
        string next = page < pages ? $$"""{"page":{{page + 1}},"starting_after":"c{{page + 1}}"}""" : "null";
        return FakeIntercom.Response(
            $$$"""{"data":[{"id":"{{{page}}}"}],"total_count":{{{pages}}},"pages":{"page":{{{page}}},"next":{{{next}}}}}""");
    });

    private static async Task<List<string?>> ReadAsync<T>(IntercomPageable<T> list)
        where T : IntercomModel
    {
        List<string?> ids = [];
        await foreach (T item in list)
        {
            ids.Add((string?)Newtonsoft.Json.Linq.JObject.FromObject(item)["id"]);
        }

        return ids;
    }

    private static async Task<List<IntercomPage<T>>> ReadPagesAsync<T>(IntercomPageable<T> list)
    {
        List<IntercomPage<T>> pages = [];
        await foreach (IntercomPage<T> page in list.AsPages())
        {
            pages.Add(page);
        }

        return pages;
    }

    private static async Task<List<string?>> ReadAsync<T>(IntercomPageable<T> list, string continuationToken)
        where T : IntercomModel
    {
        List<string?> ids = [];
        await foreach (IntercomPage<T> page in list.AsPages(continuationToken))
        {
            ids.AddRange(page.Items.Select(item => (string?)Newtonsoft.Json.Linq.JObject.FromObject(item)["id"]));
        }

        return ids;
    }

    private static async Task<(List<string?> Items, TException Error)> FailAsync<T, TException>(IntercomPageable<T> list)
        where T : IntercomModel
        where TException : Exception
    {
        List<string?> ids = [];
        Func<Task> reading = async () =>
        {
            await foreach (T item in list)
            {
                ids.Add((string?)Newtonsoft.Json.Linq.JObject.FromObject(item)["id"]);
            }
        };
        return (ids, (await reading.Should().ThrowAsync<TException>()).Which);
    }
}
