using System.Buffers.Binary;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// Short texts that occur often, such as types, values of enums and names of attributes, each as one string. Threads share them without a
/// lock: at worst, a text is created again.
/// </summary>
internal static class SharedText
{
    private const int MaxLength = 32;
    private const int Size = 256;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly RecentText[] Texts = new RecentText[Size];

    /// <summary>Reads a text, or the name of a member, that is not escaped and not split.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out string text)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return JsonText.TryRead(ref reader, out text);
        }

        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (bytes.Length is 0 or > MaxLength)
        {
            text = JsonText.ReadPlain(ref reader);
            return true;
        }

        int hash = Hash(bytes);
        text = Texts[hash & (Size - 1)].Read(ref reader, hash);
        return true;
    }

    /// <summary>A hash of the start and the end of a short text.</summary>
    public static int Hash(ReadOnlySpan<byte> bytes)
    {
        ulong start = 0;
        ulong end = 0;
        if (bytes.Length >= sizeof(ulong))
        {
            start = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            end = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(bytes.Length - sizeof(ulong)));
        }
        else
        {
            foreach (byte value in bytes)
            {
                start = (start << 8) | value;
            }
        }

        ulong hash = (start + ((ulong)bytes.Length << 56)) * Multiplier;
        hash = (hash ^ (hash >> 29) ^ end) * Multiplier;
        return (int)(hash >> 32);
    }
}
