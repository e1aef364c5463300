using System.Net;
using System.Net.Http.Headers;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class AuthenticationTests : ServerTest
{
    [Test]
    public async Task A_request_without_token_is_unauthorized()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/me");

        RawResponse response = await Raw.SendAsync(request);

        response.Status.Should().Be(HttpStatusCode.Unauthorized);
        response.ErrorCode.Should().Be("missing_authorization");
    }

    [TestCase("Bearer", "wrong")]
    [TestCase("Basic", "embedded-intercom-token")]
    [TestCase("Bearer", "embedded-intercom-token-and-more")]
    public async Task A_request_with_other_credentials_is_unauthorized(string scheme, string credentials)
    {
        using HttpRequestMessage request = Raw.Request(HttpMethod.Get, "/me");
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, credentials);

        RawResponse response = await Raw.SendAsync(request);

        response.Status.Should().Be(HttpStatusCode.Unauthorized);
        response.ErrorCode.Should().Be("unauthorized");
        response.ErrorMessage.Should().Be("Access Token Invalid");
    }

    [Test]
    public async Task Only_responses_to_the_right_token_report_the_rate_limit()
    {
        using HttpRequestMessage stranger = new(HttpMethod.Get, "/me");

        RawResponse rejected = await Raw.SendAsync(stranger);
        RawResponse accepted = await Raw.GetAsync("/me");
        RawResponse failed = await Raw.GetAsync("/nothing");

        rejected.Header("X-RateLimit-Limit").Should().BeNull();
        accepted.Header("X-RateLimit-Limit").Should().Be("10000");
        failed.Header("X-RateLimit-Limit").Should().Be("10000");
    }

    [Test]
    public async Task The_client_gets_a_typed_error_for_a_wrong_token()
    {
        RequestOptions options = new() { AccessToken = "wrong" };

        IntercomApiException exception =
            await Failure.OfAsync(() => Client.Admins.ListAsync(options: options), HttpStatusCode.Unauthorized, "unauthorized");

        exception.RequestId.Should().NotBeNullOrEmpty();
    }
}
