using System.Net;

namespace Intercom.Tests.Http;

/// <summary>Status and headers of a response are available beside the typed result.</summary>
public class ResponseTests
{
    [Test]
    public async Task OnResponse_of_the_request_is_called_before_that_of_the_client()
    {
        List<string> responses = [];
        int left = 1;
        using FakeIntercom intercom = new(
            _ => Response(Interlocked.Decrement(ref left) >= 0 ? HttpStatusCode.BadGateway : HttpStatusCode.OK),
            options =>
                (options.Retry.MaxRetries, options.TimeProvider, options.OnResponse) =
                    (2, new InstantClock(), response => responses.Add($"client {response}")));

        Contact contact = await intercom.Client.Contacts.GetAsync(
            "1", options: new RequestOptions { OnResponse = response => responses.Add($"call {response}") });

        contact.Id.Should().Be("1");
        responses.Should().Equal(
            "call Contacts.Get, attempt 1: 502", "client Contacts.Get, attempt 1: 502",
            "call Contacts.Get, attempt 2: 200", "client Contacts.Get, attempt 2: 200");
    }

    [Test]
    public async Task A_response_has_headers_request_id_and_rate_limit()
    {
        IntercomResponse? received = null;
        using FakeIntercom intercom = new(_ => Response(HttpStatusCode.OK));

        await intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { OnResponse = response => received = response });

        (received!.Operation, received.Attempt, received.StatusCode, received.RequestId)
            .Should().Be(("Contacts.Get", 1, HttpStatusCode.OK, "r1"));
        (received.RateLimit!.Limit, received.RateLimit.Remaining).Should().Be((167, 166));
        received.Headers["x-ratelimit-limit"].Should().Equal("167");
        received.Headers["Content-Type"].Should().ContainSingle();
    }

    [TestCaseSource(nameof(OwnFailures))]
    public async Task An_exception_of_OnResponse_is_thrown_unchanged_and_the_request_is_not_retried(Exception thrown)
    {
        using FakeIntercom intercom = new(_ => Response(HttpStatusCode.OK), options => options.Retry.MaxRetries = 2);

        Func<Task> call = () => intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { OnResponse = _ => throw thrown });

        (await call.Should().ThrowAsync<Exception>()).Which.Should().BeSameAs(thrown);
        intercom.Sent.Should().ContainSingle();
    }

    private static IEnumerable<Exception> OwnFailures() =>
    [
        new IOException("disk full"), new HttpRequestException("no proxy"), new InvalidDataException("odd"),
        new InvalidOperationException("mine"),
    ];

    private static HttpResponseMessage Response(HttpStatusCode status)
    {
        HttpResponseMessage response = FakeIntercom.Response("""{"id":"1"}""", status);
        response.Headers.Add("X-Request-Id", "r1");
        response.Headers.Add("X-RateLimit-Limit", "167");
        response.Headers.Add("X-RateLimit-Remaining", "166");
        response.Headers.Add("X-RateLimit-Reset", "1700000010");
        return response;
    }
}
