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
        ref RecentText recent = ref Texts[hash & (Size - 1)];
        text = recent.Find(bytes) ?? recent.ReadOther(ref reader, hash);
        return true;
    }

    /// <summary>A hash of a short text.</summary>
    public static int Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (byte value in bytes)
            {
                hash = (hash << 8) | value;
            }

            return Mix(hash);
        }

        for (int start = 0; start < bytes.Length - sizeof(ulong); start += sizeof(ulong))
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(start))) * Multiplier;
            hash ^= hash >> 32;
        }

        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(bytes.Length - sizeof(ulong))));
    }

    private static int Mix(ulong value) => (int)((value * Multiplier) >> 32);
}
