using System.Net;
using System.Text;

namespace Intercom.Tests.Exceptions;

public class IntercomApiExceptionTests
{
    [Test]
    public async Task A_list_of_errors_is_read_completely()
    {
        IntercomApiException error = await CatchAsync(
            HttpStatusCode.UnprocessableEntity,
            """
            {"type":"error.list","request_id":"000hjqhpf95ef3b8f8v0","errors":[
              {"code":"parameter_invalid","message":"is too long","field":"name"},
              {"code":"data_invalid","message":null}]}
            """);

        error.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        error.Operation.Should().Be("Contacts.Get");
        error.RequestId.Should().Be("000hjqhpf95ef3b8f8v0");
        error.Errors.Select(item => (item.Code, item.Message, item.Field))
            .Should().Equal(("parameter_invalid", "is too long", "name"), ("data_invalid", null, null));
        error.HasCode("data_invalid").Should().BeTrue();
        error.HasCode("not_found").Should().BeFalse();
        error.Message.Should().Be(
            "Contacts.Get failed with 422 UnprocessableEntity: parameter_invalid: name: is too long; data_invalid (request "
            + "000hjqhpf95ef3b8f8v0)");
    }

    [TestCase("""{"errors":[{"code":"not_found","message":"User Not Found"}]}""", "not_found", "User Not Found", null)]
    [TestCase("""{"errors":[{"type":"not_found","message":"User Not Found"}]}""", "not_found", "User Not Found", null)]
    [TestCase("""{"errors":[{"code":404,"message":5}]}""", "404", "5", null)]
    [TestCase("""{"errors":[{"message":"Only words"}]}""", "", "Only words", null)]
    [TestCase("""{"errors":[{"code":"action_forbidden","data":{"required_permissions":["read"]}}]}""", "action_forbidden", null, null)]
    [TestCase("""{"errors":[null,"text",{"code":"last"}]}""", "last", null, null)]
    [TestCase("""{"error_key":"invalid_phone","message":"No such number"}""", "invalid_phone", "No such number", null)]
    [TestCase("""{"error_key":"invalid_phone"}""", "invalid_phone", null, null)]
    [TestCase("""{"errors":{"score":"must be 1 to 5"}}""", "", "must be 1 to 5", "score")]
    [TestCase("""{"errors":{"score":["too low","too odd"]}}""", "", """["too low","too odd"]""", "score")]
    [TestCase("""{"type":"error","request_id":null,"message":"Not there"}""", "", "Not there", null)]
    [TestCase("""{"code":"odd","message":"Not there"}""", "odd", "Not there", null)]
    [TestCase("""{"message":1e400}""", "", "1e400", null)]
    [TestCase("""{"errors":[{"code":-1e999,"message":"Too small"}]}""", "-1e999", "Too small", null)]
    [TestCase("""{"errors":{"score":1e400}}""", "", "1e400", "score")]
    public async Task An_error_is_read_from_every_form(string body, string code, string? message, string? field)
    {
        IntercomApiException error = await CatchAsync(HttpStatusCode.BadRequest, body);

        error.Errors.Select(item => (item.Code, item.Message, item.Field)).Should().Equal((code, message, field));
        error.ResponseBody.Should().Be(body);
        error.RequestId.Should().BeNull();
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("Bad Gateway")]
    [TestCase("<html><head><title>502 Bad Gateway</title></head></html>")]
    [TestCase("""{"errors":[{"code":"not_fou""")]
    [TestCase("""{"errors":[]}""")]
    [TestCase("""{"errors":null}""")]
    [TestCase("""{"errors":"text"}""")]
    [TestCase("""{"errors":["text"]}""")]
    [TestCase("""{"request_id":{"a":1}}""")]
    [TestCase("""{"error_key":null}""")]
    [TestCase("""[{"code":"a"}]""")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    [TestCase("5")]
    [TestCase("{}")]
    public async Task A_body_without_errors_is_kept_as_text(string body)
    {
        IntercomApiException error = await CatchAsync(HttpStatusCode.BadGateway, body);

        error.Errors.Should().BeEmpty();
        error.RequestId.Should().BeNull();
        error.ResponseBody.Should().Be(body);
        error.Message.Should().StartWith("Contacts.Get failed with 502 BadGateway").And.Match($"*{body.Trim()}*");
    }

    [Test]
    public async Task An_error_response_without_body_and_headers_throws_too()
    {
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse { Status = "503 Service Unavailable" });
        using IntercomClient client = server.CreateClient();

        IntercomApiException error =
            (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>()).Which;

        error.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        error.Message.Should().Be("Contacts.Get failed with 503 ServiceUnavailable.");
        error.ResponseBody.Should().BeEmpty();
    }

    [Test]
    public async Task A_large_body_is_truncated()
    {
        IntercomApiException error = await CatchAsync(HttpStatusCode.InternalServerError, new string('x', 5_000_000));

        error.ResponseBody.Should().Be(new string('x', 16 * 1024));
        error.Message.Length.Should().BeLessThan(300);
    }

    [Test]
    public async Task A_list_of_errors_beyond_the_kept_length_still_has_its_codes()
    {
        string errors = string.Join(
            ",", Enumerable.Range(1, 400).Select(number => $$"""{"code":"code_{{number}}","message":"{{new string('x', 100)}}"}"""));

        IntercomApiException error =
            await CatchAsync(HttpStatusCode.UnprocessableEntity, $$"""{"type":"error.list","request_id":"r1","errors":[{{errors}}]}""");

        error.Errors.Should().HaveCount(400);
        error.HasCode("code_400").Should().BeTrue();
        error.RequestId.Should().Be("r1");
        error.ResponseBody.Should().HaveLength(16 * 1024).And.StartWith("{\"type\":\"error.list\"");
    }

    [Test]
    public async Task An_error_of_many_lines_is_one_line_in_the_message()
    {
        IntercomApiException error = await CatchAsync(HttpStatusCode.BadGateway, "<html>\r\n\t<p>Bad   gateway</p>\n</html>");

        error.Message.Should().Be("Contacts.Get failed with 502 BadGateway: <html> <p>Bad gateway</p> </html>");
    }

    [Test]
    public async Task A_body_that_is_not_text_does_not_throw()
    {
        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(new(HttpStatusCode.BadGateway)
        {
            Content = new ByteArrayContent([.. "{\"message\":\""u8, 0xff, .. "\"}"u8]),
        });

        error.Errors.Single().Message.Should().Be("\ufffd");
    }

    [Test]
    public async Task A_byte_order_mark_is_skipped()
    {
        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(new(HttpStatusCode.BadGateway)
        {
            Content = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. "{\"message\":\"a\"}"u8]),
        });

        error.Errors.Single().Message.Should().Be("a");
        error.ResponseBody.Should().Be("{\"message\":\"a\"}");
    }

    [TestCase(new byte[] { 1, 2, 3 })]
    [TestCase(new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255, 255 })]
    public async Task Corrupt_compressed_data_does_not_hide_the_status(byte[] body)
    {
        using LoopbackServer server = LoopbackServer.Responding(
            new RawResponse { Status = "500 Oh", Headers = ["Content-Encoding: gzip", "X-Request-Id: r1"], Body = body });
        using IntercomClient client = server.CreateClient();

        IntercomApiException error =
            (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>()).Which;

        error.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        error.RequestId.Should().Be("r1");
    }

    [Test]
    public async Task A_truncated_body_does_not_hide_the_status()
    {
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Status = "500 Oh", Headers = ["Content-Length: 100"], Body = [65] });
        using IntercomClient client = server.CreateClient();

        (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>())
            .Which.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }

    [Test]
    public async Task The_request_id_of_the_body_takes_precedence_over_that_of_the_headers()
    {
        HttpResponseMessage response = FakeIntercom.Response("""{"request_id":"of-the-body"}""", HttpStatusCode.BadRequest);
        response.Headers.Add("X-Request-Id", "of-the-headers");

        (await FakeIntercom.CatchAsync<IntercomApiException>(response)).RequestId.Should().Be("of-the-body");
    }

    [Test]
    public async Task Headers_of_the_response_are_kept()
    {
        HttpResponseMessage response = FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests);
        response.Headers.Add("X-RateLimit-Reset", "1700000000");
        response.Headers.Add("X-Many", ["a", "b"]);

        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(response);

        error.Headers["x-ratelimit-reset"].Should().Equal("1700000000");
        error.Headers["X-Many"].Should().Equal("a", "b");
        error.Headers["Content-Type"].Should().Equal("application/json; charset=utf-8");
    }

    [TestCase(300)]
    [TestCase(304)]
    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(408)]
    [TestCase(409)]
    [TestCase(410)]
    [TestCase(422)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    [TestCase(599)]
    public async Task Every_status_except_success_throws(int status) =>
        ((int)(await CatchAsync((HttpStatusCode)status, "{}")).StatusCode).Should().Be(status);

    private static Task<IntercomApiException> CatchAsync(HttpStatusCode status, string body) =>
        FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(body, status));
}
