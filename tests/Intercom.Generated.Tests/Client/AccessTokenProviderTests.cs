namespace Intercom.Tests.Client;

public class AccessTokenProviderTests
{
    [Test]
    public async Task The_provider_is_asked_before_every_call()
    {
        int calls = 0;
        using FakeIntercom intercom = Asking(_ => Task.FromResult($"token-{++calls}"));

        await intercom.Client.Contacts.GetAsync("1");
        await intercom.Client.Contacts.GetAsync("2");

        intercom.Sent.Select(request => request.Header("Authorization")).Should().Equal("Bearer token-1", "Bearer token-2");
    }

    [Test]
    public async Task The_provider_is_waited_for()
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
    public async Task A_token_of_the_call_comes_first_and_the_provider_is_not_asked()
    {
        using FakeIntercom intercom = Asking(_ => throw new InvalidOperationException("Not to be asked."));

        await intercom.Client.Contacts.GetAsync("1", new RequestOptions { AccessToken = "of-the-call" });

        intercom.OnlySent.Header("Authorization").Should().Be("Bearer of-the-call");
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("secret\nthing")]
    public async Task A_provider_without_a_usable_token_is_named_and_nothing_is_sent(string? token)
    {
        using FakeIntercom intercom = Asking(_ => Task.FromResult(token!));

        ArgumentException error = (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<ArgumentException>()).Which;

        error.Message.Should().Contain("AccessTokenProvider");
        error.ToString().Should().NotContain("secret");
        intercom.Sent.Should().BeEmpty();
    }

    [TestCase("")]
    [TestCase("secret thing")]
    public async Task A_bad_token_of_the_call_is_refused_and_nothing_is_sent(string token)
    {
        using FakeIntercom intercom = FakeIntercom.Answering("{}");

        ArgumentException error = (await intercom.Client
            .Invoking(client => client.Contacts.GetAsync("1", new RequestOptions { AccessToken = token })).Should().ThrowAsync<ArgumentException>()).Which;

        error.ToString().Should().NotContain("secret");
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task What_the_provider_throws_comes_through()
    {
        using FakeIntercom intercom = Asking(_ => throw new InvalidOperationException("The vault is closed."));

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<InvalidOperationException>().WithMessage("The vault is closed.");
    }

    [Test]
    public async Task Cancelling_the_call_cancels_the_provider()
    {
        using CancellationTokenSource source = new();
        using FakeIntercom intercom = Asking(async cancellationToken =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1", cancellationToken: source.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [TestCaseSource(nameof(LimitsOfTheProvider))]
    public async Task A_limit_of_the_provider_itself_is_not_taken_for_that_of_the_call(OperationCanceledException exception)
    {
        // Less than any call takes, so that only the reason can tell.
        using HttpClient httpClient = new() { Timeout = TimeSpan.FromTicks(1) };
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessTokenProvider = _ => throw exception });

        (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<OperationCanceledException>()).Which.Should().BeSameAs(exception);
    }

    [Test]
    public async Task A_provider_that_does_not_end_in_time_is_a_timeout_of_the_call()
    {
        using FakeIntercom intercom = Asking(async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1", new RequestOptions { Timeout = TimeSpan.FromMilliseconds(50) })).Should().ThrowAsync<IntercomTimeoutException>();
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
