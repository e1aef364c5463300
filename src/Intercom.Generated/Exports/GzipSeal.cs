using System.IO.Compression;
using System.Text;

namespace Intercom;

/// <summary>
/// What is put behind a compressed file to see whether it is whole. <see cref="GZipStream" /> takes a file that was cut for one that ended; in that case the
/// seal does not come out of it.
/// </summary>
internal static class GzipSeal
{
    public static byte[] Content { get; } = Encoding.ASCII.GetBytes("\u0001\u0013seal of the end\u0007");

    public static byte[] Compressed { get; } = Compress(Content);

    /// <summary>The content of a compressed file, which fails where the file does not come to its end.</summary>
    public static Stream Decompress(byte[] start, Stream rest) =>
        new SealedStream(new GZipStream(new FramedStream(start, rest, Compressed), CompressionMode.Decompress));

    private static byte[] Compress(byte[] content)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionMode.Compress))
        {
            gzip.Write(content, 0, content.Length);
        }

        return compressed.ToArray();
    }
}
