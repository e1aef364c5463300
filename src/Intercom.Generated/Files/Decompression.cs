namespace Intercom;

/// <summary>Decompresses the bodies of responses. A body that was cut off is an <see cref="InvalidDataException" />, where the streams of .NET take it for one that ended.</summary>
internal static class Decompression
{
    /// <summary>The content of a body, by the encodings that its response names, of which the last was applied last.</summary>
    /// <exception cref="InvalidDataException">An encoding is not known.</exception>
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
