#if !NET
namespace Intercom;

/// <summary>
/// Reads the checksums of a zip archive from its central directory. <see cref="System.IO.Compression.ZipArchive" /> of .NET Standard 2.0
/// does not return them.
/// </summary>
internal static class ZipChecksums
{
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndLength = 22;
    private const int Zip64LocatorLength = 20;
    private const int MaxCommentLength = ushort.MaxValue;
    private const int OffsetOfDirectory = 16;
    private const int OffsetOfZip64End = 8;
    private const int OffsetOfZip64Directory = 48;
    private const int LengthOfEntry = 46;
    private const int OffsetOfChecksum = 16;
    private const int OffsetOfLengths = 28;

    /// <summary>Returns the checksums in the order of the directory, up to the first entry that cannot be read.</summary>
    public static IReadOnlyList<uint> Read(FileStream archive)
    {
        List<uint> checksums = [];
        if (FindDirectory(archive) is not { } position)
        {
            return checksums;
        }

        byte[] entry = new byte[LengthOfEntry];
        while (TryRead(archive, position, entry) && BitConverter.ToUInt32(entry, 0) == EntrySignature)
        {
            checksums.Add(BitConverter.ToUInt32(entry, OffsetOfChecksum));
            position += LengthOfEntry + Enumerable.Range(0, 3).Sum(index => BitConverter.ToUInt16(entry, OffsetOfLengths + (2 * index)));
        }

        return checksums;
    }

    private static long? FindDirectory(FileStream archive)
    {
        byte[] end = new byte[EndLength];
        long last = archive.Length - EndLength;
        for (long position = last; position >= Math.Max(0, last - MaxCommentLength); position--)
        {
            if (TryRead(archive, position, end) && BitConverter.ToUInt32(end, 0) == EndSignature)
            {
                uint directory = BitConverter.ToUInt32(end, OffsetOfDirectory);
                return directory == uint.MaxValue ? FindZip64Directory(archive, position - Zip64LocatorLength) : directory;
            }
        }

        return null;
    }

    private static long? FindZip64Directory(FileStream archive, long position)
    {
        byte[] locator = new byte[Zip64LocatorLength];
        byte[] end = new byte[OffsetOfZip64Directory + sizeof(long)];
        return TryRead(archive, position, locator) && BitConverter.ToUInt32(locator, 0) == Zip64LocatorSignature
            && TryRead(archive, BitConverter.ToInt64(locator, OffsetOfZip64End), end) && BitConverter.ToUInt32(end, 0) == Zip64EndSignature
                ? BitConverter.ToInt64(end, OffsetOfZip64Directory)
                : null;
    }

    private static bool TryRead(FileStream archive, long position, byte[] block)
    {
        if (position < 0 || position > archive.Length - block.Length)
        {
            return false;
        }

        archive.Position = position;
        int length = 0;
        while (length < block.Length && archive.Read(block, length, block.Length - length) is > 0 and int read)
        {
            length += read;
        }

        return length == block.Length;
    }
}
#endif
