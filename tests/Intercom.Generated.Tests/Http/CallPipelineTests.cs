using System.Threading.RateLimiting;

namespace Intercom.Tests.Http;

public class CallPipelineTests
{
    [Test]
    public async Task A_request_without_a_required_member_asks_for_no_token_and_no_permit()
    {
        int tokens = 0;
        using ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        using FakeIntercom intercom = FakeIntercom.With(options =>
        {
            options.AccessToken = null;
            options.AccessTokenProvider = _ => Task.FromResult($"token-{++tokens}");
            options.RateLimiter = limiter;
        });

        // Null in spite of its annotation, as code without nullable reference types gives it.
        CreateNoteRequest incomplete = new() { Body = null! };
        await intercom.Client.Invoking(client => client.Notes.CreateAsync("1", incomplete))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*Body*");

        tokens.Should().Be(0);
        limiter.GetStatistics()!.TotalSuccessfulLeases.Should().Be(0);
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_request_with_a_path_that_is_not_filled_in_asks_for_no_token()
    {
        int tokens = 0;
        using FakeIntercom intercom = FakeIntercom.With(options =>
        {
            options.AccessToken = null;
            options.AccessTokenProvider = _ => Task.FromResult($"token-{++tokens}");
        });
        ApiRequest incomplete = new("Contacts.Get", HttpMethod.Get, "contacts/{id}");

        await intercom.Client.Invoking(client => client.Connection.SendAsync(incomplete)).Should().ThrowAsync<InvalidOperationException>();

        tokens.Should().Be(0);
    }

    [Test]
    public async Task A_request_that_is_sent_with_query_parameters_of_its_options_stays_as_it_is()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        RequestOptions options = new() { Query = { ["first"] = "1" } };
        ApiRequest request = new ApiRequest("Contacts.List", HttpMethod.Get, "contacts").With(options);

        await intercom.Client.Connection.SendAsync(request);
        options.Query.Clear();
        options.Query["second"] = "2";
        await intercom.Client.Connection.SendAsync(request);

        intercom.Sent.Select(sent => sent.Target).Should().Equal("/contacts?first=1", "/contacts?second=2");
    }

    [Test]
    public async Task All_attempts_of_a_request_send_the_bytes_that_were_serialized_before_the_first()
    {
        Dictionary<string, string> body = new(StringComparer.Ordinal) { ["name"] = "first" };
        using FakeIntercom intercom = new(
            _ =>
            {
                body["name"] = "changed";
                return FakeIntercom.Response("{}", System.Net.HttpStatusCode.ServiceUnavailable);
            },
            options => options.Retry = new IntercomRetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero });
        ApiRequest request = new ApiRequest("Tags.Create", HttpMethod.Put, "tags").Body(body);

        await intercom.Client.Invoking(client => client.Connection.SendAsync(request)).Should().ThrowAsync<IntercomServerException>();

        intercom.Sent.Select(sent => sent.Body).Should().Equal("""{"name":"first"}""", """{"name":"first"}""");
    }
}
