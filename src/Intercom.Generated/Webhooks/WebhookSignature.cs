using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Intercom;

/// <summary>
/// The signature that Intercom puts on notifications in the header <c>X-Hub-Signature</c>: <c>sha1=</c> and HMAC-SHA1 of the body as it came, in hexadecimal digits, with the client secret
/// of the app as key. Check it before the body is parsed.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the signature.</summary>
    public const string Header = "X-Hub-Signature";

    private const string Prefix = "sha1=";
    private const int HashLength = 20;

    /// <summary>Whether a notification comes from Intercom.</summary>
    /// <param name="body">The body as it came, byte by byte.</param>
    /// <param name="signature">The header <c>X-Hub-Signature</c>; null when there is none.</param>
    /// <param name="clientSecrets">The client secret of the app; several while it is being changed. Each of them is good.</param>
    /// <returns>Whether the signature was made with one of the secrets. False for a signature that is missing or none.</returns>
    /// <exception cref="ArgumentException">There is no secret, or one is empty: anyone could have signed with it.</exception>
    public static bool Verify(byte[] body, string? signature, params string[] clientSecrets)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        CheckSecrets(clientSecrets);
        byte[]? given = Parse(signature);
        bool isGood = false;
        foreach (string secret in clientSecrets)
        {
            // All of them are tried, so that the time that it takes does not tell which one it was.
            isGood |= given is not null && FixedTime.AreEqual(given, Hash(body, secret));
        }

        return isGood;
    }

    /// <summary>Signs a notification as Intercom does, for tests.</summary>
    /// <param name="body">The body.</param>
    /// <param name="clientSecret">The client secret of the app.</param>
    /// <returns>What the header <c>X-Hub-Signature</c> is to have.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Sign(byte[] body, string clientSecret)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        CheckSecrets([clientSecret]);
        return Prefix + Hexadecimal.Write(Hash(body, clientSecret));
    }

    internal static void CheckSecrets(IReadOnlyCollection<string>? clientSecrets)
    {
        if (clientSecrets is null || clientSecrets.Count == 0 || clientSecrets.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("Give the client secret of the app, which is not empty.", nameof(clientSecrets));
        }
    }

    private static byte[] Hash(byte[] body, string secret)
    {
#pragma warning disable CA5350 // Intercom signs with SHA1, and as a keyed hash it is not broken.
        using HMACSHA1 hash = new(Encoding.UTF8.GetBytes(secret));
#pragma warning restore CA5350
        return hash.ComputeHash(body);
    }

    private static byte[]? Parse(string? signature)
    {
        string text = signature?.Trim() ?? string.Empty;
        if (text.Length != Prefix.Length + (2 * HashLength) || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        byte[] hash = new byte[HashLength];
        for (int index = 0; index < HashLength; index++)
        {
            if (!byte.TryParse(text.Substring(Prefix.Length + (2 * index), 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out hash[index]))
            {
                return null;
            }
        }

        return hash;
    }
}
