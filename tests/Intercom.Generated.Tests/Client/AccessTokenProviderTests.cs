using System.Net;

namespace Intercom.Tests.Client;

public class AccessTokenProviderTests
{
    [Test]
    public async Task The_token_provider_is_called_before_every_request()
    {
        int calls = 0;
        using FakeIntercom intercom = Asking(_ => Task.FromResult($"token-{++calls}"));

        await intercom.Client.Contacts.GetAsync("1");
        await intercom.Client.Contacts.GetAsync("2");

        intercom.Sent.Select(request => request.Header("Authorization")).Should().Equal("Bearer token-1", "Bearer token-2");
    }

    [Test]
    public async Task The_request_waits_for_the_token_provider()
    {
        using FakeIntercom intercom = Asking(async _ =>
        {
            await Task.Yield();
            return "late";
        });

        await intercom.Client.Contacts.GetAsync("1");

        intercom.OnlySent.Header("Authorization").Should().Be("Bearer late");
    }

    [Test]
    public async Task A_token_of_the_request_takes_precedence_over_the_provider()
    {
        using FakeIntercom intercom = Asking(_ => throw new InvalidOperationException("Not to be asked."));

        await intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { AccessToken = "of-the-call" });

        intercom.OnlySent.Header("Authorization").Should().Be("Bearer of-the-call");
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("secret\nthing")]
    public async Task A_provider_that_returns_an_invalid_token_throws_and_nothing_is_sent(string? token)
    {
        using FakeIntercom intercom = Asking(_ => Task.FromResult(token!));

        ArgumentException error =
            (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<ArgumentException>()).Which;

        error.Message.Should().Contain("AccessTokenProvider");
        error.ToString().Should().NotContain("secret");
        intercom.Sent.Should().BeEmpty();
    }

    [TestCase("")]
    [TestCase("secret thing")]
    public async Task An_invalid_token_of_the_request_throws_and_nothing_is_sent(string token)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        ArgumentException error = (await intercom.Client
            .Invoking(client => client.Contacts.GetAsync("1", options: new RequestOptions { AccessToken = token }))
            .Should().ThrowAsync<ArgumentException>()).Which;

        error.ToString().Should().NotContain("secret");
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task An_exception_of_the_provider_is_thrown_unchanged()
    {
        using FakeIntercom intercom = Asking(_ => throw new InvalidOperationException("The vault is closed."));

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("The vault is closed.");
    }

    [Test]
    public async Task Cancelling_the_request_cancels_the_provider()
    {
        using CancellationTokenSource source = new();
        using FakeIntercom intercom = Asking(async cancellationToken =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1", cancellationToken: source.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [TestCaseSource(nameof(LimitsOfTheProvider))]
    public async Task A_timeout_of_the_provider_is_not_reported_as_a_timeout_of_the_request(OperationCanceledException exception)
    {
        // Less than any request takes, so that only the reason can show it.
        using HttpClient httpClient = new() { Timeout = TimeSpan.FromTicks(1) };
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessTokenProvider = _ => throw exception });

        (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<OperationCanceledException>()).Which
            .Should().BeSameAs(exception);
    }

    [Test]
    public async Task A_provider_that_takes_too_long_throws_a_timeout_of_the_request()
    {
        using FakeIntercom intercom = Asking(async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });

        await intercom.Client.Invoking(client => client.Contacts.GetAsync(
            "1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(50) })).Should().ThrowAsync<IntercomTimeoutException>();
    }

    [Test]
    public async Task The_provider_is_called_for_each_attempt()
    {
        int calls = 0;
        int responses = 0;
        using FakeIntercom intercom = new(
            _ => ++responses < 3 ? FakeIntercom.Response("{}", HttpStatusCode.BadGateway) : FakeIntercom.Response("{}"),
            options =>
                (options.AccessToken, options.AccessTokenProvider, options.TimeProvider, options.Retry) =
                    (null, _ => Task.FromResult($"token-{++calls}"), new InstantClock(), new IntercomRetryOptions()));

        await intercom.Client.Contacts.GetAsync("1");

        intercom.Sent.Select(request => request.Header("Authorization"))
            .Should().Equal("Bearer token-1", "Bearer token-2", "Bearer token-3");
    }

    [Test]
    public async Task A_provider_that_ignores_cancellation_does_not_block_the_request()
    {
        using FakeIntercom intercom = Asking(_ => new TaskCompletionSource<string>().Task);
        using CancellationTokenSource cancelling = new();

        Task cancelled = intercom.Client.Contacts.GetAsync("1", cancellationToken: cancelling.Token);
        await cancelling.CancelAsync();

        await cancelled.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>();
        IntercomTimeoutException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync(
            "1",
            options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(50) }))
            .Should().ThrowAsync<IntercomTimeoutException>()).Which;
        (error.Attempts, error.IsRetryable).Should().Be((0, true));
    }

    [Test]
    public async Task A_provider_that_returns_null_throws_with_its_name()
    {
        Task<string>? none = null;
        using FakeIntercom intercom = Asking(_ => none!);

        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<ArgumentException>().WithMessage("AccessTokenProvider returned null*");
    }

    [Test]
    public async Task After_status_401_the_refresher_is_called_once_and_the_request_is_sent_again_even_if_it_is_not_idempotent()
    {
        List<string> asked = [];
        using FakeIntercom intercom = new(
            request => request.Header("Authorization") == "Bearer new-token"
                ? FakeIntercom.Response("{}")
                : FakeIntercom.Response("{}", HttpStatusCode.Unauthorized),
            options => (options.AccessToken, options.AccessTokenRefresher) = ("old-token", (context, _) =>
            {
                asked.Add($"{context.Operation} {context.RejectedToken}");
                context.ToString().Should().NotContain("old-token");
                return Task.FromResult<string?>("new-token");
            }
            ));

        await intercom.Client.Contacts.CreateAsync(new CreateContactRequest { Email = "a@example.com" });

        asked.Should().Equal("Contacts.Create old-token");
        intercom.Sent.Select(request => request.Header("Authorization")).Should().Equal("Bearer old-token", "Bearer new-token");
    }

    [TestCase(null, 1)]
    [TestCase("old-token", 1)]
    [TestCase("another-token", 2)]
    public async Task A_refresher_that_returns_no_valid_token_leaves_the_failure_unchanged(string? refreshed, int attempts)
    {
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", HttpStatusCode.Unauthorized),
            options => (options.AccessToken, options.AccessTokenRefresher) = ("old-token", (_, _) => Task.FromResult(refreshed)));

        IntercomAuthenticationException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomAuthenticationException>()).Which;

        error.Attempts.Should().Be(attempts);
        intercom.Sent.Should().HaveCount(attempts);
    }

    [Test]
    public async Task Without_a_refresher_or_with_a_token_of_the_request_status_401_is_final()
    {
        int asked = 0;
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", HttpStatusCode.Unauthorized),
            options => options.AccessTokenRefresher = (_, _) => Task.FromResult<string?>($"token-{++asked}"));

        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1", options: new RequestOptions { AccessToken = "of-the-call" }))
            .Should().ThrowAsync<IntercomAuthenticationException>();

        asked.Should().Be(0);
        intercom.Sent.Should().ContainSingle();
    }

    private static IEnumerable<OperationCanceledException> LimitsOfTheProvider() =>
    [
        new("The vault was slow."),
        new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.", new TimeoutException("Too slow.")),
    ];

    private static FakeIntercom Asking(Func<CancellationToken, Task<string>> provider) => FakeIntercom.With(options =>
    {
        options.AccessToken = null;
        options.AccessTokenProvider = provider;
    });
}
