using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// Creates proofs of identity for the Messenger, on the server. The secrets are in the settings of the Messenger; web, iOS and Android have
/// separate ones.
/// </summary>
public static class IntercomIdentityVerification
{
    private const string UserIdClaim = "user_id";
    private const string ExpiryClaim = "exp";

    /// <summary>Creates the <c>user_hash</c> of a user: HMAC-SHA256 in hexadecimal digits.</summary>
    /// <param name="secret">The identity verification secret of the platform.</param>
    /// <param name="userId">The <c>user_id</c> that is passed to the Messenger, or the email address when no id is passed.</param>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static string CreateUserHash(string secret, string userId)
    {
        Validate(secret, nameof(secret));
        Validate(userId, nameof(userId));
        return Hexadecimal.Write(Hash(secret, Encoding.UTF8.GetBytes(userId)));
    }

    /// <summary>
    /// Creates the JSON Web Token that is passed to the Messenger as <c>intercom_user_jwt</c>, signed with HS256. Do not pass its claims to
    /// the Messenger separately.
    /// </summary>
    /// <param name="secret">The API secret of the Messenger.</param>
    /// <param name="userId">The <c>user_id</c>, which the Messenger requires.</param>
    /// <param name="expiresAt">The expiry time, truncated to seconds; null for a token that does not expire.</param>
    /// <param name="attributes">Additional claims by name, such as <c>email</c>. A null value is sent as null. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty, the expiry time has passed, or an attribute is a claim that has an argument of its own.
    /// </exception>
    public static string CreateMessengerJwt(
        string secret,
        string userId,
        DateTimeOffset? expiresAt = null,
        IReadOnlyDictionary<string, AttributeValue>? attributes = null)
    {
        Validate(secret, nameof(secret));
        Validate(userId, nameof(userId));
        if (expiresAt?.ToUnixTimeSeconds() <= DateTimeOffset.UtcNow.ToUnixTimeSeconds())
        {
            throw new ArgumentException("The expiry time has passed.", nameof(expiresAt));
        }

        return CompactSignature.Sign(
            """{"alg":"HS256","typ":"JWT"}""",
            WriteClaims(userId, expiresAt, attributes ?? Empty<AttributeValue>.Dictionary),
            Encoding.UTF8.GetBytes(secret));
    }

    private static string WriteClaims(
        string userId,
        DateTimeOffset? expiresAt,
        IReadOnlyDictionary<string, AttributeValue> attributes)
    {
        using PooledBuffer claims = new();
        using (Utf8JsonWriter writer = new(claims, IntercomJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString(UserIdClaim, userId);
            if (expiresAt is { } end)
            {
                writer.WriteNumber(ExpiryClaim, end.ToUnixTimeSeconds());
            }

            foreach (KeyValuePair<string, AttributeValue> attribute in attributes)
            {
                writer.WritePropertyName(attribute.Key is not (UserIdClaim or ExpiryClaim)
                    ? attribute.Key
                    : throw new ArgumentException($"The claim {attribute.Key} has an argument of its own.", nameof(attributes)));
                (attribute.Value ?? AttributeValue.Null).WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Utf8.GetString(claims.Written);
    }

    private static byte[] Hash(string secret, byte[] data)
    {
        using HMACSHA256 hash = new(Encoding.UTF8.GetBytes(secret));
        return hash.ComputeHash(data);
    }

    private static void Validate(string value, string argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is empty.", argument);
        }
    }
}
