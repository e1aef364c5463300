using System.Buffers.Binary;

namespace Intercom;

/// <summary>Numbers of ten digits: timestamps in seconds from 2001 to 2286 have no other length.</summary>
internal static class TenDigits
{
    private const int Length = 10;
    private const int Characters = sizeof(ulong);

    // For each of eight characters: its upper half, the upper half of a digit, and what carries a character above 9 into its upper half.
    private const ulong UpperHalves = 0xF0F0F0F0F0F0F0F0;
    private const ulong Digits = 0x3030303030303030;
    private const ulong AboveNine = 0x0606060606060606;

    /// <summary>Reads a number; false if it does not have ten digits, or has anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length != Length)
        {
            return false;
        }

        ulong characters = BinaryPrimitives.ReadUInt64LittleEndian(text);
        uint ninth = (uint)text[Characters] - '0';
        uint tenth = (uint)text[Characters + 1] - '0';
        if ((((characters & UpperHalves) ^ Digits) | (((characters + AboveNine) & UpperHalves) ^ Digits)) != 0 || ninth > 9 || tenth > 9)
        {
            return false;
        }

        value = (Combine(characters - Digits) * 100) + (ninth * 10) + tenth;
        return true;
    }

    // Combines digits to pairs, pairs to fours, and those to the number, each step for all at once. The first digit is the lowest byte.
    private static long Combine(ulong digits)
    {
        digits = (digits * 10) + (digits >> 8);
        const ulong Pairs = 0x000000FF000000FF;
        return (long)((((digits & Pairs) * 0x000F424000000064) + (((digits >> 16) & Pairs) * 0x0000271000000001)) >> 32);
    }
}
