using System.IO.Compression;
using System.Text;

namespace Intercom;

/// <summary>
/// A marker that is appended to a compressed file to detect truncation. <see cref="GZipStream" /> treats a truncated file as complete, but
/// then does not output the marker.
/// </summary>
internal static class GzipEndMarker
{
    public static byte[] Content { get; } = Encoding.ASCII.GetBytes("\u0001\u0013seal of the end\u0007");

    public static byte[] Compressed { get; } = Compress(Content);

    /// <summary>Returns the content of a compressed file. Reading it fails when the file is truncated.</summary>
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
