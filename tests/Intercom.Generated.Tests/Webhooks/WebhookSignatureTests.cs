using System.Text;

namespace Intercom.Tests.Webhooks;

public class WebhookSignatureTests
{
    // RFC 2202, test cases 1 and 2 of HMAC-SHA1.
    private const string Vector = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    private static readonly byte[] Body = "what do ya want for nothing?"u8.ToArray();

    [TestCase(Vector)]
    [TestCase("sha1=EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79")]
    [TestCase("SHA1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase(" sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79 ")]
    public void A_signature_with_the_secret_is_valid_in_any_case(string signature) =>
        WebhookSignature.Verify(Body, signature, "Jefe").Should().BeTrue();

    [Test]
    public void A_notification_is_signed_as_published() => WebhookSignature.Sign(Body, "Jefe").Should().Be(Vector);

    [Test]
    public void A_secret_is_encoded_in_UTF_8_and_a_body_is_signed_as_bytes()
    {
        byte[] body = [0xff, 0x00, 0x80];

        WebhookSignature.Verify(body, WebhookSignature.Sign(body, "geheim€"), "geheim€").Should().BeTrue();
    }

    [Test]
    public void Both_secrets_verify_while_the_secret_is_being_rotated()
    {
        WebhookSignature.Verify(Body, Vector, "new", "Jefe").Should().BeTrue();
        WebhookSignature.Verify(Body, Vector, "Jefe", "new").Should().BeTrue();
        WebhookSignature.Verify(Body, Vector, "new", "newer").Should().BeFalse();
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("sha1=")]
    [TestCase("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7")]
    [TestCase("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c799")]
    [TestCase("sha1=gffcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase("sha1= ffcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase("sha1=+ffcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase("sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [TestCase("sha1=0000000000000000000000000000000000000000")]
    public void A_signature_that_is_missing_malformed_or_wrong_is_invalid_and_throws_nothing(string? signature) =>
        WebhookSignature.Verify(Body, signature, "Jefe").Should().BeFalse();

    [Test]
    public void A_body_that_was_changed_by_one_bit_is_invalid()
    {
        byte[] body = [.. Body];
        body[^1] ^= 1;

        WebhookSignature.Verify(body, Vector, "Jefe").Should().BeFalse();
    }

    [Test]
    public void Nothing_is_verified_without_a_secret()
    {
        FluentActions.Invoking(() => WebhookSignature.Verify(Body, Vector))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => WebhookSignature.Verify(Body, Vector, "Jefe", string.Empty))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => WebhookSignature.Verify(Body, Vector, null!))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => WebhookSignature.Verify(null!, Vector, "Jefe"))
            .Should().Throw<ArgumentNullException>().WithParameterName("body");
    }

    [Test]
    public void Different_bodies_and_secrets_give_different_signatures() =>
        WebhookSignature.Sign(Encoding.UTF8.GetBytes("{}"), "a")
            .Should().NotBe(WebhookSignature.Sign(Encoding.UTF8.GetBytes("{}"), "b")).And.NotBe(WebhookSignature.Sign([], "a"));
}
