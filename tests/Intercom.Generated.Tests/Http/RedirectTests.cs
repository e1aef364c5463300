using System.Net;
using System.Text;

namespace Intercom.Tests.Http;

public class RedirectTests
{
    [Test]
    public async Task Another_host_receives_neither_the_token_nor_other_headers_of_the_client()
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"id":"7"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(new Uri(other.Address, "elsewhere")));
        using IntercomClient client = server.CreateClient();

        Contact contact = await client.Contacts.GetAsync("1", options: new RequestOptions { Headers = { ["X-Key"] = "secret" } });

        contact.Id.Should().Be("7");
        SentRequest sent = other.Requests.Single();
        sent.Target.Should().Be("/elsewhere");
        sent.Headers.Keys.Should().NotContain(["Authorization", "Intercom-Version", "X-Key", "User-Agent"]);
        sent.Headers.Values.Append(sent.Target).Append(sent.Body)
            .Should().NotContain(text => text!.Contains(FakeIntercom.Token, StringComparison.Ordinal));
    }

    [Test]
    public async Task The_same_origin_receives_the_token()
    {
        using LoopbackServer server = new(request => request.Path == "/contacts/1"
            ? new RawResponse { Status = "301 Moved Permanently", Headers = ["Location: /contacts/2?moved=true"] }
            : RawResponse.Json("""{"id":"2"}"""));
        using IntercomClient client = server.CreateClient();

        Contact contact = await client.Contacts.GetAsync("1");

        contact.Id.Should().Be("2");
        server.Requests.Select(request => request.Target).Should().Equal("/contacts/1", "/contacts/2?moved=true");
        server.Requests.Should().OnlyContain(request => request.Header("Authorization") == $"Bearer {FakeIntercom.Token}");
    }

    [TestCase("http://localhost:5000/there")]
    [TestCase("http://127.0.0.2:5000/there")]
    [TestCase("http://127.0.0.1:5001/there")]
    [TestCase("https://127.0.0.1:5000/there")]
    public async Task Another_name_port_or_scheme_is_another_host(string location)
    {
        using FakeIntercom intercom = new(
            request => request.Path == "/there" ? FakeIntercom.Response("{}") : FakeIntercom.Redirect(location),
            options => options.Region = IntercomRegion.Custom(new Uri("http://127.0.0.1:5000")));

        await intercom.Client.Contacts.GetAsync("1");

        intercom.Sent[1].Address.Should().Be(location);
        intercom.Sent[1].Headers.Should().BeEmpty();
    }

    [TestCase("301 Moved Permanently")]
    [TestCase("302 Found")]
    [TestCase("303 See Other")]
    [TestCase("307 Temporary Redirect")]
    [TestCase("308 Permanent Redirect")]
    public async Task A_redirect_of_a_modifying_request_is_not_followed(string status)
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("{}"));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address) with { Status = status });
        using IntercomClient client = server.CreateClient();

        IntercomApiException error =
            await CatchAsync(() => client.Contacts.CreateAsync(new CreateContactRequest { Email = "a@example.com" }));

        status.Should().StartWith($"{(int)error.StatusCode}");
        server.Requests.Should().ContainSingle();
        other.Requests.Should().BeEmpty();
    }

    [TestCase("301 Moved Permanently")]
    [TestCase("302 Found")]
    [TestCase("303 See Other")]
    [TestCase("307 Temporary Redirect")]
    [TestCase("308 Permanent Redirect")]
    public async Task A_reading_request_follows_every_redirect_status(string status)
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"id":"7"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address) with { Status = status });
        using IntercomClient client = server.CreateClient();

        (await client.Contacts.GetAsync("1")).Id.Should().Be("7");
    }

    [Test]
    public async Task A_loop_of_redirects_ends()
    {
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Status = "302 Found", Headers = ["Location: /contacts/1"] });
        using IntercomClient client = server.CreateClient();

        IntercomApiException error = await CatchAsync(() => client.Contacts.GetAsync("1"));

        error.StatusCode.Should().Be(HttpStatusCode.Redirect);
        server.Requests.Should().HaveCount(6);
    }

    [TestCase("http://api.intercom.io/contacts/1")]
    [TestCase("http://127.0.0.1/contacts/1")]
    [TestCase("ftp://api.intercom.io/contacts/1")]
    [TestCase("file:///etc/passwd")]
    [TestCase("javascript:alert(1)")]
    [TestCase("//")]
    [TestCase("http://")]
    [TestCase("https://:bad")]
    public async Task A_redirect_to_another_scheme_than_https_is_not_followed(string location)
    {
        using FakeIntercom intercom = new(_ => FakeIntercom.Redirect(location));

        IntercomApiException error = await CatchAsync(() => intercom.Client.Contacts.GetAsync("1"));

        error.StatusCode.Should().Be(HttpStatusCode.Redirect);
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_redirect_without_a_location_throws()
    {
        using FakeIntercom intercom = new(_ => new HttpResponseMessage(HttpStatusCode.Redirect));

        (await CatchAsync(() => intercom.Client.Contacts.GetAsync("1"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task An_https_redirect_to_another_host_does_not_send_the_token()
    {
        using FakeIntercom intercom = new(request => request.Address.Host == "api.intercom.io"
            ? FakeIntercom.Redirect("https://example.com/contacts/1")
            : FakeIntercom.Response("{}"));

        await intercom.Client.Contacts.GetAsync("1");

        intercom.Sent[1].Address.Should().Be("https://example.com/contacts/1");
        intercom.Sent[1].Headers.Should().BeEmpty();
    }

    [Test]
    public async Task A_recording_is_downloaded_from_the_signed_URL()
    {
        using LoopbackServer storage = LoopbackServer.Responding(
            new RawResponse { Headers = ["Content-Type: audio/wav"], Body = Encoding.ASCII.GetBytes("RIFF....WAVE") });
        using LoopbackServer server =
            LoopbackServer.Responding(RawResponse.Redirect(new Uri(storage.Address, "bucket/1.wav?signature=a%2Fb%3D")));
        using IntercomClient client = server.CreateClient();

        using IntercomFile recording = await client.Calls.DownloadRecordingAsync("1");
        using StreamReader reader = new(recording.Content);

        (await reader.ReadToEndAsync()).Should().Be("RIFF....WAVE");
        recording.ContentType.Should().Be("audio/wav");
        storage.Requests.Single().Target.Should().Be("/bucket/1.wav?signature=a%2Fb%3D");
        storage.Requests.Single().Header("Authorization").Should().BeNull();
    }

    [Test]
    public async Task An_error_of_the_other_host_throws()
    {
        using LoopbackServer storage =
            LoopbackServer.Responding(
                new RawResponse { Status = "403 Forbidden", Body = Encoding.ASCII.GetBytes("<Error>Expired</Error>") });
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(storage.Address));
        using IntercomClient client = server.CreateClient();

        IntercomApiException error = await CatchAsync(() => client.Calls.DownloadRecordingAsync("1"));

        error.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        error.ResponseBody.Should().Contain("Expired");
    }

    private static async Task<IntercomApiException> CatchAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<IntercomApiException>()).Which;
}
