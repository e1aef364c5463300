using System.Net;
using System.Web;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

internal sealed class OAuthTests
{
    private IntercomTestServer _server = null!;
    private HttpClient _http = null!;

    [SetUp]
    public void CreateServer()
    {
        _server = IntercomTestServer.Create(new IntercomTestServerOptions { ClientId = "app", ClientSecret = "secret" });
        _http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };
    }

    [TearDown]
    public void DisposeServer()
    {
        _http.Dispose();
        _server.Dispose();
    }

    [Test]
    public async Task A_code_of_the_page_becomes_a_token_that_ends_when_the_app_is_uninstalled()
    {
        Uri back = (await AuthorizeAsync("decision=allow")).Headers.Location!;
        string code = HttpUtility.ParseQueryString(back.Query)["code"]!;

        (HttpStatusCode status, JObject token) = await ExchangeAsync(code, "secret");

        status.Should().Be(HttpStatusCode.OK);
        HttpUtility.ParseQueryString(back.Query)["state"].Should().Be("a state");
        token["access_token"]!.ToString().Should().Be(token["token"]!.ToString());
        IntercomClient client = _server.CreateClient(options =>
        {
            options.AccessToken = token["access_token"]!.ToString();
            options.Retry.MaxRetries = 0;
        });
        (await client.Admins.ListAsync()).Admins.Should().ContainSingle();
        using HttpRequestMessage uninstall = new(HttpMethod.Post, "/auth/uninstall");
        uninstall.Headers.Add("Authorization", $"Bearer {token["access_token"]}");
        (await _http.SendAsync(uninstall)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.Invoking(each =>
            each.Admins.ListAsync()).Should().ThrowAsync<IntercomApiException>()).Which.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task The_page_asks_and_escapes_what_it_shows()
    {
        string page = await (await AuthorizeAsync("x=%3Cscript%3E")).Content.ReadAsStringAsync();

        page.Should().Contain("Authorize access").And.Contain("id=\"allow\"").And.NotContain("<script>");
    }

    [Test]
    public async Task A_code_works_once_and_only_with_the_secret()
    {
        string code = HttpUtility.ParseQueryString((await AuthorizeAsync("decision=allow")).Headers.Location!.Query)["code"]!;

        (await ExchangeAsync(code, "wrong")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(code, "secret")).Status.Should().Be(HttpStatusCode.OK);
        (await ExchangeAsync(code, "secret")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    private Task<HttpResponseMessage> AuthorizeAsync(string rest) =>
        _http.GetAsync(new Uri($"/oauth?client_id=app&state=a%20state&redirect_uri=https%3A%2F%2Fapplication.test%2Fback&{rest}",
            UriKind.Relative));

    private async Task<(HttpStatusCode Status, JObject Body)> ExchangeAsync(string code, string secret)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string,
            string>(StringComparer.Ordinal)
        { ["code"] = code, ["client_id"] = "app", ["client_secret"] = secret });
        using HttpResponseMessage response = await _http.PostAsync(new Uri("/auth/eagle/token", UriKind.Relative), form);
        return (response.StatusCode, JObject.Parse(await response.Content.ReadAsStringAsync()));
    }
}
