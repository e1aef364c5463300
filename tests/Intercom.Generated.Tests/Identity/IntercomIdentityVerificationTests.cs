using System.Text;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Identity;

public class IntercomIdentityVerificationTests
{
    private static readonly DateTimeOffset Later = DateTimeOffset.FromUnixTimeSeconds(4_000_000_000);

    [Test]
    public void A_user_hash_is_HMAC_SHA256_as_published() =>
        IntercomIdentityVerification.CreateUserHash("Jefe", "what do ya want for nothing?")
            .Should().Be("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "RFC 4231 has it as test case 2");

    [Test]
    public void A_signature_is_that_of_the_published_example_of_HS256()
    {
        byte[] key = FromBase64Url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");

        string signed = CompactSignature.Sign(
            "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
            "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}",
            key);

        signed.Should().Be(
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "RFC 7515 has it in appendix A.1");
    }

    [Test]
    public void A_Messenger_token_has_user_expiry_and_attributes_and_is_signed_with_the_secret()
    {
        string token = IntercomIdentityVerification.CreateMessengerJwt(
            "secret",
            "user-1",
            Later,
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["email"] = "ada@example.com", ["seats"] = 5 });

        string[] parts = token.Split('.');
        Decode(parts[0]).ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"alg":"HS256","typ":"JWT"}""");
        Decode(parts[1]).ToString(Newtonsoft.Json.Formatting.None)
            .Should().Be("""{"user_id":"user-1","exp":4000000000,"email":"ada@example.com","seats":5}""");
        parts[2].Should().Be(Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(
            "secret"u8, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
    }

    [Test]
    public void An_attribute_with_null_is_a_null_claim()
    {
        string token = IntercomIdentityVerification.CreateMessengerJwt(
            "secret", "7", attributes: new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["email"] = null! });

        string payload = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))
            .Should().Be("""{"user_id":"7","email":null}""");
    }

    [Test]
    public void A_token_that_expires_within_the_current_second_is_rejected() =>
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateMessengerJwt(
            "secret", "7", DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()).AddMilliseconds(999)))
            .Should().Throw<ArgumentException>().WithParameterName("expiresAt");

    [Test]
    public void A_token_without_expiry_has_the_user_only() =>
        Decode(IntercomIdentityVerification.CreateMessengerJwt("secret", "user-1").Split('.')[1]).Properties().Select(claim => claim.Name)
            .Should().Equal("user_id");

    [Test]
    public void Arguments_that_would_create_an_invalid_token_are_rejected()
    {
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateMessengerJwt("secret", " "))
            .Should().Throw<ArgumentException>().WithParameterName("userId");
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateMessengerJwt(string.Empty, "user-1"))
            .Should().Throw<ArgumentException>().WithParameterName("secret");
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateMessengerJwt(
            "secret", "user-1", DateTimeOffset.UtcNow.AddSeconds(-1))).Should().Throw<ArgumentException>().WithParameterName("expiresAt");
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateMessengerJwt(
            "secret", "user-1", attributes: new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["exp"] = 5 }))
            .Should().Throw<ArgumentException>().WithParameterName("attributes");
        FluentActions.Invoking(() => IntercomIdentityVerification.CreateUserHash("secret", string.Empty))
            .Should().Throw<ArgumentException>().WithParameterName("userId");
    }

    private static JObject Decode(string part) => (JObject)JsonText.Parse(Encoding.UTF8.GetString(FromBase64Url(part)));

    private static byte[] FromBase64Url(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
}
