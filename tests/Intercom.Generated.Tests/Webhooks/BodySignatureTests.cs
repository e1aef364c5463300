namespace Intercom.Tests.Webhooks;

public class BodySignatureTests
{
    // RFC 4231, test case 2 of HMAC-SHA-256.
    private const string Vector = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private static readonly byte[] Body = "what do ya want for nothing?"u8.ToArray();

    [Test]
    public void A_request_is_signed_as_published() => BodySignature.Sign(Body, "Jefe").Should().Be(Vector);

    [TestCase(Vector)]
    [TestCase("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843")]
    [TestCase(" 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 ")]
    public void A_signature_with_the_secret_is_valid_in_any_case(string signature) =>
        BodySignature.Verify(Body, signature, "Jefe").Should().BeTrue();

    [Test]
    public void Each_secret_verifies_while_it_is_being_rotated()
    {
        BodySignature.Verify(Body, Vector, "new", "Jefe").Should().BeTrue();
        BodySignature.Verify(Body, Vector, "Jefe", "new").Should().BeTrue();
        BodySignature.Verify(Body, Vector, "new", "newer").Should().BeFalse();
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [TestCase("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384")]
    [TestCase("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38433")]
    [TestCase("gbdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [TestCase("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    public void A_signature_that_is_missing_malformed_or_wrong_is_invalid_and_throws_nothing(string? signature) =>
        BodySignature.Verify(Body, signature, "Jefe").Should().BeFalse();

    [Test]
    public void A_body_that_was_changed_by_one_bit_is_invalid()
    {
        byte[] body = [.. Body];
        body[0] ^= 1;

        BodySignature.Verify(body, Vector, "Jefe").Should().BeFalse();
    }

    [Test]
    public void Nothing_is_verified_without_a_secret()
    {
        FluentActions.Invoking(() => BodySignature.Verify(Body, Vector))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => BodySignature.Verify(Body, Vector, "Jefe", string.Empty))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => BodySignature.Sign(Body, string.Empty))
            .Should().Throw<ArgumentException>().WithParameterName("clientSecrets");
        FluentActions.Invoking(() => BodySignature.Verify(null!, Vector, "Jefe"))
            .Should().Throw<ArgumentNullException>().WithParameterName("body");
    }

    [Test]
    public void An_uninstall_notice_has_the_workspace()
    {
        UninstallNotice.Parse("""{"app_id":"abc12345"}"""u8.ToArray()).AppId.Should().Be("abc12345");
        FluentActions.Invoking(() => UninstallNotice.Parse("""{"app":"abc12345"}"""u8.ToArray()))
            .Should().Throw<IntercomWebhookException>().WithMessage("*app_id*");
    }
}
