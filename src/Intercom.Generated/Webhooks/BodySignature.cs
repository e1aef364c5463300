using System.Security.Cryptography;
using System.Text;

namespace Intercom;

/// <summary>
/// The signature of uninstall notices, health checks and Canvas Kit requests, in the header <c>X-Body-Signature</c>: the HMAC-SHA256 of the
/// body as it was received, in hexadecimal digits, with the client secret of the app as key. Verify it before parsing the body. Webhook
/// notifications are signed as <see cref="WebhookSignature" /> describes.
/// </summary>
public static class BodySignature
{
    /// <summary>The name of the header that has the signature.</summary>
    public const string Header = "X-Body-Signature";

    private const int HashSize = 32;

    /// <summary>Indicates whether a request was signed by Intercom.</summary>
    /// <param name="body">The body, byte by byte as it was received.</param>
    /// <param name="signature">The header <c>X-Body-Signature</c>; null when there is none.</param>
    /// <param name="clientSecrets">The client secret of the app; several during rotation, each of which is accepted.</param>
    /// <returns>True when the signature was created with one of the secrets; false when it was not, is malformed or is missing.</returns>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public static bool Verify(byte[] body, string? signature, params string[] clientSecrets)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        WebhookSignature.ValidateSecrets(clientSecrets);
        byte[]? given = Hexadecimal.Read(signature?.Trim() ?? string.Empty, HashSize);
        return FixedTime.EqualsAny(given, clientSecrets, secret => Hash(body, secret));
    }

    /// <summary>Signs a request as Intercom does, for tests.</summary>
    /// <param name="body">The body.</param>
    /// <param name="clientSecret">The client secret of the app.</param>
    /// <returns>The value of the header <c>X-Body-Signature</c>.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Sign(byte[] body, string clientSecret)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        WebhookSignature.ValidateSecrets([clientSecret]);
        return Hexadecimal.Write(Hash(body, clientSecret));
    }

    private static byte[] Hash(byte[] body, string secret)
    {
        using HMACSHA256 hash = new(Encoding.UTF8.GetBytes(secret));
        return hash.ComputeHash(body);
    }
}
