namespace Intercom;

/// <summary>Compares secrets in a time that does not tell where they differ.</summary>
internal static class FixedTime
{
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
