using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Proves to the Messenger who a visitor is, by what only a server can make. The secrets are in the settings of the Messenger; web, iOS and Android have one each.</summary>
public static class IntercomIdentityVerification
{
    /// <summary>Makes the <c>user_hash</c> of a user: HMAC-SHA256 in hexadecimal digits.</summary>
    /// <param name="secret">The secret for identity verification of the platform.</param>
    /// <param name="userId">The <c>user_id</c> that the Messenger is given; the email address where it is given no id.</param>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static string CreateUserHash(string secret, string userId)
    {
        Check(secret, nameof(secret));
        Check(userId, nameof(userId));
        return Hexadecimal.Write(Hash(secret, Encoding.UTF8.GetBytes(userId)));
    }

    /// <summary>
    /// Makes the token that the Messenger is given as <c>intercom_user_jwt</c>: a JSON Web Token that is signed with HS256. What it says is not to be given to the Messenger beside it.
    /// </summary>
    /// <param name="secret">The API secret of the Messenger.</param>
    /// <param name="userId">The <c>user_id</c>, without which a token is not taken.</param>
    /// <param name="expiresAt">Until when the token is good, to the second; null for ever.</param>
    /// <param name="attributes">Further claims, such as <c>email</c>, by their names; a value of null is sent as such. Null for none.</param>
    /// <exception cref="ArgumentException">An argument is empty, the token would be expired already, or an attribute is one of the claims that are made here.</exception>
    public static string CreateMessengerJwt(string secret, string userId, DateTimeOffset? expiresAt = null, IReadOnlyDictionary<string, AttributeValue>? attributes = null)
    {
        Check(secret, nameof(secret));
        Check(userId, nameof(userId));
        if (expiresAt?.ToUnixTimeSeconds() <= DateTimeOffset.UtcNow.ToUnixTimeSeconds())
        {
            throw new ArgumentException("The token would be expired already.", nameof(expiresAt));
        }

        JObject claims = new() { ["user_id"] = userId };
        if (expiresAt is { } end)
        {
            claims["exp"] = end.ToUnixTimeSeconds();
        }

        foreach (KeyValuePair<string, AttributeValue> attribute in attributes ?? Empty<AttributeValue>.Dictionary)
        {
            claims[attribute.Key] = attribute.Key is "user_id" or "exp"
                ? throw new ArgumentException($"The claim {attribute.Key} has an argument of its own.", nameof(attributes))
                : attribute.Value is null ? JValue.CreateNull() : NewtonsoftJson.Parse(AttributeValue.JsonFormat.WriteToArray(attribute.Value));
        }

        return CompactSignature.Sign("""{"alg":"HS256","typ":"JWT"}""", claims.ToString(Newtonsoft.Json.Formatting.None), Encoding.UTF8.GetBytes(secret));
    }

    private static byte[] Hash(string secret, byte[] data)
    {
        using HMACSHA256 hash = new(Encoding.UTF8.GetBytes(secret));
        return hash.ComputeHash(data);
    }

    private static void Check(string value, string argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is missing.", argument);
        }
    }
}
