using System.Security.Cryptography;

namespace Intercom;

/// <summary>Creates cryptographically random bytes.</summary>
internal static class RandomBytes
{
    public static byte[] Create(int count)
    {
        byte[] bytes = new byte[count];
        using RandomNumberGenerator generator = RandomNumberGenerator.Create();
        generator.GetBytes(bytes);
        return bytes;
    }
}
