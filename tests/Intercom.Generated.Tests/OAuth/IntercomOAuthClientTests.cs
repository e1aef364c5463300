using System.Net;

namespace Intercom.Tests.OAuth;

public class IntercomOAuthClientTests
{
    private const string Secret = "client-secret-of-the-app";

    [TestCase("us", "https://app.intercom.com/oauth?client_id=app%201&state=s%3D1")]
    [TestCase("eu", "https://app.eu.intercom.com/oauth?client_id=app%201&state=s%3D1")]
    [TestCase("au", "https://app.au.intercom.com/oauth?client_id=app%201&state=s%3D1")]
    [TestCase("https://proxy.example/x/", "https://proxy.example/x/oauth?client_id=app%201&state=s%3D1")]
    public void The_authorization_URL_is_that_of_the_region(string region, string address) =>
        OAuth(IntercomRegion.Parse(region)).GetAuthorizationUrl("s=1").AbsoluteUri.Should().Be(address);

    [Test]
    public void The_redirect_URL_can_be_set() =>
        OAuth().GetAuthorizationUrl("s", new Uri("https://app.example/back?from=intercom")).AbsoluteUri
            .Should().EndWith("&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Ffrom%3Dintercom");

    [Test]
    public void States_are_long_and_unique()
    {
        string[] states = [.. Enumerable.Range(0, 100).Select(_ => IntercomOAuthClient.CreateState())];

        states.Should().OnlyHaveUniqueItems().And.OnlyContain(state => state.Length == 43 && Uri.EscapeDataString(state) == state);
    }

    [TestCase("abc", "abc", true)]
    [TestCase("abc", "abd", false)]
    [TestCase("abc", "abcd", false)]
    [TestCase("abc", null, false)]
    [TestCase(null, null, false)]
    [TestCase("", "", false)]
    public void A_state_is_valid_when_it_equals_the_stored_one(string? kept, string? given, bool isGood) =>
        IntercomOAuthClient.ValidateState(kept, given).Should().Be(isGood);

    [Test]
    public async Task A_complete_code_is_exchanged_in_the_United_States_for_every_region()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"token_type":"Bearer","token":"the-token","access_token":"the-token"}""");

        OAuthToken token = await OAuth(IntercomRegion.Europe, intercom).ExchangeAsync("code==");

        (token.AccessToken, token.TokenType, token.ToString()).Should().Be(("the-token", "Bearer", "Bearer of a workspace"));
        (intercom.OnlySent.Method, intercom.OnlySent.Address.AbsoluteUri).Should().Be(("POST", "https://api.intercom.io/auth/eagle/token"));
        intercom.OnlySent.Json.ToString(Newtonsoft.Json.Formatting.None)
            .Should().Be($$"""{"code":"code==","client_id":"app 1","client_secret":"{{Secret}}"}""");
        intercom.OnlySent.Header("Authorization").Should().BeNull();
    }

    [Test]
    public async Task The_older_name_of_the_token_is_read_too()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"token":"the-token"}""");

        (await OAuth(intercom: intercom).ExchangeAsync("code")).AccessToken.Should().Be("the-token");
    }

    [Test]
    public async Task An_invalid_code_throws_without_the_secret_and_is_sent_once()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(
            $$"""{"errors":[{"code":"unauthorized","message":"Unauthorized Code for {{Secret}}"}]}""", HttpStatusCode.Unauthorized);

        IntercomAuthenticationException error = (await FluentActions.Awaiting(() => OAuth(intercom: intercom).ExchangeAsync("code"))
            .Should().ThrowAsync<IntercomAuthenticationException>()).Which;

        (error.Operation, error.Attempts).Should().Be(("OAuth.Exchange", 1));
        error.ToString().Should().Contain("Unauthorized Code").And.NotContain(Secret);
        error.ResponseBody.Should().NotContain(Secret);
        intercom.Sent.Should().ContainSingle();
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"access_token":" "}""")]
    [TestCase("<html>")]
    public async Task A_response_without_a_token_throws(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);

        await FluentActions.Awaiting(() => OAuth(intercom: intercom).ExchangeAsync("code"))
            .Should().ThrowAsync<IntercomSerializationException>();
    }

    [Test]
    public async Task Without_a_server_the_exchange_throws_a_connection_exception()
    {
        IntercomOAuthClient oauth = new(new IntercomOAuthOptions
        {
            ClientId = "app 1",
            ClientSecret = Secret,
            Region = IntercomRegion.Custom(LoopbackServer.UnusedAddress()),
        });

        await FluentActions.Awaiting(() => oauth.ExchangeAsync("code")).Should().ThrowAsync<IntercomConnectionException>();
    }

    [Test]
    public async Task An_exchange_that_takes_too_long_throws_a_timeout_exception()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        IntercomOAuthClient oauth = new(new IntercomOAuthOptions
        {
            ClientId = "app 1",
            ClientSecret = Secret,
            Region = IntercomRegion.Custom(server.Address),
            Timeout = TimeSpan.FromMilliseconds(200),
        });

        await FluentActions.Awaiting(() => oauth.ExchangeAsync("code")).Should().ThrowAsync<IntercomTimeoutException>();
    }

    [Test]
    public async Task An_exchange_that_is_cancelled_ends_with_the_token_of_the_caller()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        IntercomOAuthClient oauth = new(
            new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret, Region = IntercomRegion.Custom(server.Address) });
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(200));

        (await FluentActions.Awaiting(() => oauth.ExchangeAsync("code", cancel.Token))
            .Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancel.Token);
    }

    [Test]
    public async Task A_connection_failure_that_contains_the_secret_is_not_an_inner_exception()
    {
        using HttpClient refusing = new(StubHandler.Failing(new HttpRequestException($"refused {Secret}")));
        IntercomOAuthClient oauth = new(new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret }, refusing);

        IntercomConnectionException error =
            (await FluentActions.Awaiting(() => oauth.ExchangeAsync("code")).Should().ThrowAsync<IntercomConnectionException>()).Which;

        error.ToString().Should().Contain("refused").And.NotContain(Secret);
    }

    [Test]
    public async Task Uninstalling_sends_the_token_of_the_workspace()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(" ");

        await OAuth(intercom: intercom).UninstallAsync(FakeIntercom.Token);

        (intercom.OnlySent.Method, intercom.OnlySent.Path, intercom.OnlySent.Header("Authorization"))
            .Should().Be(("POST", "/auth/uninstall", $"Bearer {FakeIntercom.Token}"));
    }

    [Test]
    public async Task A_missing_value_is_rejected_by_name_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        FluentActions.Invoking(() => new IntercomOAuthClient(new IntercomOAuthOptions { ClientSecret = Secret }))
            .Should().Throw<ArgumentException>().WithMessage("ClientId*");
        FluentActions.Invoking(() => new IntercomOAuthClient(new IntercomOAuthOptions { ClientId = "app 1" }))
            .Should().Throw<ArgumentException>().WithMessage("ClientSecret*");
        OAuth().Invoking(oauth => oauth.GetAuthorizationUrl(" ")).Should().Throw<ArgumentException>().WithParameterName("state");
        OAuth().Invoking(oauth => oauth.GetAuthorizationUrl("s", new Uri("/back", UriKind.Relative)))
            .Should().Throw<ArgumentException>().WithParameterName("redirectUri");
        await FluentActions.Awaiting(() => OAuth(intercom: intercom).ExchangeAsync(" "))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("code");
        await FluentActions.Awaiting(() => OAuth(intercom: intercom).UninstallAsync(" "))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("accessToken");
        new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret }.ToString().Should().NotContain(Secret);
        intercom.Sent.Should().BeEmpty();
    }

    [TestCase("301 Moved Permanently")]
    [TestCase("302 Found")]
    [TestCase("303 See Other")]
    [TestCase("307 Temporary Redirect")]
    [TestCase("308 Permanent Redirect")]
    public async Task A_redirect_target_neither_receives_the_secret_nor_provides_a_token(string status)
    {
        foreach (HttpClient? httpClient in new[] { new HttpClient(), null })
        {
            using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"access_token":"foreign"}"""));
            using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address) with { Status = status });
            IntercomOAuthClient oauth = new(
                new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret, Region = IntercomRegion.Custom(server.Address) },
                httpClient);

            IntercomException error = (await FluentActions.Awaiting(() => oauth.ExchangeAsync("code-of-the-redirect"))
                .Should().ThrowAsync<IntercomException>()).Which;

            error.ToString().Should().NotContain(Secret).And.NotContain("code-of-the-redirect");
            (error.Attempts, error.IsRetryable).Should().Be((1, false));
            other.Requests.Where(request => !string.IsNullOrEmpty(request.Body)
                || request.ToString().Contains(Secret, StringComparison.Ordinal)).Should().BeEmpty();
            httpClient?.Dispose();
        }
    }

    [Test]
    public async Task A_secret_that_a_server_repeats_in_an_unreadable_response_is_not_in_the_exception()
    {
        using FakeIntercom intercom = FakeIntercom.Responding($$$"""{"x":{"{{{Secret}}}":1,"{{{Secret}}}":{]""");

        IntercomSerializationException error = (await FluentActions.Awaiting(() => OAuth(intercom: intercom).ExchangeAsync("code"))
            .Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.ToString().Should().NotContain(Secret);
        error.Path.Should().NotContain(Secret);
    }

    [Test]
    public void An_HttpClient_that_authorizes_every_request_is_rejected()
    {
        using HttpClient httpClient = new()
        {
            DefaultRequestHeaders = { Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", FakeIntercom.Token) },
        };

        FluentActions.Invoking(() => new IntercomOAuthClient(
            new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret },
            httpClient)).Should().Throw<ArgumentException>().WithParameterName("httpClient");
    }

    [TestCase("ftp://app.example/back")]
    [TestCase("javascript:alert(1)")]
    [TestCase("file:///etc/passwd")]
    [TestCase("myapp://back")]
    public void A_redirect_URL_must_be_http_or_https(string address) =>
        OAuth().Invoking(oauth => oauth.GetAuthorizationUrl("s", new Uri(address)))
            .Should().Throw<ArgumentException>().WithParameterName("redirectUri");

    [TestCase("x")]
    [TestCase("1234567")]
    public void A_short_secret_is_rejected(string secret) =>
        FluentActions.Invoking(() => new IntercomOAuthClient(new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = secret }))
            .Should().Throw<ArgumentException>().WithParameterName("ClientSecret");

    private static IntercomOAuthClient OAuth(IntercomRegion? region = null, FakeIntercom? intercom = null) =>
        new(
            new IntercomOAuthOptions { ClientId = "app 1", ClientSecret = Secret, Region = region ?? IntercomRegion.UnitedStates },
            intercom?.HttpClient);
}
