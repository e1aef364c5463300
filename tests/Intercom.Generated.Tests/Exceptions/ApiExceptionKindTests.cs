using System.Net;

namespace Intercom.Tests.Exceptions;

/// <summary>Each kind of error has an exception of its own, with what it knows.</summary>
public class ApiExceptionKindTests
{
    [TestCase(HttpStatusCode.Unauthorized, "token_revoked", typeof(IntercomAuthenticationException))]
    [TestCase(HttpStatusCode.Forbidden, "action_forbidden", typeof(IntercomPermissionException))]
    [TestCase(HttpStatusCode.Forbidden, "api_plan_restricted", typeof(IntercomPlanRestrictedException))]
    [TestCase(HttpStatusCode.NotFound, "not_found", typeof(IntercomNotFoundException))]
    [TestCase(HttpStatusCode.Conflict, "conflict", typeof(IntercomConflictException))]
    [TestCase(HttpStatusCode.BadRequest, "conflict", typeof(IntercomConflictException))]
    [TestCase(HttpStatusCode.BadRequest, "parameter_invalid", typeof(IntercomValidationException))]
    [TestCase((HttpStatusCode)422, "data_invalid", typeof(IntercomValidationException))]
    [TestCase(HttpStatusCode.TooManyRequests, "rate_limit_exceeded", typeof(IntercomRateLimitException))]
    [TestCase(HttpStatusCode.BadRequest, "intercom_version_invalid", typeof(IntercomVersionException))]
    [TestCase(HttpStatusCode.BadRequest, "scroll_exists", typeof(IntercomScrollException))]
    [TestCase(HttpStatusCode.InternalServerError, "server_error", typeof(IntercomServerException))]
    [TestCase(HttpStatusCode.GatewayTimeout, "new_code", typeof(IntercomServerException))]
    [TestCase(HttpStatusCode.Gone, "contact_merged", typeof(IntercomApiException))]
    public async Task An_error_throws_the_exception_of_its_status_and_code(HttpStatusCode status, string code, Type kind)
    {
        IntercomApiException error =
            await CatchAsync(status, $$"""{"type":"error.list","errors":[{"code":"{{code}}","message":"None"}]}""");

        error.Should().BeOfType(kind);
        (error.StatusCode, error.HasCode(code), error.Errors.Single().Code.Value).Should().Be((status, true, code));
    }

    [Test]
    public async Task An_expired_scroll_is_distinguished_from_a_missing_resource() =>
        (await CatchAsync(HttpStatusCode.NotFound, """{"errors":[{"code":"not_found","message":"scroll parameter not found"}]}"""))
            .Should().BeOfType<IntercomScrollException>();

    [TestCase("A contact matching those details already exists with id=6239f4da9ab4e6f2e6a4e2f1", "6239f4da9ab4e6f2e6a4e2f1")]
    [TestCase("An archived contact matching those details already exists with id=5ba682d23d7cf92bef87bfd4.", "5ba682d23d7cf92bef87bfd4")]
    [TestCase("There is one already", null)]
    public async Task A_conflict_has_the_existing_contact(string message, string? id) =>
        ((IntercomConflictException)await CatchAsync(
            HttpStatusCode.Conflict, $$"""{"errors":[{"code":"conflict","message":"{{message}}"}]}""")).ExistingContactId.Should().Be(id);

    [Test]
    public async Task A_validation_exception_has_the_fields()
    {
        IntercomValidationException error = (IntercomValidationException)await CatchAsync(
            HttpStatusCode.BadRequest,
            """{"errors":[{"code":"parameter_invalid","message":"is no address","field":"email"},"""
            + """{"code":"parameter_invalid","field":"email"},{"code":"bad_request","message":"No"}]}""");

        error.Fields.Should().ContainSingle().Which.Value.Should().Equal("is no address", "parameter_invalid");
        error.Fields.Should().ContainKey("email");
    }

    [Test]
    public async Task A_rate_limit_exception_has_the_limit_and_the_delay()
    {
        HttpResponseMessage response =
            FakeIntercom.Response("""{"errors":[{"code":"rate_limit_exceeded"}]}""", HttpStatusCode.TooManyRequests);
        response.Headers.Add("X-RateLimit-Limit", "167");
        response.Headers.Add("X-RateLimit-Remaining", "0");
        response.Headers.Add("X-RateLimit-Reset", "1700000010");
        response.Headers.Add("Date", "Tue, 14 Nov 2023 22:13:24 GMT");

        IntercomRateLimitException error = await FakeIntercom.CatchAsync<IntercomRateLimitException>(response);

        (error.RateLimit!.Limit, error.RateLimit.Remaining, error.RateLimit.Reset)
            .Should().Be((167, 0, DateTimeOffset.FromUnixTimeSeconds(1_700_000_010)));
        error.RetryAfter.Should().Be(TimeSpan.FromSeconds(6));
        error.IsPendingJobLimit.Should().BeFalse();
    }

    [Test]
    public async Task A_rate_limit_exception_without_headers_has_neither_limit_nor_delay()
    {
        IntercomRateLimitException error =
            await FakeIntercom.CatchAsync<IntercomRateLimitException>(FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests));

        (error.RateLimit, error.RetryAfter).Should().Be((null, null));
    }

    private static Task<IntercomApiException> CatchAsync(HttpStatusCode status, string body) =>
        FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(body, status));
}
