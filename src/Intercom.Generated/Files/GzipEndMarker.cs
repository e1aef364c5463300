using System.IO.Compression;
using System.Text;

namespace Intercom;

/// <summary>
/// The marker that is put behind a compressed file to see whether the file is complete. <see cref="GZipStream" /> takes a file that was cut off for one that ended; in that case the
/// marker does not come out of it.
/// </summary>
internal static class GzipEndMarker
{
    public static byte[] Content { get; } = Encoding.ASCII.GetBytes("\u0001\u0013seal of the end\u0007");

    public static byte[] Compressed { get; } = Compress(Content);

    /// <summary>The content of a compressed file; reading it fails where the file does not come to its end.</summary>
    public static Stream Decompress(byte[] start, Stream rest) =>
        new EndMarkerStream(new GZipStream(new FramedStream(start, rest, Compressed), CompressionMode.Decompress));

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
