using System.Net;

namespace Intercom.Tests.Discrepancies;

public class ErrorDiscrepancyTests
{
    [KnownDiscrepancy("a request identifier is any text or absent", "error.request_id")]
    [KnownDiscrepancy("a request identifier is absent from some errors")]
    [TestCase(
        """{"type":"error.list","request_id":"000hjqhpf95ef3b8f8v0","errors":[{"code":"not_found","message":"None"}]}""",
        "000hjqhpf95ef3b8f8v0")]
    [TestCase(
        """{"type":"error.list","request_id":"a1b2c3d4-0000-0000-0000-000000000000","errors":[{"code":"not_found","message":"None"}]}""",
        "a1b2c3d4-0000-0000-0000-000000000000")]
    [TestCase("""{"type":"error.list","errors":[{"code":"not_found","message":"None"}]}""", null)]
    [TestCase("""{"type":"error.list","request_id":null,"errors":[{"code":"not_found","message":"None"}]}""", null)]
    public async Task The_identifier_of_a_request_is_any_text_or_absent(string body, string? requestId) =>
        (await FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(body, HttpStatusCode.NotFound))).RequestId
            .Should().Be(requestId);

    [KnownDiscrepancy("an error can be an HTML page")]
    [Test]
    public async Task An_error_can_be_a_page_of_HTML()
    {
        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(
            FakeIntercom.Response("<html><body>Bad Gateway</body></html>", HttpStatusCode.BadGateway, "text/html"));

        error.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        error.ResponseBody.Should().Contain("Bad Gateway");
    }

    [KnownDiscrepancy("operations fail with statuses that they do not declare")]
    [TestCase(HttpStatusCode.Conflict, "conflict")]
    [TestCase(HttpStatusCode.TooManyRequests, "rate_limit_exceeded")]
    [TestCase(HttpStatusCode.InternalServerError, "server_error")]
    [TestCase(HttpStatusCode.ServiceUnavailable, "service_unavailable")]
    public async Task Errors_that_no_operation_declares_throw(HttpStatusCode status, string code)
    {
        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(
            FakeIntercom.Response($$"""{"type":"error.list","errors":[{"code":"{{code}}","message":"None"}]}""", status));

        error.StatusCode.Should().Be(status);
        error.HasCode(code).Should().BeTrue();
    }
}
