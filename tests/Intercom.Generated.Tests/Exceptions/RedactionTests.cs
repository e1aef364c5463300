using System.Net;

namespace Intercom.Tests.Exceptions;

/// <summary>Secrets in errors are redacted, and text that only looks like the token is not.</summary>
public class RedactionTests
{
    [TestCase("token", "token_not_found", "Access token not found")]
    [TestCase("version", "intercom_version_invalid", "The requested version could not be found")]
    [TestCase("t", "not_found", "Contact not found")]
    [TestCase("error", "error.list", "an error")]
    [TestCase("access", "token_blocked", "access token access")]
    public async Task A_short_token_does_not_damage_other_text(string token, string code, string message)
    {
        IntercomApiException error = await CatchAsync(
            token,
            $$"""{"type":"error.list","errors":[{"code":"{{code}}","message":"{{message}}","field":"{{token}}"}],"request_id":"{{token}}-1"}""");

        IntercomError only = error.Errors.Single();
        (only.Code.Value, only.Message, only.Field, error.RequestId).Should().Be((code, message, token, $"{token}-1"));
        error.Message.Should().NotContain("[access");
    }

    [TestCase("unauthorized")]
    [TestCase("not_found_token")]
    [TestCase("parameter")]
    public async Task A_token_of_plain_words_does_not_damage_codes_types_ids_or_names(string token)
    {
        IntercomApiException error = await CatchAsync(
            token,
            $$$"""{"type":"{{{token}}}","errors":[{"code":"{{{token}}}","message":"wrong: {{{token}}}"}],"request_id":"{{{token}}}","{{{token}}}":1}""");

        (error.Errors[0].Code.Value, error.RequestId, error.Errors[0].Message).Should().Be((token, token, "wrong: [access token]"));
        error.ResponseBody.Should().Contain($"\"code\":\"{token}\"").And.Contain($"\"{token}\":1").And.Contain("wrong: [access token]");
    }

    [TestCase("""{"errors":[{"code":"c","message":"TOKEN"}]} TOKEN""")]
    [TestCase("""{"message":"TOKEN","message":"other"}""")]
    [TestCase("""/* TOKEN */ {"message":"other"}""")]
    [TestCase("""{"message":/* TOKEN */"other"}""")]
    [TestCase("""["TOKEN",{"a":{"b":["TOKEN"]}}]""")]
    [TestCase("\"TOKEN\"")]
    public async Task A_secret_is_redacted_everywhere_and_only_once(string body)
    {
        const string Token = "dG9rOjQ3_secret";

        IntercomApiException error = await CatchAsync(Token, body.Replace("TOKEN", Token, StringComparison.Ordinal));

        error.ToString().Should().NotContain(Token);
        error.ResponseBody.Should().NotContain(Token).And.NotContain("[access [");
    }

    [Test]
    public async Task A_body_that_ends_like_the_token_begins_is_kept_completely() =>
        (await CatchAsync("xyz-secret-token", "the end is x")).ResponseBody.Should().Be("the end is x");

    [TestCase("A contact matching those details already exists with id=5ba682d23d7cf92bef87bfd4", "5ba682d23d7cf92bef87bfd4")]
    [TestCase("An archived contact matching those details already exists with id=abc_1-2", "abc_1-2")]
    [TestCase("A contact with the email a+id=5@example.com is blocked", null)]
    [TestCase("External id=7 is taken", null)]
    public async Task The_existing_contact_of_a_conflict_is_read_from_the_message(string message, string? id)
    {
        IntercomConflictException error = await FakeIntercom.CatchAsync<IntercomConflictException>(
            FakeIntercom.Response($$"""{"errors":[{"code":"conflict","message":"{{message}}"}]}""", HttpStatusCode.Conflict));

        error.ExistingContactId.Should().Be(id);
    }

    [Test]
    public void An_exception_can_be_created_as_a_client_throws_it()
    {
        IntercomApiException error = IntercomApiException.Create(
            "Contacts.Get",
            HttpStatusCode.TooManyRequests,
            [new IntercomError("rate_limit_exceeded", "Too many", field: null)],
            requestId: "r-1",
            retryAfter: TimeSpan.FromSeconds(7),
            rateLimit: new IntercomRateLimit(166, 0, DateTimeOffset.FromUnixTimeSeconds(1_700_000_010)),
            attempts: 3);

        IntercomRateLimitException limited = error.Should().BeOfType<IntercomRateLimitException>().Which;
        (limited.RequestId, limited.RetryAfter, limited.RateLimit!.Limit, limited.RateLimit.Remaining,
            limited.Attempts, limited.IsTransient, limited.IsRetryable).Should().Be(
            ("r-1", TimeSpan.FromSeconds(7), 166L, 0L, 3, true, true));
        limited.RateLimit.Reset.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_010));
        IntercomApiException.Create("Contacts.Get", HttpStatusCode.NotFound).Should().BeOfType<IntercomNotFoundException>();
        IntercomApiException.Create(
            "Contacts.Get",
            HttpStatusCode.Forbidden,
            [new IntercomError("api_plan_restricted", message: null, field: null)]).Should().BeOfType<IntercomPlanRestrictedException>();
        IntercomApiException.Create("Contacts.Get", HttpStatusCode.BadGateway).IsRetryable.Should().BeFalse();
    }

    private static async Task<IntercomApiException> CatchAsync(string token, string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body, HttpStatusCode.BadRequest);
        return (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1", options: new RequestOptions { AccessToken = token }))
            .Should().ThrowAsync<IntercomApiException>()).Which;
    }
}
