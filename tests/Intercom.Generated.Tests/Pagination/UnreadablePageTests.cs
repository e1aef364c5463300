namespace Intercom.Tests.Pagination;

/// <summary>Lists whose end cannot be recognized, which must not pass for complete ones.</summary>
public class UnreadablePageTests
{
    [TestCase("""{"page":0}""")]
    [TestCase("""{"page":-1}""")]
    [TestCase("""{"page":-9223372036854775808}""")]
    [TestCase("[1]")]
    [TestCase("true")]
    [TestCase("false")]
    [TestCase("""{"starting_after":{"x":1}}""")]
    [TestCase("""{"url":["x"]}""")]
    [TestCase("""{"page":"soon"}""")]
    public async Task A_next_page_that_cannot_be_requested_throws_after_the_items_of_the_previous_pages(string next)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$"""{"data":[{"type":"tag","id":"1"}],"pages":{"next":{{next}}} }""");

        IntercomPagingException error = (await intercom.Client.Awaiting(client => client.Companies.ListAllAsync().ToListAsync().AsTask())
            .Should().ThrowAsync<IntercomPagingException>()).Which;

        error.Operation.Should().Be("Companies.List");
    }

    [TestCase("5")]
    [TestCase("[1]")]
    [TestCase("""{"page":1,"total_pages":{"x":1}}""")]
    public async Task Unreadable_pages_throw(string pages)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$"""{"data":[{"type":"company","id":"1"}],"pages":{{pages}} }""");

        await intercom.Client.Awaiting(client => client.Companies.ListAllAsync().ToListAsync().AsTask())
            .Should().ThrowAsync<IntercomPagingException>();
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("\"\"")]
    [TestCase("""{"starting_after":null}""")]
    public async Task A_null_next_page_ends_the_list(string next)
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$"""{"data":[{"type":"company","id":"1"}],"pages":{"next":{{next}}} }""");

        (await intercom.Client.Companies.ListAllAsync().ToListAsync()).Should().ContainSingle();
    }

    [TestCase("{\"a\":1}")]
    [TestCase("[1]")]
    public async Task A_scroll_that_cannot_continue_throws(string scroll)
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding($$"""{"type":"list","data":[{"type":"company","id":"1"}],"scroll_param":{{scroll}} }""");

        await intercom.Client.Awaiting(client => client.Companies.ScrollAllAsync().ToListAsync().AsTask())
            .Should().ThrowAsync<IntercomPagingException>().WithMessage("*scroll_param*");
    }

    [Test]
    public async Task Endless_empty_pages_throw()
    {
        int pages = 0;
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{\"data\":[],\"pages\":{\"next\":{\"starting_after\":\"c" + ++pages + "\"}}}"));

        await intercom.Client.Awaiting(client => client.Contacts.ListAllAsync().ToListAsync().AsTask())
            .Should().ThrowAsync<IntercomPagingException>().WithMessage("*100 consecutive pages have no items*");

        intercom.Sent.Should().HaveCountLessThan(103);
    }

    [Test]
    public async Task A_few_empty_pages_are_skipped()
    {
        int pages = 0;
        using FakeIntercom intercom = new(_ => FakeIntercom.Response(++pages < 90
            ? "{\"data\":[],\"pages\":{\"next\":{\"starting_after\":\"c" + pages + "\"}}}"
            : """{"data":[{"type":"contact","id":"1"}]}"""));

        (await intercom.Client.Contacts.ListAllAsync().ToListAsync()).Should().ContainSingle();
    }

    [Test]
    public async Task Pages_in_memory_can_all_be_empty() =>
        (await IntercomPageable.FromPages([.. Enumerable.Repeat<IReadOnlyList<int>>([], 200)]).ToListAsync()).Should().BeEmpty();
}
