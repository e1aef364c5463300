using System.Net;
using System.Text;

namespace Intercom.Tests.Exceptions;

public class CallFailureTests
{
    [Test]
    public async Task A_response_that_does_not_arrive_in_time_throws_a_timeout_exception_with_the_timeout()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        using IntercomClient client = server.CreateClient(options => options.Timeout = TimeSpan.FromMilliseconds(50));

        IntercomTimeoutException error = await CatchAsync<IntercomTimeoutException>(() => client.Contacts.GetAsync("1"));

        error.Operation.Should().Be("Contacts.Get");
        error.Timeout.Should().Be(TimeSpan.FromMilliseconds(50));
        error.Message.Should().Be("Contacts.Get received no response within 0.05 seconds.");
    }

    [Test]
    public async Task The_timeout_of_a_request_takes_precedence_over_that_of_the_client()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        using IntercomClient client = server.CreateClient();

        IntercomTimeoutException error = await CatchAsync<IntercomTimeoutException>(
            () => client.Contacts.GetAsync("1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(50) }));

        error.Timeout.Should().Be(TimeSpan.FromMilliseconds(50));
    }

    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task A_body_that_stops_arriving_throws_a_timeout_exception(HttpStatusCode status)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(new StallingStream()), status);

        await CatchAsync<IntercomTimeoutException>(
            () => intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(50) }));
    }

    [Test]
    public async Task The_timeout_of_an_HttpClient_of_the_application_throws_a_timeout_exception()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        using HttpClient httpClient = new() { Timeout = TimeSpan.FromMilliseconds(50) };
        using IntercomClient client = new(
            httpClient, new IntercomClientOptions { AccessToken = FakeIntercom.Token, Region = IntercomRegion.Custom(server.Address) });

        (await CatchAsync<IntercomTimeoutException>(() => client.Contacts.GetAsync("1"))).Timeout
            .Should().Be(TimeSpan.FromMilliseconds(50));
    }

    [TestCaseSource(nameof(BadTimeouts))]
    public async Task An_invalid_timeout_of_a_request_is_rejected_and_nothing_is_sent(TimeSpan timeout)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1", options: new RequestOptions { Timeout = timeout }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("Timeout *");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_request_can_have_no_timeout()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"id":"1"}""");

        (await intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { Timeout = Timeout.InfiniteTimeSpan })).Id
            .Should().Be("1");
    }

    [Test]
    public async Task Cancelling_before_the_response_cancels_the_request()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        using IntercomClient client = server.CreateClient();
        using CancellationTokenSource source = new();
        Task<Contact> call = client.Contacts.GetAsync("1", cancellationToken: source.Token);
        await server.FirstRequest;

        await source.CancelAsync();

        (await CatchAsync<OperationCanceledException>(() => call)).CancellationToken.Should().Be(source.Token);
    }

    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task Cancelling_during_the_body_cancels_the_request(HttpStatusCode status)
    {
        StallingStream body = new();
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(body), status);
        using CancellationTokenSource source = new();
        Task<Contact> call = intercom.Client.Contacts.GetAsync("1", cancellationToken: source.Token);
        await body.FirstRead;

        await source.CancelAsync();

        (await CatchAsync<OperationCanceledException>(() => call)).CancellationToken.Should().Be(source.Token);
        body.IsDisposed.Should().BeTrue();
    }

    [Test]
    public async Task A_request_that_is_cancelled_in_advance_is_not_sent()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));
        using IntercomClient client = server.CreateClient();

        await CatchAsync<OperationCanceledException>(
            () => client.Contacts.GetAsync("1", cancellationToken: new CancellationToken(canceled: true)));

        server.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task A_server_that_does_not_exist_throws_a_connection_exception()
    {
        using IntercomClient client = LoopbackServer.CreateClient(LoopbackServer.UnusedAddress());

        IntercomConnectionException error = await CatchAsync<IntercomConnectionException>(() => client.Contacts.GetAsync("1"));

        error.Operation.Should().Be("Contacts.Get");
        error.Message.Should().StartWith("Contacts.Get failed to reach Intercom: ");
        error.InnerException.Should().BeOfType<HttpRequestException>();
    }

    [Test]
    public async Task A_truncated_response_throws_a_connection_exception()
    {
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Headers = ["Content-Length: 100"], Body = Encoding.ASCII.GetBytes("{\"id\":") });
        using IntercomClient client = server.CreateClient();

        (await CatchAsync<IntercomConnectionException>(() => client.Contacts.GetAsync("1"))).Operation.Should().Be("Contacts.Get");
    }

    [TestCase("", "")]
    [TestCase("   ", "")]
    [TestCase("<html></html>", "")]
    [TestCase("{\"name\":\"Ada\"", "name")]
    [TestCase("{\"tags\":{\"data\":\"many\"}}", "tags.data")]
    [TestCase("{\"tags\":{\"data\":[5]}}", "tags.data[0]")]
    [TestCase("{\"custom_attributes\":5}", "custom_attributes")]
    [TestCase("{\"tags\":{\"data\":[{\"id\":\"1\",\"id\":\"2\"}]}}", "tags.data[0].id")]
    [TestCase("{\"id\":\"1\"} more", "")]
    [TestCase("[1]", "")]
    [TestCase("5", "")]
    public async Task An_unreadable_response_throws_with_the_JSON_path(string body, string path)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);

        IntercomSerializationException error =
            await CatchAsync<IntercomSerializationException>(() => intercom.Client.Contacts.GetAsync("1"));

        error.Operation.Should().Be("Contacts.Get");
        error.Path.Should().Be(path);
        error.Message.Should().StartWith("Contacts.Get received a response that cannot be read").And.Match($"*{path}*");
    }

    [Test]
    public void All_exceptions_of_requests_have_a_common_base_class()
    {
        Type[] failures = [.. Surface.Types.Where(type => typeof(Exception).IsAssignableFrom(type))];

        failures.Should().HaveCountGreaterThan(4).And.OnlyContain(type => typeof(IntercomException).IsAssignableFrom(type));
    }

    private static IEnumerable<TimeSpan> BadTimeouts() => [TimeSpan.Zero, TimeSpan.FromSeconds(-5), TimeSpan.MaxValue];

    private static async Task<TException> CatchAsync<TException>(Func<Task> call)
        where TException : Exception => (await call.Should().ThrowAsync<TException>()).Which;
}
