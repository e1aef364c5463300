namespace Intercom;

/// <summary>The checksum of the files in zip archives.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Entry((uint)value))];

    private uint _state = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value => ~_state;

    public void Append(byte[] buffer, int offset, int count)
    {
        uint state = _state;
        for (int index = offset; index < offset + count; index++)
        {
            state = Table[(state ^ buffer[index]) & 0xFF] ^ (state >> 8);
        }

        _state = state;
    }

    private static uint Entry(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
