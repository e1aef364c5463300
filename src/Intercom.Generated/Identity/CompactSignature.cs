using System.Security.Cryptography;
using System.Text;

namespace Intercom;

/// <summary>JSON Web Signatures in their compact form (RFC 7515), with HMAC-SHA256.</summary>
internal static class CompactSignature
{
    public static string Sign(string header, string payload, byte[] key)
    {
        string signed = $"{Base64Url.Write(Encoding.UTF8.GetBytes(header))}.{Base64Url.Write(Encoding.UTF8.GetBytes(payload))}";
        using HMACSHA256 hash = new(key);
        return $"{signed}.{Base64Url.Write(hash.ComputeHash(Encoding.ASCII.GetBytes(signed)))}";
    }
}
