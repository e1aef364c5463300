using System.Security.Cryptography;
using System.Text;

namespace Intercom;

/// <summary>
/// The signature of webhook notifications, in the header <c>X-Hub-Signature</c>: <c>sha1=</c> and the HMAC-SHA1 of the body as it was
/// received, in hexadecimal digits, with the client secret of the app as key. Verify it before parsing the body. Other requests of Intercom
/// are signed as <see cref="BodySignature" /> describes.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The name of the header that has the signature.</summary>
    public const string Header = "X-Hub-Signature";

    private const string Prefix = "sha1=";
    private const int HashSize = 20;

    /// <summary>Indicates whether a notification was signed by Intercom.</summary>
    /// <param name="body">The body, byte by byte as it was received.</param>
    /// <param name="signature">The header <c>X-Hub-Signature</c>; null when there is none.</param>
    /// <param name="clientSecrets">The client secret of the app; several during rotation, each of which is accepted.</param>
    /// <returns>True when the signature was created with one of the secrets; false when it was not, is malformed or is missing.</returns>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public static bool Verify(byte[] body, string? signature, params string[] clientSecrets)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        ValidateSecrets(clientSecrets);
        string text = signature?.Trim() ?? string.Empty;
        byte[]? given = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? Hexadecimal.Read(text.Substring(Prefix.Length), HashSize)
            : null;
        return FixedTime.EqualsAny(given, clientSecrets, secret => Hash(body, secret));
    }

    /// <summary>Signs a notification as Intercom does, for tests.</summary>
    /// <param name="body">The body.</param>
    /// <param name="clientSecret">The client secret of the app.</param>
    /// <returns>The value of the header <c>X-Hub-Signature</c>.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Sign(byte[] body, string clientSecret)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        ValidateSecrets([clientSecret]);
        return Prefix + Hexadecimal.Write(Hash(body, clientSecret));
    }

    internal static void ValidateSecrets(IReadOnlyCollection<string>? clientSecrets)
    {
        if (clientSecrets is null || clientSecrets.Count == 0 || clientSecrets.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("The client secret of the app is required.", nameof(clientSecrets));
        }
    }

    private static byte[] Hash(byte[] body, string secret)
    {
#pragma warning disable CA5350 // Intercom signs with SHA1, which is not broken as a keyed hash.
        using HMACSHA1 hash = new(Encoding.UTF8.GetBytes(secret));
#pragma warning restore CA5350
        return hash.ComputeHash(body);
    }
}
