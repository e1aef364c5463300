namespace Intercom.Tests.Search;

public class SearchAllTests
{
    private const string Empty = "{}";

    [Test]
    public async Task A_search_is_sent_with_query_order_and_page_size()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        await DrainAsync(intercom.Client.Contacts.SearchAllAsync(
            ContactField.Role == ContactRole.User, ContactField.CreatedAt.Descending(), perPage: 150));

        intercom.OnlySent.Target.Should().Be("/contacts/search");
        intercom.OnlySent.Json.ToString(Newtonsoft.Json.Formatting.None).Should().Be(
            """{"query":{"field":"role","operator":"=","value":"user"},"pagination":{"per_page":150},"sort":"""
            + """{"field":"created_at","order":"descending"}}""");
    }

    [Test]
    public async Task A_search_without_order_and_page_size_sends_the_query_only()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        await DrainAsync(intercom.Client.Conversations.SearchAllAsync(ConversationField.Open == true));
        await DrainAsync(intercom.Client.Tickets.SearchAllAsync(TicketField.Open == true));

        intercom.Sent.Select(request => request.ToString()).Should().Equal("POST /conversations/search", "POST /tickets/search");
        intercom.Sent.Should().OnlyContain(request => request.Json.Count == 1);
    }

    [TestCase(16)]
    [TestCase(40)]
    public async Task More_than_15_conditions_in_a_group_are_rejected_and_nothing_is_sent(int count) =>
        await RefusedAsync(
            Enumerable.Range(1, count).Select(number => ContactField.Name == $"{number}").Aggregate((left, right) => left | right),
            "*SearchGroup.Value has * conditions*15*");

    [Test]
    public async Task Fifteen_conditions_in_a_group_are_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        await DrainAsync(intercom.Client.Contacts.SearchAllAsync(
            Enumerable.Range(1, 15).Select(number => ContactField.Name == $"{number}").Aggregate((left, right) => left & right)));

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task Two_levels_of_groups_are_sent_and_a_third_is_rejected()
    {
        SearchExpression<Contact> a =
            ContactField.Name == "a", b = ContactField.Name == "b", c = ContactField.Name == "c", d = ContactField.Name == "d";
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        await DrainAsync(intercom.Client.Contacts.SearchAllAsync(a & (b | c)));
        intercom.Sent.Should().ContainSingle();

        await RefusedAsync(a & (b | (c & d)), "*2 levels of groups*");
    }

    [Test]
    public async Task An_empty_group_is_rejected() =>
        await RefusedAsync(new SearchGroup { Operator = SearchGroupOperator.And, Value = [] }, "*0 conditions*");

    [TestCase(0)]
    [TestCase(151)]
    public async Task A_page_size_above_the_maximum_is_rejected_in_a_single_request_too(int perPage)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);
        SearchRequest request = new()
        {
            Query = ContactField.Role == ContactRole.User,
            Pagination = new SearchPagination { PerPage = perPage },
        };

        (await intercom.Client.Awaiting(client => client.Tickets.SearchAsync(request))
            .Should().ThrowAsync<ArgumentException>()).Which.Message.Should().Contain("PerPage").And.Contain("150");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public void A_search_without_a_query_throws_at_once()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        intercom.Client.Invoking(client => client.Contacts.SearchAllAsync((SearchExpression<Contact>)null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("query");
    }

    private static async Task RefusedAsync(SearchQuery query, string message)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Empty);

        await intercom.Client.Awaiting(client => client.Contacts.SearchAsync(new SearchRequest { Query = query }))
            .Should().ThrowAsync<ArgumentException>().WithMessage(message);
        await intercom.Client.Awaiting(client => DrainAsync(client.Contacts.SearchAllAsync(new SearchRequest { Query = query })))
            .Should().ThrowAsync<ArgumentException>().WithMessage(message);

        intercom.Sent.Should().BeEmpty();
    }

    private static async Task DrainAsync<T>(IntercomPageable<T> list)
    {
        await foreach (T item in list)
        {
            item.Should().NotBeNull();
        }
    }
}
