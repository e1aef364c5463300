namespace Intercom;

/// <summary>Compares secrets in constant time.</summary>
internal static class FixedTime
{
    /// <summary>
    /// Indicates whether one of the secrets has the given hash. Compares with all of them, so that the time does not depend on the one that
    /// matches.
    /// </summary>
    public static bool EqualsAny(byte[]? given, IEnumerable<string> secrets, Func<string, byte[]> hash)
    {
        bool isEqual = false;
        foreach (string secret in secrets)
        {
            isEqual |= given is not null && AreEqual(given, hash(secret));
        }

        return isEqual;
    }

    public static bool AreEqual(byte[] left, byte[] right)
    {
#if NET
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(left, right);
#else
        int difference = left.Length ^ right.Length;
        for (int index = 0; index < left.Length && index < right.Length; index++)
        {
            difference |= left[index] ^ right[index];
        }

        return difference == 0;
#endif
    }
}
