using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Resilience;

/// <summary>Exceptions of the caller, and the number of requests to the server, for injected faults.</summary>
internal sealed class FaultTests : ServerTest
{
    private readonly IntercomRetryOptions _quick = new()
    {
        BaseDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(20),
    };

    private IntercomClient _client = null!;

    private IEnumerable<string> Creations =>
        Server.Requests.Where(request => request.Method == "POST").Select(request => $"{(int)request.StatusCode}");

    [SetUp]
    public void CreateClient() => _client = Server.CreateClient(options => options.Retry = _quick);

    [TearDown]
    public void DisposeClient() => _client.Dispose();

    [Test]
    public async Task Where_nobody_listens_any_more_every_call_fails_after_three_attempts_unsent()
    {
        using IntercomClient client = new(
            new IntercomClientOptions { AccessToken = Server.AccessToken, Region = Server.Region, Retry = _quick });
        await Server.DisposeAsync();

        IntercomConnectionException error = (await client.Awaiting(CreateAsync).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((3, true));
        Server.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task A_read_that_breaks_off_amid_the_body_is_retried()
    {
        Server.InjectFault(Fault.BrokenBody());

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();

        Server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_read_whose_connection_closes_without_a_response_is_retried()
    {
        Server.InjectFault(Fault.BrokenConnection());

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();

        Server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_creation_that_breaks_off_amid_the_body_is_sent_once_and_was_carried_out()
    {
        Server.InjectFault(Fault.BrokenBody());

        IntercomConnectionException error = await FailAsync<IntercomConnectionException>(CreateAsync);

        (error.Attempts, error.IsTransient, error.IsRetryable).Should().Be((1, true, false));
        Creations.Should().Equal("200");
        (await _client.TicketTypes.ListAsync()).Data.Should().ContainSingle();
    }

    [Test]
    public async Task JSON_that_ends_halfway_is_reported_with_its_place_and_asked_for_once()
    {
        Server.InjectFault(Fault.TruncatedBody());

        IntercomSerializationException error = await FailAsync<IntercomSerializationException>(client => client.Admins.ListAsync());

        error.Message.Should().StartWith("Admins.List");
        Server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_page_of_HTML_from_a_gateway_is_an_error_of_the_server_after_three_attempts_of_a_read()
    {
        Server.InjectFault(Fault.Html(HttpStatusCode.BadGateway, "<html><body>Bad Gateway</body></html>"), times: null);

        IntercomServerException error = await FailAsync<IntercomServerException>(client => client.Admins.ListAsync());

        (error.StatusCode, error.Attempts, error.Errors.Count).Should().Be((HttpStatusCode.BadGateway, 3, 0));
        error.ResponseBody.Should().Contain("Bad Gateway");
        Server.Requests.Should().HaveCount(3);
    }

    [Test]
    public async Task A_page_of_HTML_from_a_gateway_ends_a_creation_after_one_attempt()
    {
        Server.InjectFault(Fault.Html(HttpStatusCode.BadGateway, "<html></html>"), times: null);

        IntercomServerException error = await FailAsync<IntercomServerException>(CreateAsync);

        (error.Attempts, error.IsRetryable).Should().Be((1, false));
        Creations.Should().Equal("502");
    }

    [TestCase]
    [TestCase("Retry-After: 1")]
    [TestCase("Retry-After: Tue, 10 Mar 2026 12:00:05 GMT")]
    [TestCase("X-RateLimit-Reset: 1773144010")]
    [TestCase("X-RateLimit-Limit: 167", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1773144010")]
    public async Task A_creation_over_the_limit_is_retried_with_and_without_headers(params string[] headers)
    {
        Server.InjectFault(Fault.TooManyRequests(
            headers.Select(header => header.Split(": ")).ToDictionary(header => header[0], header => header[1], StringComparer.Ordinal)));

        (await CreateAsync(_client)).Name.Should().Be("Bug");

        Creations.Should().Equal("429", "200");
    }

    [Test]
    public async Task A_limit_that_stays_is_reported_with_what_the_headers_say()
    {
        Server.InjectFault(
            Fault.TooManyRequests(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "7", ["X-RateLimit-Limit"] = "167" }),
            times: null);

        IntercomRateLimitException error = await FailAsync<IntercomRateLimitException>(CreateAsync);

        (error.RetryAfter, error.RateLimit!.Limit, error.Attempts).Should().Be((TimeSpan.FromSeconds(7), 167, 3));
        Creations.Should().Equal("429", "429", "429");
    }

    [Test]
    public async Task An_error_of_the_server_that_is_over_is_not_seen_by_who_reads()
    {
        Server.InjectFault(Fault.Error(HttpStatusCode.InternalServerError, "server_error"));

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();

        Server.Requests.Select(request => request.StatusCode).Should().Equal(HttpStatusCode.InternalServerError, HttpStatusCode.OK);
    }

    [Test]
    public async Task An_error_of_the_server_ends_a_creation_since_it_may_have_been_carried_out()
    {
        Server.InjectFault(Fault.Error(HttpStatusCode.InternalServerError, "server_error"));

        IntercomServerException error = await FailAsync<IntercomServerException>(CreateAsync);

        error.IsRetryable.Should().BeFalse();
        Creations.Should().Equal("500");
    }

    [Test]
    public async Task A_response_that_is_too_slow_ends_the_request()
    {
        Server.InjectFault(Fault.Delay(TimeSpan.FromMinutes(10)));

        IntercomTimeoutException error = await FailAsync<IntercomTimeoutException>(
            client => client.Admins.ListAsync(options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(300) }));

        error.Attempts.Should().Be(1);
        Server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_response_that_is_slow_but_comes_is_waited_for()
    {
        Server.InjectFault(Fault.Delay(TimeSpan.FromMilliseconds(100)));

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();

        Server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_response_that_says_it_is_something_else_is_read_when_it_is_JSON()
    {
        Server.InjectFault(Fault.ContentType("text/html"));

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();

        Server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_page_of_HTML_that_says_all_is_well_is_a_response_that_cannot_be_read()
    {
        Server.InjectFault(Fault.Html(HttpStatusCode.OK, "<html></html>"));

        await FailAsync<IntercomSerializationException>(client => client.Admins.ListAsync());

        Server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_list_whose_pages_lead_to_the_same_cursor_for_ever_ends_with_an_error_after_two_pages()
    {
        Server.InjectFault(Fault.NextPage("WzEsMl0="), times: null);
        int pages = 0;

        await FailAsync<IntercomPagingException>(async client =>
        {
            await foreach (IntercomPage<Contact> page in client.Contacts.ListAllAsync().AsPages())
            {
                page.HasNext.Should().BeTrue();
                pages++;
            }
        });

        pages.Should().Be(2);
        Server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_list_whose_next_page_is_at_another_host_ends_with_an_error_after_one_page()
    {
        await using IntercomTestServer other = await IntercomTestServer.StartAsync();
        Server.InjectFault(Fault.NextPage($"{other.BaseAddress}contacts?page=2"));

        await FailAsync<IntercomPagingException>(async client =>
        {
            await foreach (Contact contact in client.Contacts.ListAllAsync())
            {
                contact.Should().NotBeNull();
            }
        });

        (Server.Requests.Count, other.Requests.Count).Should().Be((1, 0));
    }

    [Test]
    public async Task A_read_that_is_sent_to_another_host_goes_there_without_the_token()
    {
        await using IntercomTestServer other = await IntercomTestServer.StartAsync();
        Server.InjectFault(Fault.Redirect(new Uri(other.BaseAddress, "admins")));

        await FailAsync<IntercomAuthenticationException>(client => client.Admins.ListAsync());

        (Server.Requests.Count, other.Requests.Count).Should().Be((1, 1));
    }

    [Test]
    public async Task A_creation_that_is_sent_to_another_host_does_not_go_there()
    {
        await using IntercomTestServer other = await IntercomTestServer.StartAsync();
        Server.InjectFault(Fault.Redirect(new Uri(other.BaseAddress, "ticket_types")));

        IntercomApiException error = await FailAsync<IntercomApiException>(CreateAsync);

        error.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (Server.Requests.Count, other.Requests.Count).Should().Be((1, 0));
    }

    [Test]
    public async Task Faults_that_are_cleared_do_not_come_any_more()
    {
        Server.InjectFault(Fault.BrokenConnection(), times: null);
        await FailAsync<IntercomConnectionException>(client => client.Admins.ListAsync());

        Server.ClearFaults();

        (await _client.Admins.ListAsync()).Admins.Should().NotBeEmpty();
    }

    [Test]
    public void A_fault_that_never_comes_is_rejected()
    {
        Server.Invoking(server => server.InjectFault(null!)).Should().Throw<ArgumentNullException>().WithParameterName("fault");
        Server.Invoking(server => server.InjectFault(Fault.BrokenBody(), times: 0))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("times");
        Server.Invoking(server => server.InjectFault(Fault.BrokenBody(), after: -1))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("after");
    }

    private static Task<TicketType> CreateAsync(IIntercomClient client) =>
        client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });

    private async Task<TException> FailAsync<TException>(Func<IIntercomClient, Task> call)
        where TException : Exception =>
        (await FluentActions.Awaiting(() => call(_client)).Should().ThrowAsync<TException>()).Which;
}
