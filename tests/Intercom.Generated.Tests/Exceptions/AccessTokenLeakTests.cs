using System.Net;
using System.Text;

namespace Intercom.Tests.Exceptions;

public class AccessTokenLeakTests
{
    private const string Token = FakeIntercom.Token;

    private static readonly string JsonEscaped = Token.Replace("/", "\\/", StringComparison.Ordinal);

    private static readonly string UrlEscaped = Uri.EscapeDataString(Token);

    [TestCaseSource(nameof(Echoes))]
    public async Task A_token_that_a_server_repeats_in_an_error_is_not_in_the_exception(string body)
    {
        IntercomApiException error =
            await FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(body, HttpStatusCode.Unauthorized));

        ShouldNotTell(error);
        ShouldNotTell(error.ResponseBody, error.RequestId ?? string.Empty, string.Join(' ', error.Errors));
    }

    [Test]
    public async Task A_token_that_a_server_repeats_in_a_header_is_not_in_the_exception()
    {
        HttpResponseMessage response = FakeIntercom.Response("{}", HttpStatusCode.Unauthorized);
        response.Headers.Add("X-Echo", $"Bearer {Token}");
        response.Headers.Add("X-Request-Id", Token);

        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(response);

        ShouldNotTell(error);
        ShouldNotTell([error.RequestId!, .. error.Headers.SelectMany(header => header.Value)]);
    }

    [Test]
    public async Task A_token_at_the_end_of_a_truncated_body_is_not_kept_in_part()
    {
        string body = new string('x', (16 * 1024) - 10) + Token;

        IntercomApiException error =
            await FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(body, HttpStatusCode.Unauthorized));

        error.ResponseBody.Should().NotContain(Token[..5]);
    }

    [TestCase("""{"custom_attributes":"TOKEN"}""")]
    [TestCase("""{"TOKEN":1,"TOKEN":2}""")]
    [TestCase("""{"custom_attributes":{"TOKEN":""")]
    [TestCase("""{"TOKEN":{]""")]
    public async Task A_token_that_a_server_repeats_in_an_unreadable_response_is_not_in_the_exception(string body)
    {
        string echo = body.Replace("TOKEN", Token, StringComparison.Ordinal);

        IntercomSerializationException error = await FakeIntercom.CatchAsync<IntercomSerializationException>(FakeIntercom.Response(echo));

        ShouldNotTell(error);
        ShouldNotTell(error.Path);
    }

    [Test]
    public async Task A_token_that_a_server_repeats_in_a_single_company_is_not_in_the_exception()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding($$$"""{"type":"company","custom_attributes":{"{{{Token}}}":1,"{{{Token}}}":2}}""");

        ShouldNotTell((await intercom.Client.Invoking(client => client.Companies.FindAsync())
            .Should().ThrowAsync<IntercomSerializationException>()).Which);
    }

    [Test]
    public async Task A_token_that_a_server_repeats_in_an_incomplete_response_is_not_in_the_exception()
    {
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse { Headers = [$"Bearer {Token}"] });
        using IntercomClient client = server.CreateClient();

        ShouldNotTell(
            (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomConnectionException>()).Which);
    }

    [Test]
    public async Task A_token_of_the_request_is_redacted_too()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("of-the-call", HttpStatusCode.Unauthorized);

        IntercomApiException error = (await intercom.Client.Invoking(
            client => client.Contacts.GetAsync("1", options: new RequestOptions { AccessToken = "of-the-call" }))
            .Should().ThrowAsync<IntercomApiException>()).Which;

        error.ResponseBody.Should().Be("[access token]");
    }

    [Test]
    public async Task No_connection_failure_contains_the_token()
    {
        using IntercomClient client = LoopbackServer.CreateClient(LoopbackServer.UnusedAddress());

        ShouldNotTell(
            (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomConnectionException>()).Which);
    }

    [Test]
    public void No_text_of_a_client_contains_the_token()
    {
        using IntercomClient client = new(Token);

        ShouldNotTell(client.ToString()!, Newtonsoft.Json.JsonConvert.SerializeObject(client.Connection));
    }

    private static IEnumerable<string> Echoes() =>
    [
        Token,
        $"<p>Bearer {Token} is no token</p>",
        $$"""{"errors":[{"code":"{{Token}}","message":"{{Token}}","field":"{{Token}}"}],"request_id":"{{Token}}"}""",
        $$"""{"errors":[{"code":"unauthorized","message":"{{JsonEscaped}}"}]}""",
        $$$"""{"errors":{"{{{Token}}}":"{{{Token}}}"}}""",
        $$"""{"message":"{{UrlEscaped}}"}""",
        $"/login?token={UrlEscaped}",
    ];

    private static void ShouldNotTell(Exception error)
    {
        ShouldNotTell(error.ToString());
        for (Exception? current = error; current is not null; current = current.InnerException)
        {
            ShouldNotTell([current.Message, .. current.Data.Values.OfType<string>()]);
        }
    }

    private static void ShouldNotTell(params string[] texts) =>
        texts.Should().OnlyContain(text => !Encloses(text, Token) && !Encloses(text, JsonEscaped) && !Encloses(text, UrlEscaped));

    private static bool Encloses(string text, string secret) => text.Contains(secret, StringComparison.Ordinal);
}
