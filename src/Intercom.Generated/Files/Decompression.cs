namespace Intercom;

/// <summary>
/// Decompresses response bodies. A truncated body causes an <see cref="InvalidDataException" />; the streams of .NET would treat it as
/// complete.
/// </summary>
internal static class Decompression
{
    /// <summary>Returns the decompressed body. The last encoding in the list was applied last.</summary>
    /// <exception cref="InvalidDataException">An encoding is not supported.</exception>
    public static Stream Decode(Stream body, IEnumerable<string> encodings)
    {
        Stream decoded = body;
        IEnumerable<string> names = encodings.SelectMany(list => list.Split(',')).Select(name => name.Trim());
        foreach (string encoding in names.Where(name => name.Length > 0).Reverse())
        {
            decoded = encoding.ToUpperInvariant() switch
            {
                "IDENTITY" => decoded,
                "GZIP" or "X-GZIP" => GzipEndMarker.Decompress([], decoded),
                "DEFLATE" => new DeflateContentStream(decoded),
                _ => throw new InvalidDataException($"its Content-Encoding {MessageSanitizer.Sanitize(encoding)} is not supported"),
            };
        }

        return decoded;
    }
}
