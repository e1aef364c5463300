using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Pagination;

/// <summary>Behavior of every operation that pages, in its own style.</summary>
internal sealed class PagedOperationTests
{
    private static IReadOnlyList<PagedMethod> Methods => PagedMethod.All;

    private static IEnumerable<PagedMethod> MethodsWithPageSize =>
        Methods.Where(method => method.Method.GetParameters().Any(parameter => parameter.Name == "perPage"));

    [Test]
    public void Every_operation_with_pages_or_a_scroll_has_a_method_for_all_pages()
    {
        IEnumerable<string> paged =
            Description.Operations.Where(operation => operation.Paging is not null).Select(operation => operation.Id);

        Methods.Select(method => method.Described.Id).Should().BeEquivalentTo(paged).And.NotBeEmpty();
    }

    [Test]
    public void Every_operation_with_pages_has_a_paging_style() =>
        Description.Operations.Where(operation => operation.Paging is not null)
            .Should().OnlyContain(operation => operation.Paging!.Style != null && operation.Paging.Items != null);

    [TestCaseSource(nameof(Methods))]
    public async Task All_items_of_all_pages_are_returned_in_order_without_superfluous_requests(PagedMethod method)
    {
        PagedServer server = new(method.Described, pages: 3);
        using FakeIntercom intercom = new(request => FakeIntercom.Response(server.Response(request)));

        (await method.ReadAsync(intercom.Client)).Should().Equal("1", "2", "3");

        // A scroll says that it is at its end with a page that is empty.
        intercom.Sent.Should().HaveCount(method.Described.Paging!.Style == "scroll" ? 4 : 3);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_list_of_one_page_takes_one_request(PagedMethod method)
    {
        PagedServer server = new(method.Described, pages: 1);
        using FakeIntercom intercom = new(request => FakeIntercom.Response(server.Response(request)));

        (await method.ReadAsync(intercom.Client)).Should().Equal("1");

        intercom.Sent.Should().HaveCount(method.Described.Paging!.Style == "scroll" ? 2 : 1);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Every_page_is_requested_by_the_method_of_the_operation_with_the_arguments_of_the_first(PagedMethod method)
    {
        PagedServer server = new(method.Described, pages: 3);
        using FakeIntercom intercom = new(request => FakeIntercom.Response(server.Response(request)));

        await method.ReadAsync(intercom.Client);

        SentRequest first = intercom.Sent[0];
        intercom.Sent.Should()
            .OnlyContain(request => request.Method == method.Described.Method
                && request.Path == first.Path
                && request.Header("Authorization") == first.Header("Authorization"));
        foreach (SentRequest request in intercom.Sent)
        {
            request.Query.Intersect(first.Query).Should().BeEquivalentTo(first.Query);
            if (!string.IsNullOrEmpty(first.Body))
            {
                WithoutPage(request.Json).Should().BeEquivalentTo(WithoutPage(first.Json));
            }
        }
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_response_without_items_is_an_empty_list(PagedMethod method)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        (await method.ReadAsync(intercom.Client)).Should().BeEmpty();

        intercom.Sent.Should().ContainSingle();
    }

    [TestCaseSource(nameof(MethodsWithPageSize))]
    public async Task A_page_size_above_the_maximum_is_rejected_and_nothing_is_sent(PagedMethod method)
    {
        int most = method.Described.Paging!.Most;
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await ReadAsync(intercom.Client, method, most);
        (await FluentActions.Awaiting(() => ReadAsync(intercom.Client, method, most + 1))
            .Should().ThrowAsync<ArgumentOutOfRangeException>()).Which.ParamName.Should().Be("perPage");
        await FluentActions.Awaiting(() => ReadAsync(intercom.Client, method, perPage: 0))
            .Should().ThrowAsync<ArgumentOutOfRangeException>();

        intercom.Sent.Should().ContainSingle();
    }

    [TestCase("Companies_List", 60)]
    [TestCase("Calls_List", 25)]
    [TestCase("Contacts_List", 150)]
    [TestCase("Conversations_List", 150)]
    public void The_maximum_page_sizes_are_those_of_the_overlay(string operation, int most) =>
        Description.Operations.Should().ContainSingle(described => described.Id == operation).Which.Paging!.Most.Should().Be(most);

    private static JObject WithoutPage(JObject body)
    {
        foreach (string name in new[] { "pagination", "page", "starting_after" })
        {
            body.Remove(name);
        }

        return body;
    }

    private static async Task ReadAsync(IIntercomClient client, PagedMethod method, int perPage)
    {
        object pageable = method.Call(client, parameter => parameter.Name == "perPage" ? perPage : null);
        IAsyncEnumerable<object> items = (IAsyncEnumerable<object>)pageable;
        await foreach (object item in items)
        {
            item.Should().NotBeNull();
        }
    }
}
